package io.standpoint.training;

import io.standpoint.judgement.Features;
import io.standpoint.judgement.Lexicon;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.SentenceFeatures;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.models.ModelCard.Calibration;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.training.MaxentTrainer.Penalties;
import io.standpoint.training.MaxentTrainer.Prior;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence's tone as a model sees it that was not trained on the sentence: for the editorials one that saw nothing of
 * the article, for other sentences the shipped one.
 */
final class OutOfFoldTone {
    private static final Penalties PENALTIES = new Penalties(100, Prior.EVEN, 2, 60);

    private final Map<String, SentimentProbabilities> editorials = new HashMap<>();
    private final SentenceFeatures features;
    private final MaxentClassifier shipped;

    OutOfFoldTone(Path data, ModelStore store, Lexicon lexicon, SentenceReader reader) throws IOException {
        features = new SentenceFeatures(lexicon);
        shipped = MaxentClassifier.load(store, MaxentEngine.SENTENCE_SENTIMENT);
        List<SentenceSample> samples = Vader.read(data.resolve("vader/nyt_editorials.tsv"));
        List<Example> examples = new ArrayList<>();
        for (SentenceSample sample : samples) {
            Features read = features.of(reader.sentence(sample.text()));
            examples.add(new Example(sample.article(), sample.sentiment().name(), read, 1));
        }
        double[][] scores = CrossValidation.scores(examples, MaxentEngine.SENTIMENTS, PENALTIES);
        int[] gold = examples.stream()
                .mapToInt(example -> MaxentEngine.SENTIMENTS.indexOf(example.label()))
                .toArray();
        Calibration calibration = Calibrator.fit(scores, gold);
        for (int i = 0; i < scores.length; i++) {
            editorials.put(samples.get(i).text(), probabilities(MaxentClassifier.calibrated(scores[i], calibration)));
        }
    }

    SentimentProbabilities of(Sentence sentence) {
        SentimentProbabilities tone = editorials.get(sentence.text());
        return tone == null ? probabilities(shipped.probabilities(features.of(sentence))) : tone;
    }

    private static SentimentProbabilities probabilities(double[] p) {
        return new SentimentProbabilities(p[0], p[1], p[2]);
    }
}
