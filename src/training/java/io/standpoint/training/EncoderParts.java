package io.standpoint.training;

import io.standpoint.judgement.EncoderEngine;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.models.ModelCard.Calibration;
import io.standpoint.training.EncoderCards.Also;
import io.standpoint.training.EncoderCards.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/** The encoder's tasks: which rows calibrate each and which score it. */
final class EncoderParts {
    private static final String EDITORIALS = "vader/nyt_editorials.tsv";

    private final Path data;
    private final TargetSentimentTask target = new TargetSentimentTask();
    private final SentenceSentimentTask sentence = new SentenceSentimentTask();
    private final DirectedStanceTask directed = new DirectedStanceTask();
    private final AuthorStanceTask author = new AuthorStanceTask();
    private final EncoderNames names;

    EncoderParts(Path data, Path models) {
        this.data = data;
        names = new EncoderNames(data, models);
    }

    List<Part> all() {
        List<String> sentiments = MaxentEngine.SENTIMENTS;
        List<String> stances = MaxentEngine.STANCES;
        return List.of(
                new Part(
                        EncoderEngine.SENTENCE_SENTIMENT,
                        sentence.name(),
                        sentiments,
                        sentiments,
                        raw -> fitted(tones(raw, a -> !Split.isDev(a) && EncoderData.isCalibration(a))),
                        this::tones,
                        Also.NOTHING),
                new Part(
                        EncoderEngine.TARGET_SENTIMENT,
                        target.name(),
                        sentiments,
                        sentiments,
                        this::fitted,
                        this::targets,
                        Also.NOTHING),
                new Part(
                        EncoderEngine.DIRECTED_STANCE,
                        directed.name(),
                        stances,
                        DirectedLabels.ALL,
                        this::pairsFitted,
                        this::pairs,
                        Also.NOTHING),
                new Part(
                        EncoderEngine.AUTHOR_STANCE,
                        author.name(),
                        stances,
                        stances,
                        raw -> fitted(authors(raw, a -> !Split.isDev(a) && EncoderData.isCalibration(a))),
                        this::authors,
                        Also.NOTHING),
                names.part());
    }

    private List<Scored> tones(Engine engine, Predicate<String> articles) throws IOException {
        return sentence.score(
                engine,
                Vader.read(data.resolve(EDITORIALS)).stream()
                        .filter(sample -> articles.test(sample.article()))
                        .toList());
    }

    private LinkedHashMap<String, List<Scored>> tones(Engine engine) throws IOException {
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        dev.put(EDITORIALS + ", a fifth by article", tones(engine, Split::isDev));
        return dev;
    }

    private Calibration fitted(Engine raw) throws IOException {
        var scored = new EncoderData.Held(data);
        return fitted(target.score(
                raw,
                NewsMtsc.read(data.resolve("newsmtsc/train.jsonl")).stream()
                        .filter(sample -> !scored.articles().contains(sample.article())
                                && EncoderData.isCalibration(sample.article()))
                        .toList()));
    }

    private LinkedHashMap<String, List<Scored>> targets(Engine engine) throws IOException {
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        for (String file : TargetSentimentTask.DEV) {
            dev.put(file, target.score(engine, NewsMtsc.read(data.resolve(file))));
        }
        return dev;
    }

    private Calibration pairsFitted(Engine raw) throws IOException {
        var scored = new EncoderData.Held(data);
        List<PairCalibrator.Row> rows = new ArrayList<>();
        for (PairSample sample : Dse.read(data.resolve("dse/train.tsv"))) {
            if (!scored.pairs().contains(sample.article()) && EncoderData.isCalibration(sample.article())) {
                List<StanceProbabilities> both = directed.both(raw, sample);
                boolean pFirst = sample.p().start() < sample.q().start();
                rows.add(new PairCalibrator.Row(
                        sample.article(), logarithms(both.get(0)), logarithms(both.get(1)), pFirst, sample.label()));
            }
        }
        return PairCalibrator.fit(rows, false, rows.size()).calibration();
    }

    private static double[] logarithms(StanceProbabilities p) {
        return new double[] {log(p.favor()), log(p.against()), log(p.neither())};
    }

    private LinkedHashMap<String, List<Scored>> pairs(Engine engine) throws IOException {
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        dev.put(DirectedStanceTask.DEV, directed.score(engine, Dse.read(data.resolve(DirectedStanceTask.DEV))));
        return dev;
    }

    private List<Scored> authors(Engine engine, Predicate<String> articles) throws IOException {
        return author.score(
                engine,
                AuthorLabels.read(AuthorStanceTask.LABELS).stream()
                        .filter(row -> articles.test(row.article()))
                        .toList(),
                data);
    }

    private LinkedHashMap<String, List<Scored>> authors(Engine engine) throws IOException {
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        dev.put("author-stance.tsv, a fifth by article", authors(engine, Split::isDev));
        return dev;
    }

    /** On rows as the engine gives them without a calibration; those that a rule decides don't count. */
    static Calibration fitted(List<Scored> rows) {
        double[][] scores = new double[rows.size()][];
        int[] gold = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double[] p = rows.get(i).probabilities();
            scores[i] = new double[p.length];
            for (int k = 0; k < p.length; k++) {
                scores[i][k] = log(p[k]);
            }
            boolean byRule = p[rows.get(i).predicted()] == 1;
            gold[i] = byRule ? -1 : rows.get(i).gold();
        }
        return Calibrator.temperature(scores, gold);
    }

    private static double log(double p) {
        return Math.log(Math.max(1e-12, p));
    }
}
