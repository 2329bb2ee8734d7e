package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.List;
import java.util.Optional;

/** How words portray an actor, by the model of sentiment toward targets. Safe to share between threads. */
public final class Portrayals {
    private final MaxentClassifier classifier;
    private final TargetFeatures features;

    public Portrayals(MaxentClassifier classifier, Lexicon lexicon) {
        this.classifier = classifier;
        this.features = new TargetFeatures(lexicon);
    }

    SentimentPrediction of(Sentence sentence, MarkedActor target) {
        return MaxentEngine.sentiment(classifier, features.of(sentence, first(sentence, target)), sentence);
    }

    /** How a sentence portrays an actor that it mentions. */
    public SentimentProbabilities probabilities(Sentence sentence, MarkedActor target) {
        double[] p = classifier.probabilities(features.of(sentence, first(sentence, target)));
        return new SentimentProbabilities(p[0], p[1], p[2]);
    }

    /** The mention that is judged: the data mark one, so the first that is no pronoun, or the first. */
    static MarkedActor first(Sentence sentence, MarkedActor target) {
        CharSpan first = target.spans().stream()
                .filter(span -> !isPronoun(sentence, span))
                .findFirst()
                .orElse(target.spans().get(0));
        return new MarkedActor(List.of(first));
    }

    private static boolean isPronoun(Sentence sentence, CharSpan span) {
        int token = sentence.tokenAt(span.start());
        return token < sentence.tokens().size()
                && sentence.tokens().get(token).tag().equals("PRON");
    }

    /** How a speaker's own words in a sentence portray an actor; empty where the speaker doesn't mention it. */
    public Optional<SentimentProbabilities> said(Sentence sentence, MarkedActor speaker, MarkedActor target) {
        for (CharSpan content : speaker.says()) {
            List<CharSpan> inside =
                    target.spans().stream().filter(content::contains).toList();
            if (!inside.isEmpty()) {
                return Optional.of(probabilities(sentence.within(content), new MarkedActor(inside)));
            }
        }
        return Optional.empty();
    }
}
