package io.standpoint.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;

/**
 * How far coders agree: Krippendorff's alpha for labels without an order (Krippendorff 2011, Computing Krippendorff's
 * alpha-reliability). Coders may have labelled different parts.
 *
 * @param of what they labelled
 * @param alpha 1 where they agree always, 0 where as by chance; empty where all gave one and the same label
 * @param units labelled by two coders or more
 * @param coders how many labelled any
 */
public record Agreement(Item of, OptionalDouble alpha, long units, long coders) {
    /** What coders label. */
    public enum Item {
        /** One holder's stance in one sentence */
        STANCE,
        /** How one sentence portrays the target */
        SENTIMENT
    }

    /**
     * @param units for each what each coder says, by coder
     * @return empty where no unit has two coders
     */
    public static Optional<Agreement> of(Item item, Collection<? extends Map<String, ? extends Enum<?>>> units) {
        List<String> coders = units.stream()
                .flatMap(unit -> unit.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        long shared = units.stream().filter(unit -> unit.size() > 1).count();
        if (shared == 0) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(item, alpha(units, coders), shared, coders.size()));
    }

    private static OptionalDouble alpha(
            Collection<? extends Map<String, ? extends Enum<?>>> units, List<String> coders) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(coders.size());
        for (Map<String, ? extends Enum<?>> unit : units) {
            List<Object> labels = new ArrayList<>();
            coders.forEach(coder -> labels.add(unit.get(coder)));
            study.addItemAsArray(labels.toArray());
        }
        boolean varied = units.stream()
                        .filter(unit -> unit.size() > 1)
                        .flatMap(unit -> unit.values().stream())
                        .collect(Collectors.toSet())
                        .size()
                > 1;
        return varied
                ? OptionalDouble.of(
                        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement())
                : OptionalDouble.empty();
    }
}
