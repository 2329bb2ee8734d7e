package io.standpoint.actor;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * How often given names were borne by women and by men in the training texts: lower-case name, log odds of "she" against
 * "he", a row each. Safe to share between threads.
 */
public final class GivenNames {
    public static final String FILE = "en-pronouns/given-names.tsv.gz";

    private static final int LONGEST_ENDING = 3;
    /** Log odds from which a known name leaves no doubt. */
    private static final double SURE = 1.5;

    private final Map<String, Double> logOdds;

    /** @param logOdds by lower-case name, positive for women's names */
    public GivenNames(Map<String, Double> logOdds) {
        this.logOdds = Map.copyOf(logOdds);
    }

    static GivenNames load(ModelStore store) {
        Map<String, Double> logOdds = new HashMap<>();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(store.open(FILE)), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                String[] fields = row.split("\t");
                logOdds.put(fields[0], Double.valueOf(fields[1]));
            }
        } catch (IOException e) {
            throw new ModelException("models/" + FILE + ": can't be read: " + e.getMessage());
        }
        return new GivenNames(logOdds);
    }

    /** What a given name says of its bearer where it leaves no doubt. */
    Optional<Gender> sure(String given) {
        double odds = known(given);
        if (Math.abs(odds) < SURE) {
            return Optional.empty();
        }
        return Optional.of(odds > 0 ? Gender.FEMININE : Gender.MASCULINE);
    }

    /** Log odds that the bearer is a woman; 0 for a name that nobody knows. */
    double known(String given) {
        return logOdds.getOrDefault(given.toLowerCase(Locale.ROOT), 0.0);
    }

    /** Log odds that the bearer is a woman, by the name's ending where nobody knows it; 0 where that tells nothing. */
    double feminine(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        Double odds = logOdds.get(name);
        for (int length = LONGEST_ENDING; odds == null && length > 0; length--) {
            odds = name.length() <= length ? null : logOdds.get("-" + name.substring(name.length() - length));
        }
        return odds == null ? 0 : odds;
    }
}
