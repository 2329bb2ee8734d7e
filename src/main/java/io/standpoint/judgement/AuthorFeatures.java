package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the author's own stance toward an actor is read from: evaluative words outside reported speech, and how the
 * sentence as a whole portrays the actor.
 */
public final class AuthorFeatures {
    private static final Set<String> DEMANDS = Set.of(
            "should",
            "must",
            "ought",
            "need",
            "needs",
            "deserve",
            "deserves",
            "deserved",
            "better",
            "let",
            "shouldn't");
    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "us", "i", "my", "me", "ours");
    private static final int NEAR = 6;
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
     * @param toward how the sentence portrays the target, by the target sentiment model
     */
    public Features of(MarkedSentence marked, MarkedActor target, SentimentProbabilities toward) {
        MaskedSentence masked =
                MaskedSentence.of(marked.sentence(), lexicon, List.of(target), List.of(MaskedSentence.TARGET));
        FeatureList features = new FeatureList();
        portrayal(toward, features);
        List<Word> own = own(marked, masked);
        features.signs("own", own);
        words(own, features);
        near(own, features);
        features.add(marked.reported().isEmpty() ? "unreported" : "reported");
        return features.features();
    }

    private static void portrayal(SentimentProbabilities toward, FeatureList features) {
        features.add("positive:" + (int) Math.min(STEPS - 1, toward.positive() * STEPS));
        features.add("negative:" + (int) Math.min(STEPS - 1, toward.negative() * STEPS));
    }

    private static void words(List<Word> own, FeatureList features) {
        for (Word word : own) {
            if (DEMANDS.contains(word.text())) {
                features.add("demand", word);
            } else if (FIRST_PERSON.contains(word.text())) {
                features.add("first person", word);
            } else if (word.text().equals("?") || word.text().equals("!")) {
                features.add("mark:" + word.text());
            }
            if (word.isContent()) {
                features.add("w:" + word.stem(), word);
            }
        }
    }

    private static void near(List<Word> own, FeatureList features) {
        List<Word> near = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (isNearTarget(own, i)) {
                near.add(own.get(i));
            }
        }
        features.signs("near", near);
    }

    private static boolean isNearTarget(List<Word> words, int i) {
        for (int j = Math.max(0, i - NEAR); j <= Math.min(words.size() - 1, i + NEAR); j++) {
            if (words.get(j).is(MaskedSentence.TARGET)) {
                return true;
            }
        }
        return false;
    }

    /** The words that are the author's, placeholders included. */
    private static List<Word> own(MarkedSentence marked, MaskedSentence masked) {
        return masked.words().stream()
                .filter(word -> !word.quoted())
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
