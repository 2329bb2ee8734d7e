package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;

/** Reads a text as sentences of tagged tokens. Not thread-safe: one per worker. */
public final class SentenceReader {
    /**
     * Words and marks of the longest sentence. Longer ones, lists and texts without full stops, are read in parts: what finds
     * names, speakers and pairs compares the places of a sentence with each other.
     */
    private static final int LONGEST = 400;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final POSTaggerME tagger;

    public SentenceReader(TextModels models) {
        tagger = new POSTaggerME(models.tagger());
    }

    /** The sentences, headings and list items of a text, in order. */
    public List<Sentence> read(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (CharSpan span : splitter.split(text)) {
            for (CharSpan part : parts(span, text)) {
                sentences.add(sentence(sentences.size(), part, part.of(text)));
            }
        }
        return sentences;
    }

    private static List<CharSpan> parts(CharSpan span, String text) {
        if (span.end() - span.start() <= LONGEST) {
            return List.of(span);
        }
        String plain = PlainText.of(span.of(text));
        List<CharSpan> tokens = Tokenizer.tokenize(plain);
        List<CharSpan> parts = new ArrayList<>();
        int start = span.start();
        int from = 0;
        while (tokens.size() - from > LONGEST) {
            from = endOfPart(plain, tokens, from);
            parts.add(new CharSpan(start, span.start() + tokens.get(from - 1).end()));
            start = span.start() + tokens.get(from).start();
        }
        parts.add(new CharSpan(start, span.end()));
        return parts;
    }

    /** Behind the last comma or semicolon of the part's second half, if there is one. */
    private static int endOfPart(String plain, List<CharSpan> tokens, int from) {
        for (int end = from + LONGEST; end > from + LONGEST / 2; end--) {
            char mark = plain.charAt(tokens.get(end - 1).start());
            if (mark == ',' || mark == ';') {
                return end;
            }
        }
        return from + LONGEST;
    }

    /** A text that is known to be one sentence. */
    public Sentence sentence(String text) {
        return sentence(0, new CharSpan(0, text.length()), text);
    }

    /** Words that are tokens already, joined by single spaces. */
    public Sentence sentence(List<String> words) {
        String text = String.join(" ", words);
        List<CharSpan> spans = new ArrayList<>();
        int start = 0;
        for (String word : words) {
            spans.add(new CharSpan(start, start + word.length()));
            start += word.length() + 1;
        }
        return new Sentence(0, new CharSpan(0, text.length()), text, tag(0, PlainText.of(text), spans));
    }

    private Sentence sentence(int index, CharSpan span, String text) {
        String plain = PlainText.of(text);
        return new Sentence(index, span, text, tag(span.start(), plain, Tokenizer.tokenize(plain)));
    }

    private List<Token> tag(int offset, String plain, List<CharSpan> spans) {
        String[] words = spans.stream().map(span -> span.of(plain)).toArray(String[]::new);
        String[] tags = tagger.tag(words);
        List<Token> tokens = new ArrayList<>(spans.size());
        for (int i = 0; i < words.length; i++) {
            CharSpan span = spans.get(i);
            tokens.add(new Token(new CharSpan(offset + span.start(), offset + span.end()), words[i], tags[i]));
        }
        return tokens;
    }
}
