package io.standpoint.report;

import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StanceProbabilities;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One holder's stance on one target in one sentence: what every number of a report is made of.
 *
 * @param article id of its article
 * @param sentiment of the sentence toward the target, whoever holds the stance
 * @param probabilities empty where a rule decided
 * @param analysis id of the analysis: the article's latest, or that of the run asked for
 * @param models version of each model, by its name
 */
public record StanceRow(
        UUID article,
        Optional<Instant> publishedAt,
        Optional<String> outlet,
        Optional<String> title,
        RowSentence sentence,
        RowHolder holder,
        RowTarget target,
        RowSentiment sentiment,
        Stance label,
        Optional<StanceProbabilities> probabilities,
        UUID analysis,
        String pipeline,
        String engine,
        Map<String, String> models) {}
