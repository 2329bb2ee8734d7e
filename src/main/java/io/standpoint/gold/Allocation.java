package io.standpoint.gold;

import io.standpoint.judgement.Stance;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many sentences of a sample come from each stratum. Half of the sample goes to the strata by their size, half to each
 * alike, so that the rare labels are seen often enough and no sentence stands for more than twice its share.
 */
public final class Allocation {
    private Allocation() {}

    /**
     * @param strata how many sentences each has, at least one
     * @param size of the sample, if there are as many sentences; every stratum gets one in any case
     */
    public static Map<Stance, Integer> of(Map<Stance, Long> strata, int size) {
        double all = strata.values().stream().mapToLong(n -> n).sum();
        Map<Stance, Integer> given = new EnumMap<>(Stance.class);
        strata.keySet().forEach(stratum -> given.put(stratum, 1));
        for (int i = strata.size(); i < Math.min(size, all); i++) {
            strata.keySet().stream()
                    .filter(stratum -> given.get(stratum) < strata.get(stratum))
                    .max((one, other) -> Double.compare(
                            claim(strata, one, all) / (given.get(one) + 0.5),
                            claim(strata, other, all) / (given.get(other) + 0.5)))
                    .ifPresent(stratum -> given.merge(stratum, 1, Integer::sum));
        }
        return given;
    }

    private static double claim(Map<Stance, Long> strata, Stance stratum, double all) {
        return 0.5 * strata.get(stratum) / all + 0.5 / strata.size();
    }
}
