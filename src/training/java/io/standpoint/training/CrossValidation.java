package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Predicts every training example with a model that saw nothing of its article. */
final class CrossValidation {
    static final int FOLDS = 5;

    private CrossValidation() {}

    /** Uncalibrated scores, a row for each example. */
    static double[][] scores(List<Example> examples, List<String> labels, MaxentTrainer.Penalties penalties)
            throws IOException {
        double[][] scores = new double[examples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> others = new ArrayList<>();
            for (Example example : examples) {
                if (fold(example) != fold) {
                    others.add(example);
                }
            }
            MaxentClassifier classifier =
                    MaxentTrainer.classifier(MaxentTrainer.train(others, labels, penalties), labels);
            for (int i = 0; i < scores.length; i++) {
                if (fold(examples.get(i)) == fold) {
                    scores[i] = classifier.scores(examples.get(i).features());
                }
            }
            Progress.say("  fold %d of %d", fold + 1, FOLDS);
        }
        return scores;
    }

    /** Another hash than the one that sets dev rows apart, which would leave a fold empty. */
    static int fold(Example example) {
        return Split.part("fold " + example.article(), FOLDS);
    }
}
