package io.standpoint.analysis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.runtime.Startup;
import io.standpoint.judgement.Judgement;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures and traces of analyses: how long each stage takes, how many wait, which models are at work, and how often they give
 * which label, so that a drift shows.
 */
@Startup
@Singleton
public class SeenStages implements Stages {
    private final MeterRegistry figures;
    private final Tracer traces;

    SeenStages(MeterRegistry figures, Tracer traces, AnalysisWorkers workers, AnalyzerFactory analyzers) {
        this.figures = figures;
        this.traces = traces;
        new ExecutorServiceMetrics(workers.pool(), "analysis", Tags.empty()).bindTo(figures);
        Provenance versions = analyzers.provenance();
        versions.models()
                .forEach((model, version) -> figures.gauge(
                        "standpoint.model",
                        Tags.of("model", model, "version", version, "engine", versions.engine()),
                        1));
    }

    @Override
    public <T> T during(String stage, Supplier<T> work) {
        Span span = traces.spanBuilder(stage).startSpan();
        try (Scope current = span.makeCurrent()) {
            return figures.timer("standpoint.stage", "stage", stage).record(work);
        } finally {
            span.end();
        }
    }

    @Override
    public void analysed(Analysis analysis) {
        figures.counter("standpoint.articles", "engine", engine(analysis)).increment();
        count(
                analysis,
                "sentence",
                analysis.sentences().stream(),
                one -> one.sentiment().label());
        count(
                analysis,
                "sentiment",
                judgements(analysis),
                one -> one.sentiment().label());
        count(
                analysis,
                "stance",
                judgements(analysis).flatMap(one -> one.stances().stream()),
                held -> held.stance().label());
    }

    private <T> void count(Analysis analysis, String what, Stream<T> judged, Function<T, Enum<?>> label) {
        Map<String, Long> counts =
                judged.collect(Collectors.groupingBy(one -> label.apply(one).name(), Collectors.counting()));
        counts.forEach((name, number) -> figures.counter(
                        "standpoint.labels", "engine", engine(analysis), "of", what, "label", name)
                .increment(number));
    }

    private static Stream<Judgement> judgements(Analysis analysis) {
        return analysis.sentences().stream().flatMap(sentence -> sentence.judgements().stream());
    }

    private static String engine(Analysis analysis) {
        return analysis.provenance().engine();
    }
}
