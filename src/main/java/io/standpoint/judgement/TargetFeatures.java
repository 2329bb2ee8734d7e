package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.Sentence;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a sentence's sentiment toward one actor is read from: its words by their side of the target and distance to it. */
public final class TargetFeatures {
    private static final Set<String> CLAUSE_MARKS =
            Set.of(",", ";", ":", "\u2014", "(", ")", "\"", "who", "but", "while");
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
        Frames frames = new Frames(words, lexicon, features);
        int first = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(MaskedSentence.TARGET)) {
                surroundings.read(i);
                frames.about(i, "about-");
                first = first < 0 ? i : first;
            }
        }
        if (first >= 0) {
            bySide(words, first, features);
        }
    }

    private static void bySide(List<Word> words, int target, FeatureList features) {
        nearest("own", words, target, word -> word.is(MaskedSentence.NAME), features);
        nearest("clause", words, target, word -> CLAUSE_MARKS.contains(word.text()), features);
        features.signs("left", words.subList(0, target));
        features.signs("right", words.subList(target + 1, words.size()));
        features.add("names:"
                + Math.min(
                        3, words.stream().filter(w -> w.is(MaskedSentence.NAME)).count()));
        features.add("at:" + FeatureList.bucket(target) + (words.get(target).quoted() ? "quoted" : ""));
    }

    /** The words nearer to the target than to the next name, or in its clause: what is most likely said of it. */
    private static void nearest(
            String where, List<Word> words, int target, Predicate<Word> edge, FeatureList features) {
        int from = target;
        while (from > 0 && !edge.test(words.get(from - 1))) {
            from--;
        }
        int to = target + 1;
        while (to < words.size() && !edge.test(words.get(to))) {
            to++;
        }
        List<Word> near = words.subList(from, to);
        features.signs(where, near);
        for (Word word : near) {
            if (word.isContent()) {
                features.add(where + ":" + word.stem(), word);
                features.add(where + "-c:" + word.cluster(), word);
            }
        }
    }
}
