package io.standpoint.text;

import java.util.List;

/**
 * One sentence, heading or list item of an article.
 *
 * @param index position in the article, from 0
 * @param span where it stands in the article
 * @param text the article's characters in {@code span}
 * @param tokens its tokens in order, offsets into the article
 */
public record Sentence(int index, CharSpan span, String text, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (text.length() != span.end() - span.start()) {
            throw new IllegalArgumentException("text: length differs from the span's");
        }
    }

    /** Index of the first token that ends after the given article offset; {@code tokens().size()} if none does. */
    public int tokenAt(int offset) {
        int from = 0;
        int to = tokens.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (tokens.get(middle).span().end() <= offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** From the start of one token to the end of another: article offsets of tokens from, to exclusive. */
    public CharSpan span(int from, int to) {
        return new CharSpan(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /** The article's characters in a span of this sentence. */
    public String textOf(CharSpan part) {
        return text.substring(part.start() - span.start(), part.end() - span.start());
    }

    /** The tokens of a part of the sentence. */
    public Sentence within(CharSpan part) {
        List<Token> inside =
                tokens.stream().filter(token -> part.contains(token.span())).toList();
        return new Sentence(index, part, textOf(part), inside);
    }
}
