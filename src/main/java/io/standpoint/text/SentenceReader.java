package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;

/** Reads a text as sentences of tagged tokens. Not thread-safe: one per worker. */
public final class SentenceReader {
    /** The tagger's memory of a sentence grows with its length; longer ones are tagged in pieces. */
    private static final int TOKENS_AT_ONCE = 400;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final POSTaggerME tagger;

    public SentenceReader(TextModels models) {
        tagger = new POSTaggerME(models.tagger());
    }

    /** The sentences, headings and list items of a text, in order. */
    public List<Sentence> read(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (CharSpan span : splitter.split(text)) {
            sentences.add(sentence(sentences.size(), span, span.of(text)));
        }
        return sentences;
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
        List<Token> tokens = new ArrayList<>(spans.size());
        for (int from = 0; from < spans.size(); from += TOKENS_AT_ONCE) {
            List<CharSpan> piece = spans.subList(from, Math.min(spans.size(), from + TOKENS_AT_ONCE));
            String[] words = piece.stream().map(span -> span.of(plain)).toArray(String[]::new);
            String[] tags = tagger.tag(words);
            for (int i = 0; i < words.length; i++) {
                CharSpan span = piece.get(i);
                tokens.add(new Token(new CharSpan(offset + span.start(), offset + span.end()), words[i], tags[i]));
            }
        }
        return tokens;
    }
}
