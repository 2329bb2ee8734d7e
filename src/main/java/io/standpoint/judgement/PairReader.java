package io.standpoint.judgement;

import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;

/** Reads a pair's features as the engine does, portrayals included. */
public final class PairReader {
    private final PairFeatures features;
    private final Portrayals portrayals;

    PairReader(Lexicon lexicon, Portrayals portrayals) {
        this.features = new PairFeatures(lexicon);
        this.portrayals = portrayals;
    }

    public static PairReader load(ModelStore store) {
        Lexicon lexicon = Lexicon.load(store);
        MaxentClassifier classifier = MaxentClassifier.load(store, MaxentEngine.TARGET_SENTIMENT);
        return new PairReader(lexicon, new Portrayals(classifier, lexicon));
    }

    public Features features(Sentence sentence, MarkedActor holder, MarkedActor target) {
        return features(sentence, holder, target, portrayals.probabilities(sentence, target));
    }

    /**
     * @param toward how the sentence portrays the target
     */
    Features features(Sentence sentence, MarkedActor holder, MarkedActor target, SentimentProbabilities toward) {
        return features.of(sentence, holder, target, toward, portrayals.said(sentence, holder, target));
    }
}
