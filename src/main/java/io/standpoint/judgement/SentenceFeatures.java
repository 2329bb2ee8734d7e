package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.Sentence;
import java.util.List;

/** What the tone of a whole sentence is read from: its words, pairs of words, and the signs the lexicon gives them. */
public final class SentenceFeatures {
    private final Lexicon lexicon;

    public SentenceFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Features of(Sentence sentence) {
        List<Word> words =
                MaskedSentence.of(sentence, lexicon, List.of(), List.of()).words();
        FeatureList features = new FeatureList();
        features.bag(words);
        features.pairs(words);
        features.signs("all", words);
        int turn = turn(words);
        if (turn > 0) {
            features.signs("before-but", words.subList(0, turn));
            features.signs("after-but", words.subList(turn, words.size()));
        }
        features.add("length:" + FeatureList.bucket(words.size()));
        return features.features();
    }

    /** Where the sentence turns: what follows "but" outweighs what precedes it. */
    private static int turn(List<Word> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            String text = words.get(i).text();
            if (text.equals("but") || text.equals("yet") || text.equals("however")) {
                return i;
            }
        }
        return -1;
    }
}
