package io.standpoint.actor;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Names known beforehand: countries with their demonyms and capitals, organisations with their acronyms, office holders,
 * and lists of names that hint at a type. Cities and regions are no actors, so none is listed as one.
 *
 * <p>Read from {@code models/gazetteer/gazetteer.tsv.gz}: kind, id, name, aliases, demonyms, seats of government, Wikidata
 * id; several values are parted by {@code |}. Safe to share between threads.
 */
public final class Gazetteer {
    public static final String FILE = "gazetteer/gazetteer.tsv.gz";

    private final Map<String, GazetteerEntry> countries = new HashMap<>();
    private final Map<String, GazetteerEntry> demonyms = new HashMap<>();
    private final Map<String, GazetteerEntry> governments = new HashMap<>();
    private final Map<String, GazetteerEntry> organizations = new HashMap<>();
    private final Map<String, GazetteerEntry> persons = new HashMap<>();
    private final Phrases phrases = new Phrases();

    private Gazetteer() {}

    public static Gazetteer load(ModelStore store) {
        Gazetteer gazetteer = new Gazetteer();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(store.open(FILE)), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                gazetteer.add(row.split("\t", -1));
            }
        } catch (IOException e) {
            throw new ModelException("models/" + FILE + ": can't be read: " + e.getMessage());
        }
        return gazetteer;
    }

    /** A country by its name or another name of it, as written: "U.S.", "Britain". */
    public Optional<GazetteerEntry> country(String name) {
        return Optional.ofNullable(countries.get(name));
    }

    /** The country that a demonym belongs to: "Israeli", "Americans". */
    public Optional<GazetteerEntry> demonym(String word) {
        return Optional.ofNullable(demonyms.get(word));
    }

    /** The country whose government a place name can stand for: "Washington", "Kremlin". */
    public Optional<GazetteerEntry> government(String seat) {
        return Optional.ofNullable(governments.get(seat));
    }

    public Optional<GazetteerEntry> organization(String name) {
        return Optional.ofNullable(organizations.get(name));
    }

    /** An office holder by full name; nobody where two share it. */
    public Optional<GazetteerEntry> person(String name) {
        return Optional.ofNullable(persons.get(name));
    }

    /**
     * What the longest listed phrases around each token hint at.
     *
     * @return for each token a set of bits, {@link Hint#bit()}, in the lower half where it begins a phrase and in the upper
     *     half where it continues one
     */
    int[] hints(List<Token> tokens) {
        return phrases.hints(tokens);
    }

    private void add(String[] row) {
        Hint hint = Hint.valueOf(row[0]);
        phrases.add(row[2], hint);
        if (hint.type().isEmpty()) {
            return;
        }
        Optional<String> wikidata = row[6].isEmpty() ? Optional.empty() : Optional.of(row[6]);
        GazetteerEntry entry = new GazetteerEntry(hint.type().get(), row[1], row[2], wikidata);
        Map<String, GazetteerEntry> names = switch (entry.type()) {
            case COUNTRY -> countries;
            case ORGANIZATION -> organizations;
            case PERSON -> persons;
        };
        names.put(entry.name(), entry);
        addAll(row[3], hint, entry, names);
        addAll(row[4], Hint.DEMONYM, entry, demonyms);
        addAll(row[5], Hint.PLACE, entry, governments);
    }

    private void addAll(String values, Hint hint, GazetteerEntry entry, Map<String, GazetteerEntry> names) {
        if (!values.isEmpty()) {
            for (String value : values.split("\\|")) {
                names.putIfAbsent(value, entry);
                phrases.add(value, hint);
            }
        }
    }
}
