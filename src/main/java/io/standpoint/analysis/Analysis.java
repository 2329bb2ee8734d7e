package io.standpoint.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.standpoint.actor.Actor;
import io.standpoint.judgement.Judgement;
import io.standpoint.report.ActorTally;
import io.standpoint.text.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that is known of one article: who is in it, what each sentence says of them, and what that adds up to.
 *
 * @param provenance id, time, pipeline, engine and model versions of the analysis
 */
public record Analysis(
        Article article,
        @JsonProperty("analysis") Provenance provenance,
        List<ActorSummary> actors,
        List<AnalysedSentence> sentences) {
    public Analysis {
        actors = List.copyOf(actors);
        sentences = List.copyOf(sentences);
    }

    /** Adds up each actor's summary; probabilities are kept to four decimals, here, in the database and in the answer. */
    public static Analysis of(
            Article article, Provenance provenance, List<Actor> actors, List<AnalysedSentence> sentences) {
        List<AnalysedSentence> rounded = new FourDecimals().sentences(sentences);
        Map<UUID, List<Judgement>> byTarget = rounded.stream()
                .flatMap(sentence -> sentence.judgements().stream())
                .collect(Collectors.groupingBy(Judgement::target));
        List<ActorSummary> summaries = actors.stream()
                .map(actor -> new ActorSummary(actor, ActorTally.of(byTarget.getOrDefault(actor.id(), List.of()))))
                .toList();
        return new Analysis(article, provenance, summaries, rounded);
    }

    /** The same, saying that it looked for the actors of these watch-lists. */
    public Analysis watching(Map<String, String> watchlists) {
        return new Analysis(article, provenance.watching(watchlists), actors, sentences);
    }

    /** The actors without their summaries. */
    public List<Actor> cast() {
        return actors.stream().map(ActorSummary::actor).toList();
    }
}
