package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The speech in one sentence: what is attributed in it, and the quotations whose voice it does not tell. */
final class SentenceSpeech {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WITH_VERB = 2;
    /** Tokens behind an attribution that tells who spoke before: "afterwards". */
    private static final int TO_END = 4;

    private final Sentence sentence;
    private final List<Quotation> quotations;
    private final QuotedTokens tokens;
    private final Words outside;
    private final List<Attribution> attributions;
    private final List<Optional<Voice>> voices;
    private final List<Quote> indirect = new ArrayList<>();

    private SentenceSpeech(Sentence sentence, List<Quotation> quotations) {
        this.sentence = sentence;
        this.quotations = quotations;
        this.tokens = new QuotedTokens(sentence, quotations);
        this.outside = Words.outside(tokens);
        this.voices = new ArrayList<>(Collections.nCopies(quotations.size(), Optional.empty()));
        attributions = attributions(outside);
    }

    static SentenceSpeech of(Sentence sentence, List<Quotation> quotations) {
        SentenceSpeech speech = new SentenceSpeech(sentence, quotations);
        speech.read(speech.outside, speech.attributions, 0, 1);
        for (int i = 0; i < quotations.size(); i++) {
            if (quotations.get(i).depth() == 1 && !speech.tokens.isName(i)) {
                Words inside = Words.inside(speech.tokens, i, 1);
                speech.read(inside, attributions(inside), i + 1, 2);
            }
        }
        return speech;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** Who says a quotation, as far as the sentence itself tells. */
    Optional<Voice> voice(int quotation) {
        return voices.get(quotation);
    }

    /** Reported without quotation marks, or partly in them. */
    List<Quote> indirect() {
        return indirect;
    }

    /** Whether a quotation is long enough, or a clause, and no title: speech even if nobody is named. */
    boolean isSpeech(int quotation) {
        int[] range = tokens.range(quotation);
        boolean verb = IntStream.range(range[0], range[1]).anyMatch(outside::holdsVerb);
        return !tokens.isName(quotation) && range[1] - range[0] >= (verb ? FEWEST_WITH_VERB : FEWEST_WORDS);
    }

    /** Whether nothing but a quotation is in the sentence. */
    boolean isWhole(int quotation) {
        int[] range = tokens.range(quotation);
        return outside.isBare(outside.from(), range[0]) && outside.isBare(range[1], outside.to());
    }

    /** Whether only marks come before a quotation. */
    boolean opensWith(int quotation) {
        return outside.isBare(outside.from(), tokens.range(quotation)[0]);
    }

    /** Whether only marks come behind a quotation. */
    boolean endsWith(int quotation) {
        return outside.isBare(tokens.range(quotation)[1], outside.to());
    }

    /** "Lopez said afterwards.", which tells who spoke before. */
    Optional<Voice> pointsBack() {
        return attributions.stream()
                .filter(a ->
                        a.contents().isEmpty() && outside.isBare(outside.from(), a.start()) && quotations.isEmpty())
                .filter(a -> a.end() >= outside.to() - TO_END)
                .map(Attribution::voice)
                .findFirst();
    }

    /** "Lopez said:", which tells who speaks next. */
    Optional<Voice> pointsOn() {
        boolean colon = outside.is(outside.to() - 1, ":");
        return !colon || attributions.isEmpty()
                ? Optional.empty()
                : Optional.of(attributions.get(attributions.size() - 1).voice());
    }

    /** A phrase around a verb, "as Lee said", has the verb's place. */
    private static List<Attribution> attributions(Words words) {
        List<Attribution> phrases = new SourcePhrases(words).find();
        Set<CharSpan> cues = phrases.stream().map(Attribution::cue).collect(Collectors.toSet());
        List<Attribution> verbs = new VerbAttributions(words).find();
        return Stream.concat(verbs.stream().filter(verb -> !cues.contains(verb.cue())), phrases.stream())
                .sorted(Comparator.comparingInt(Attribution::start))
                .toList();
    }

    private void read(Words words, List<Attribution> found, int first, int depth) {
        found.forEach(attribution -> report(attribution, words));
        QuotationVoices inOrder = new QuotationVoices(words, found);
        for (int i = first; i < quotations.size() && tokens.range(i)[0] < words.to(); i++) {
            int[] range = tokens.range(i);
            boolean here = quotations.get(i).depth() == depth && range[1] <= words.to();
            if (here && range[0] < range[1]) {
                voices.set(i, inOrder.next(range, tokens.isName(i)));
            }
        }
    }

    private void report(Attribution attribution, Words words) {
        for (int[] said : attribution.contents()) {
            indirect.add(new Quote(
                    sentence.index(),
                    attribution.speaker(),
                    Optional.of(attribution.cue()),
                    words.span(said[0], said[1]),
                    Quote.Kind.INDIRECT));
        }
    }
}
