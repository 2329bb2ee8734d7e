package io.standpoint.training;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.analysis.AnalysedSentence;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Stance;
import io.standpoint.text.Article;
import io.standpoint.text.CharSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plain text in, stances out, through the service's own analyzer: what a user gets, name finding and actor resolution
 * included. Nothing is trained.
 */
final class EndToEndTask implements Task {
    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public void train(TrainingRun run) {
        Progress.say("  nothing to train: it runs the other tasks' models");
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        Analyzer analyzer = new AnalyzerFactory(run.models(), EngineKind.of(run.engine())).newAnalyzer();
        boolean targets = run.data().toString().endsWith(".jsonl");
        List<Row> rows = targets ? targets(analyzer, run) : pairs(analyzer, run);
        EndToEndScores scores = new EndToEndScores(rows, targets);
        System.out.print(scores.text());
        System.out.println(scores.json(run.engine()));
    }

    /**
     * One gold row.
     *
     * @param actors gold actors and how many of them were found
     * @param gold how many gold labels there are to find, likewise predicted and right
     */
    record Row(String article, int actors, int found, int gold, int predicted, int right) {}

    private static List<Row> pairs(Analyzer analyzer, EvaluationRun run) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (PairSample sample : Dse.read(run.data())) {
            Analysis analysis = analyzer.analyze(Article.of(sample.text()), List.of());
            Optional<UUID> p = actorAt(analysis, sample.p());
            Optional<UUID> q = actorAt(analysis, sample.q()).filter(id -> !p.equals(Optional.of(id)));
            int found = (p.isPresent() ? 1 : 0) + (q.isPresent() ? 1 : 0);
            Stance there = found == 2 ? stance(analysis, p.get(), q.get()) : Stance.NEITHER;
            Stance back = found == 2 ? stance(analysis, q.get(), p.get()) : Stance.NEITHER;
            rows.add(row(sample, found, there, back));
        }
        return rows;
    }

    private static Row row(PairSample sample, int found, Stance there, Stance back) {
        boolean right = sample.label() > 0
                && (sample.label() % 2 == 1 ? there : back) == (sample.label() < 3 ? Stance.FAVOR : Stance.AGAINST);
        int predicted = (there == Stance.NEITHER ? 0 : 1) + (back == Stance.NEITHER ? 0 : 1);
        return new Row(sample.article(), 2, found, sample.label() > 0 ? 1 : 0, predicted, right ? 1 : 0);
    }

    private static List<Row> targets(Analyzer analyzer, EvaluationRun run) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (TargetSample sample : NewsMtsc.read(run.data())) {
            Analysis analysis = analyzer.analyze(Article.of(sample.text()), List.of());
            List<Judgement> judged = actorAt(analysis, sample.target()).stream()
                    .flatMap(id -> judgements(analysis, id).stream())
                    .toList();
            boolean right = judged.stream().anyMatch(j -> j.sentiment().label() == sample.sentiment());
            rows.add(
                    new Row(sample.article(), 1, judged.isEmpty() ? 0 : 1, 1, judged.isEmpty() ? 0 : 1, right ? 1 : 0));
        }
        return rows;
    }

    /** The actor with the mention that shares most with a gold span. */
    private static Optional<UUID> actorAt(Analysis analysis, CharSpan gold) {
        int most = 0;
        Optional<UUID> actor = Optional.empty();
        for (AnalysedSentence sentence : analysis.sentences()) {
            for (Mention mention : sentence.mentions()) {
                CharSpan span = mention.span();
                int shared = Math.min(span.end(), gold.end()) - Math.max(span.start(), gold.start());
                if (mention.role() == MentionRole.ACTOR && shared > most) {
                    most = shared;
                    actor = Optional.of(mention.actor());
                }
            }
        }
        return actor;
    }

    private static List<Judgement> judgements(Analysis analysis, UUID target) {
        return analysis.sentences().stream()
                .flatMap(sentence -> sentence.judgements().stream())
                .filter(judgement -> judgement.target().equals(target))
                .toList();
    }

    /** What a holder holds toward a target in any sentence of the text: the first stance that is not NEITHER. */
    private static Stance stance(Analysis analysis, UUID holder, UUID target) {
        return judgements(analysis, target).stream()
                .flatMap(judgement -> judgement.stances().stream())
                .filter(held -> held.holder().actor().filter(holder::equals).isPresent())
                .map((HeldStance held) -> held.stance().label())
                .filter(label -> label != Stance.NEITHER)
                .findFirst()
                .orElse(Stance.NEITHER);
    }
}
