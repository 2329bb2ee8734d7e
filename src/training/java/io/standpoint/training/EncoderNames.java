package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFeatures;
import io.standpoint.judgement.EncoderEngine;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.EncoderCards.Addition;
import io.standpoint.training.EncoderCards.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The encoder's names: each word's outcome calibrated and scored, and whole names as the finder has them with its help. */
final class EncoderNames {
    private static final String GMB = "gmb/ner.csv";
    /** Sentences, enough to fit a temperature and to show how well it fits. */
    private static final int ENOUGH = 1500;

    private final Path data;
    private final NameSamples samples;
    private final NameFeatures features;

    EncoderNames(Path data, Path models) {
        this.data = data;
        Gazetteer gazetteer = Gazetteer.load(ModelStore.in(models));
        samples = new NameSamples(new SentenceReader(TextModels.load()), gazetteer);
        features = new NameFeatures(gazetteer);
    }

    Part part() {
        return new Part(
                EncoderEngine.NAMES,
                "names",
                NameFeatures.OUTCOMES,
                NameFeatures.OUTCOMES,
                raw -> EncoderParts.fitted(words(
                        raw, words -> !GmbSplit.isDev(words) && EncoderData.isCalibration(EncoderData.article(words)))),
                engine -> new LinkedHashMap<>(
                        java.util.Map.of("gmb, words of a tenth held back", words(engine, GmbSplit::isDev))),
                this::names);
    }

    /** Words that can be part of a name. */
    private List<Scored> words(Engine engine, Predicate<LabelledWords> kept) throws IOException {
        List<Scored> rows = new ArrayList<>();
        for (LabelledWords labelled : NameRows.read(data.resolve(GMB)).stream()
                .filter(kept)
                .limit(ENOUGH)
                .toList()) {
            Sentence sentence = samples.sentence(labelled);
            String[] outcomes = samples.outcomes(labelled, sentence.tokens());
            String[][] possible = features.of(sentence);
            double[][] p = engine.reading().names(sentence).orElseThrow();
            for (int i = 0; i < outcomes.length; i++) {
                if (possible[i].length > 0) {
                    int gold = NameFeatures.OUTCOMES.indexOf(outcomes[i]);
                    rows.add(new Scored(EncoderData.article(labelled), gold, p[i]));
                }
            }
        }
        return rows;
    }

    private Addition names(ModelStore models) throws IOException {
        List<LabelledWords> held = NameRows.read(data.resolve(GMB)).stream()
                .filter(GmbSplit::isDev)
                .toList();
        NameScores scores = new NameEvaluator(models, EngineKind.ENCODER).score(held, Optional.empty());
        ModelCard.Score score = NamesTask.score("gmb, a tenth held back", scores);
        return new Addition(List.of(score), "gmb, whole names of a tenth held back\n" + NamesTask.report(scores));
    }
}
