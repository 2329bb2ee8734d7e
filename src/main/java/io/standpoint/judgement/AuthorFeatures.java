package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.CharSpan;
import java.util.List;

/**
 * What the author's own stance toward an actor is read from: the words outside reported speech, by their side of the
 * target and distance to it, and what the sentiment models make of the sentence.
 */
public final class AuthorFeatures {
    private static final int STEPS = 5;

    private final Lexicon lexicon;

    public AuthorFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether nothing that mentions the target is in the author's own voice. */
    public static boolean isOnlyReported(MarkedSentence marked, MarkedActor target) {
        return target.spans().stream().allMatch(span -> isReported(marked, span));
    }

    /**
     * @param tone of the sentence
     * @param toward how the sentence portrays the target
     */
    public Features of(
            MarkedSentence marked, MarkedActor target, SentimentProbabilities tone, SentimentProbabilities toward) {
        MaskedSentence masked =
                MaskedSentence.of(marked.sentence(), lexicon, List.of(target), List.of(MaskedSentence.TARGET));
        FeatureList features = new FeatureList();
        TargetFeatures.read(own(marked, masked), lexicon, features);
        features.add(marked.reported().isEmpty() ? "unreported" : "reported");
        features.add("tone:" + step(tone.positive()) + "/" + step(tone.negative()));
        features.add("toward:" + step(toward.positive()) + "/" + step(toward.negative()));
        features.steps("good", Math.sqrt(tone.positive() * toward.positive()));
        features.steps("bad", Math.sqrt(tone.negative() * toward.negative()));
        features.steps("good tone", tone.positive());
        features.steps("bad tone", tone.negative());
        return features.features();
    }

    private static int step(double probability) {
        return (int) Math.min(STEPS - 1, probability * STEPS);
    }

    /** The words that are the author's, placeholders included. */
    private static List<Word> own(MarkedSentence marked, MaskedSentence masked) {
        return masked.words().stream()
                .filter(word -> word.token() < 0
                        || !isReported(
                                marked,
                                marked.sentence().tokens().get(word.token()).span()))
                .toList();
    }

    private static boolean isReported(MarkedSentence marked, CharSpan span) {
        return marked.reported().stream().anyMatch(reported -> reported.contains(span));
    }
}
