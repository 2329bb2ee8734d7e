package io.standpoint.judgement;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges with three maximum-entropy models over words: quick, and able to say exactly which words decided. */
public final class MaxentEngine implements Engine {
    /** The order of the probabilities in the models' cards. */
    public static final List<String> SENTIMENTS = List.of("POSITIVE", "NEUTRAL", "NEGATIVE");

    public static final List<String> STANCES = List.of("FAVOR", "AGAINST", "NEITHER");

    public static final String SENTENCE_SENTIMENT = "en-sentence-sentiment";
    public static final String TARGET_SENTIMENT = "en-target-sentiment";
    public static final String AUTHOR_STANCE = "en-author-stance";

    private static final String DIRECTED_STANCE = "en-directed-stance";

    private final SentenceFeatures sentenceFeatures;
    private final PairReader pairs;
    private final AuthorFeatures authorFeatures;
    private final MaxentClassifier sentenceSentiment;
    private final Portrayals portrayals;
    private final MaxentClassifier authorStance;
    /** Absent where the models were trained without the one data set that knows of holders. */
    private final Optional<MaxentClassifier> directedStance;

    private MaxentEngine(ModelStore store, Lexicon lexicon) {
        sentenceFeatures = new SentenceFeatures(lexicon);
        authorFeatures = new AuthorFeatures(lexicon);
        sentenceSentiment = classifier(store, SENTENCE_SENTIMENT, SENTIMENTS);
        portrayals = new Portrayals(classifier(store, TARGET_SENTIMENT, SENTIMENTS), lexicon);
        pairs = new PairReader(lexicon, portrayals);
        authorStance = classifier(store, AUTHOR_STANCE, STANCES);
        directedStance = store.has(DIRECTED_STANCE + "/model.json")
                ? Optional.of(classifier(store, DIRECTED_STANCE, STANCES))
                : Optional.empty();
    }

    /** @throws ModelException if a model is missing or doesn't give the labels that it should */
    public static MaxentEngine load(ModelStore store) {
        return store.isShipped() ? Shipped.ENGINE : read(store);
    }

    private static MaxentEngine read(ModelStore store) {
        return new MaxentEngine(store, Lexicon.load(store));
    }

    /** Read once; for the native executable while it is built, so that the models are part of it. */
    private static final class Shipped {
        private static final MaxentEngine ENGINE = read(ModelStore.shipped());
    }

    @Override
    public Reading reading() {
        return this::score;
    }

    private SentenceScores score(MarkedSentence marked) {
        Sentence sentence = marked.sentence();
        SentimentPrediction tone = sentiment(sentenceSentiment, sentenceFeatures.of(sentence), sentence);
        List<SentimentPrediction> toward = new ArrayList<>();
        List<StancePrediction> author = new ArrayList<>();
        for (MarkedActor actor : marked.actors()) {
            SentimentPrediction portrayal = portrayals.of(sentence, actor);
            MarkedSentence alone = new MarkedSentence(sentence, List.of(actor), marked.reported());
            toward.add(portrayal);
            author.add(author(alone, actor, tone.probabilities(), portrayal.probabilities()));
        }
        return new SentenceScores(
                tone, toward, author, PairTable.of(marked, (holder, target) -> stance(marked, holder, target, toward)));
    }

    static SentimentPrediction sentiment(MaxentClassifier classifier, Features features, Sentence sentence) {
        double[] p = classifier.probabilities(features);
        SentimentProbabilities probabilities = new SentimentProbabilities(p[0], p[1], p[2]);
        int label = SENTIMENTS.indexOf(probabilities.best().name());
        return SentimentPrediction.of(probabilities, classifier.evidence(features, label, sentence));
    }

    /** What stands in reported speech is the speaker's. */
    private StancePrediction author(
            MarkedSentence marked, MarkedActor target, SentimentProbabilities tone, SentimentProbabilities portrayal) {
        if (AuthorFeatures.isOnlyReported(marked, target)) {
            return StancePrediction.byRule(Stance.NEITHER);
        }
        return stance(authorStance, authorFeatures.of(marked, target, tone, portrayal), marked.sentence());
    }

    private StancePrediction stance(
            MarkedSentence marked, MarkedActor holder, int at, List<SentimentPrediction> toward) {
        if (directedStance.isEmpty()) {
            return StancePrediction.byRule(Stance.NEITHER);
        }
        MarkedActor target = marked.actors().get(at);
        Features features =
                pairs.features(marked.sentence(), holder, target, toward.get(at).probabilities());
        return stance(directedStance.get(), features, marked.sentence());
    }

    private static StancePrediction stance(MaxentClassifier classifier, Features features, Sentence sentence) {
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
