package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.Features;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import io.standpoint.training.MaxentTrainer.Penalties;
import io.standpoint.training.MaxentTrainer.Prior;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import org.junit.jupiter.api.Test;

class MaxentTrainerTest {
    private static final List<String> LABELS = List.of("GOOD", "SO", "BAD");
    private static final Penalties PENALTIES = new Penalties(0.1, Prior.EVEN, 1, 50);

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        assertThat(model()).isEqualTo(model());
    }

    @Test
    void theClassifierAgreesWithOpenNlp() throws IOException {
        AbstractModel openNlp = new GenericModelReader(new BinaryFileDataReader(
                        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(model())))))
                .getModel();
        Features features = features("praise", "the", "unheard-of");
        double[] ours = MaxentTrainer.classifier(model(), LABELS).probabilities(features);
        double[] theirs = openNlp.eval(features.names());
        for (int k = 0; k < LABELS.size(); k++) {
            assertThat(ours[k]).isCloseTo(theirs[openNlp.getIndex(LABELS.get(k))], within(1e-5));
        }
    }

    @Test
    void whatItSawOftenIsWhatItSays() throws IOException {
        MaxentClassifier classifier = MaxentTrainer.classifier(model(), LABELS);
        assertThat(classifier.probabilities(features("praise"))[0]).isGreaterThan(0.6);
        assertThat(classifier.probabilities(features("blame"))[2]).isGreaterThan(0.6);
    }

    @Test
    void theEvidenceOfAllWordsSumsToTheMargin() throws IOException {
        MaxentClassifier classifier = MaxentTrainer.classifier(model(), LABELS);
        Features features = features("praise", "the");
        double[] scores = classifier.scores(features);
        double margin = scores[0] - (scores[1] + scores[2]) / 2;
        double sum = classifier.evidence(features, 0, sentence()).stream()
                .mapToDouble(Evidence::weight)
                .sum();
        assertThat(sum).isCloseTo(margin, within(0.02));
    }

    @Test
    void weightsOfNothingLeaveAnExampleOut() throws IOException {
        List<Example> examples = new ArrayList<>(examples());
        examples.add(new Example("x", "BAD", features("praise"), 0));
        assertThat(MaxentTrainer.train(examples, LABELS, PENALTIES)).isEqualTo(model());
    }

    @Test
    void aSoftLabelCountsLikeGoldOnesInItsShares() throws IOException {
        List<Example> soft = new ArrayList<>(examples());
        soft.add(new Example("x", Map.of("GOOD", 0.75, "BAD", 0.25), features("praise"), 4));
        List<Example> gold = new ArrayList<>(examples());
        gold.add(new Example("x", "GOOD", features("praise"), 3));
        gold.add(new Example("x", "BAD", features("praise"), 1));
        double[] bySoft = MaxentTrainer.classifier(MaxentTrainer.train(soft, LABELS, PENALTIES), LABELS)
                .probabilities(features("praise"));
        double[] byGold = MaxentTrainer.classifier(MaxentTrainer.train(gold, LABELS, PENALTIES), LABELS)
                .probabilities(features("praise"));
        assertThat(bySoft).containsExactly(byGold, within(1e-3));
    }

    private static byte[] model() throws IOException {
        return MaxentTrainer.train(examples(), LABELS, PENALTIES);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            examples.add(new Example("a" + i, "GOOD", features("praise", "the"), 1));
            examples.add(new Example("b" + i, "SO", features("meet", "the"), 1));
            examples.add(new Example("c" + i, "BAD", features("blame", "the"), 1));
        }
        return examples;
    }

    private static Features features(String... names) {
        Features features = new Features();
        for (int i = 0; i < names.length; i++) {
            features.add(names[i], Math.min(i, 1));
        }
        return features;
    }

    private static Sentence sentence() {
        String text = "praise the";
        List<Token> tokens =
                List.of(new Token(new CharSpan(0, 6), "praise", "NOUN"), new Token(new CharSpan(7, 10), "the", "DET"));
        return new Sentence(0, new CharSpan(0, text.length()), text, tokens);
    }
}
