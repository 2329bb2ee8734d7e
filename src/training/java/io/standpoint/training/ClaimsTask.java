package io.standpoint.training;

import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.text.Article;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Claims about short texts written for the project, {@code phenomenon<TAB>text<TAB>claim} below a heading: which hold of
 * the service's own analysis. Nothing is trained.
 */
final class ClaimsTask implements Task {
    @Override
    public String name() {
        return "claims";
    }

    @Override
    public void train(TrainingRun run) {
        Progress.say("  nothing to train: it runs the other tasks' models");
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        Analyzer analyzer = new AnalyzerFactory(run.models(), EngineKind.of(run.engine())).newAnalyzer();
        Map<String, Analysis> analyses = new HashMap<>();
        Map<String, int[]> byPhenomenon = new TreeMap<>();
        int right = 0;
        List<Claim> claims =
                Rows.read(run.data(), row -> row.startsWith("phenomenon\t") ? List.of() : List.of(Claim.of(row)));
        for (Claim claim : claims) {
            Analysis analysis =
                    analyses.computeIfAbsent(claim.text(), text -> analyzer.analyze(Article.of(text), List.of()));
            boolean holds = claim.holds(analysis);
            right += holds ? 1 : 0;
            int[] tally = byPhenomenon.computeIfAbsent(claim.phenomenon(), p -> new int[2]);
            tally[holds ? 0 : 1]++;
            if (!holds) {
                System.out.println("fails: " + claim.claim() + "\n    " + claim.phenomenon() + ": " + claim.text());
            }
        }
        byPhenomenon.forEach((phenomenon, tally) ->
                System.out.printf("%-32s %d of %d%n", phenomenon, tally[0], tally[0] + tally[1]));
        System.out.printf(
                Locale.ROOT,
                "{\"task\":\"claims\",\"engine\":\"%s\",\"n\":%d,\"right\":%d,\"share\":%.4f}%n",
                run.engine(),
                claims.size(),
                right,
                (double) right / claims.size());
    }
}
