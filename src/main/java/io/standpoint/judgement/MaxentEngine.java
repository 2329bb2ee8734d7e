package io.standpoint.judgement;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Judges with three maximum-entropy models over words: quick, and able to say exactly which words decided. */
public final class MaxentEngine implements Engine {
    /** The order of the probabilities in the models' cards. */
    public static final List<String> SENTIMENTS = List.of("POSITIVE", "NEUTRAL", "NEGATIVE");

    public static final List<String> STANCES = List.of("FAVOR", "AGAINST", "NEITHER");

    private static final String DIRECTED_STANCE = "en-directed-stance";

    private final SentenceFeatures sentenceFeatures;
    private final TargetFeatures targetFeatures;
    private final PairFeatures pairFeatures;
    private final MaxentClassifier sentenceSentiment;
    private final MaxentClassifier targetSentiment;
    /** Absent where the models were trained without the one data set that knows of holders. */
    private final Optional<MaxentClassifier> directedStance;

    private MaxentEngine(ModelStore store, Lexicon lexicon) {
        sentenceFeatures = new SentenceFeatures(lexicon);
        targetFeatures = new TargetFeatures(lexicon);
        pairFeatures = new PairFeatures(lexicon);
        sentenceSentiment = classifier(store, "en-sentence-sentiment", SENTIMENTS);
        targetSentiment = classifier(store, "en-target-sentiment", SENTIMENTS);
        directedStance = store.has(DIRECTED_STANCE + "/model.json")
                ? Optional.of(classifier(store, DIRECTED_STANCE, STANCES))
                : Optional.empty();
    }

    /** @throws ModelException if a model is missing or doesn't give the labels that it should */
    public static MaxentEngine load(ModelStore store) {
        return new MaxentEngine(store, Lexicon.load(store));
    }

    @Override
    public List<SentenceScores> score(List<MarkedSentence> sentences) {
        return sentences.stream().map(this::score).toList();
    }

    private SentenceScores score(MarkedSentence marked) {
        Sentence sentence = marked.sentence();
        List<SentimentPrediction> toward = new ArrayList<>();
        List<List<StancePrediction>> pairs = new ArrayList<>();
        for (MarkedActor holder : marked.actors()) {
            toward.add(sentiment(targetSentiment, targetFeatures.of(sentence, holder), sentence));
            List<StancePrediction> held = new ArrayList<>();
            for (MarkedActor target : marked.actors()) {
                held.add(holder == target ? null : stance(sentence, holder, target));
            }
            pairs.add(held);
        }
        SentimentPrediction tone = sentiment(sentenceSentiment, sentenceFeatures.of(sentence), sentence);
        // news reports: until a model of the author's own voice is trained, a rule that claims no probability
        List<StancePrediction> author =
                Collections.nCopies(marked.actors().size(), StancePrediction.byRule(Stance.NEITHER));
        return new SentenceScores(tone, toward, author, pairs);
    }

    private static SentimentPrediction sentiment(MaxentClassifier classifier, Features features, Sentence sentence) {
        double[] p = classifier.probabilities(features);
        SentimentProbabilities probabilities = new SentimentProbabilities(p[0], p[1], p[2]);
        int label = SENTIMENTS.indexOf(probabilities.best().name());
        return SentimentPrediction.of(probabilities, classifier.evidence(features, label, sentence));
    }

    private StancePrediction stance(Sentence sentence, MarkedActor holder, MarkedActor target) {
        if (directedStance.isEmpty()) {
            return StancePrediction.byRule(Stance.NEITHER);
        }
        MaxentClassifier classifier = directedStance.get();
        Features features = pairFeatures.of(sentence, holder, target);
        double[] p = classifier.probabilities(features);
        StanceProbabilities probabilities = new StanceProbabilities(p[0], p[1], p[2]);
        int label = STANCES.indexOf(probabilities.best().name());
        return StancePrediction.of(probabilities, classifier.evidence(features, label, sentence));
    }

    private static MaxentClassifier classifier(ModelStore store, String model, List<String> labels) {
        if (!store.card(model).labels().equals(labels)) {
            throw new ModelException("models/" + model + "/model.json: labels are not " + labels);
        }
        return MaxentClassifier.load(store, model);
    }
}
