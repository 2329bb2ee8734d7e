package io.standpoint.judgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A stance with what it rests on.
 *
 * @param label the most probable one, or UNCLEAR where a threshold was asked for and not reached
 * @param probabilities empty where a rule decided: probabilities are fitted on labelled data or absent
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StancePrediction(Stance label, Optional<StanceProbabilities> probabilities, List<Evidence> evidence) {
    public StancePrediction {
        evidence = List.copyOf(evidence);
    }

    public static StancePrediction of(StanceProbabilities probabilities, List<Evidence> evidence) {
        return new StancePrediction(probabilities.best(), Optional.of(probabilities), evidence);
    }

    public static StancePrediction byRule(Stance label) {
        return new StancePrediction(label, Optional.empty(), List.of());
    }

    public StancePrediction abstainingBelow(double threshold) {
        boolean sure = probabilities.map(p -> p.of(p.best()) >= threshold).orElse(true);
        return sure ? this : new StancePrediction(Stance.UNCLEAR, probabilities, evidence);
    }
}
