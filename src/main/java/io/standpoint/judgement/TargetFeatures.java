package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.Sentence;
import java.util.List;

/** What a sentence's sentiment toward one actor is read from: its words by their side of the target and distance to it. */
public final class TargetFeatures {
    private final Lexicon lexicon;

    public TargetFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Features of(Sentence sentence, MarkedActor target) {
        MaskedSentence masked = MaskedSentence.of(sentence, lexicon, List.of(target), List.of(MaskedSentence.TARGET));
        FeatureList features = new FeatureList();
        read(masked.words(), lexicon, features);
        return features.features();
    }

    /** @param words with a placeholder for each mention of the target */
    static void read(List<Word> words, Lexicon lexicon, FeatureList features) {
        features.bag(words);
        features.pairs(words);
        features.signs("all", words);
        Surroundings surroundings = new Surroundings(words, lexicon, features, "");
        int first = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(MaskedSentence.TARGET)) {
                surroundings.read(i);
                first = first < 0 ? i : first;
            }
        }
        if (first >= 0) {
            bySide(words, first, features);
        }
    }

    private static void bySide(List<Word> words, int target, FeatureList features) {
        features.signs("left", words.subList(0, target));
        features.signs("right", words.subList(target + 1, words.size()));
        features.add("names:"
                + Math.min(
                        3, words.stream().filter(w -> w.is(MaskedSentence.NAME)).count()));
        features.add("at:" + FeatureList.bucket(target) + (words.get(target).quoted() ? "quoted" : ""));
    }
}
