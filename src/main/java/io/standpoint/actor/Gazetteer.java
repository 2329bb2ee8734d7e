package io.standpoint.actor;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * id, nouns; several values are parted by {@code |}. Rows of the kind {@code OFFICE} hold country, holder, office, first
 * and last day, Wikidata id. Safe to share between threads.
 */
public final class Gazetteer {
    public static final String FILE = "gazetteer/gazetteer.tsv.gz";

    /** Its names, and other names, and the words before their last ones, are fewer than that. */
    private static final int BEGINNINGS_A_ROW = 2;

    private final Map<String, GazetteerEntry> countries = new HashMap<>();
    private final Map<String, GazetteerEntry> demonyms = new HashMap<>();
    private final Map<String, GazetteerEntry> governments = new HashMap<>();
    private final Map<String, GazetteerEntry> organizations = new HashMap<>();
    private final Map<String, GazetteerEntry> persons = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, List<Term>> termsById = new HashMap<>();
    private final Phrases phrases;

    private Gazetteer(List<String> rows) {
        phrases = new Phrases(rows.size() * BEGINNINGS_A_ROW);
        rows.forEach(row -> add(row.split("\t", -1)));
    }

    public static Gazetteer load(ModelStore store) {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(store.open(FILE)), StandardCharsets.UTF_8))) {
            return new Gazetteer(rows.lines().toList());
        } catch (IOException | UncheckedIOException e) {
            throw new ModelException("models/" + FILE + ": can't be read: " + e.getMessage());
        }
    }

    /** A country by its name or another name of it, as written: "U.S.", "Britain". */
    public Optional<GazetteerEntry> country(String name) {
        return Optional.ofNullable(countries.get(name));
    }

    /** The country that a demonym belongs to: "Israeli", "Americans". */
    public Optional<GazetteerEntry> demonym(String word) {
        return Optional.ofNullable(demonyms.get(word));
    }

    /** The country, or the organisation, that a place name can stand for: "Washington", "Kremlin", "Brussels". */
    public Optional<GazetteerEntry> government(String seat) {
        return Optional.ofNullable(governments.get(seat));
    }

    public Optional<GazetteerEntry> organization(String name) {
        return Optional.ofNullable(organizations.get(name));
    }

    /** An office holder by full name; nobody where two share it. */
    public Optional<GazetteerEntry> person(String name) {
        return Optional.ofNullable(persons.get(Persons.unaccented(name)));
    }

    /** The terms of an office holder. */
    List<Term> terms(String wikidata) {
        return termsById.getOrDefault(wikidata, List.of());
    }

    /** The one person with a surname who held an office of a kind on a day; nobody where there are two. */
    Optional<Term> holder(String surname, Description office, LocalDate day) {
        List<Term> holders = terms.stream()
                .filter(term -> term.holder().endsWith(' ' + surname) && term.isHeldOn(day))
                .filter(term -> term.description().words().equals(office.words()) && !office.former())
                .filter(term ->
                        office.country().isEmpty() || office.country().get().equals(term.country()))
                .toList();
        return holders.stream().map(Term::wikidata).distinct().count() == 1
                ? Optional.of(holders.get(0))
                : Optional.empty();
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
        if (row[0].equals("OFFICE")) {
            Term term = new Term(row[1], row[2], row[3], LocalDate.parse(row[4]), LocalDate.parse(row[5]), row[6]);
            terms.add(term);
            termsById.computeIfAbsent(term.wikidata(), id -> new ArrayList<>()).add(term);
            return;
        }
        Hint hint = Hint.valueOf(row[0]);
        phrases.add(row[2], hint);
        if (hint.type().isEmpty()) {
            return;
        }
        Optional<String> wikidata = row[6].isEmpty() ? Optional.empty() : Optional.of(row[6]);
        List<String> nouns = row.length < 8 || row[7].isEmpty() ? List.of() : List.of(row[7].split("\\|"));
        GazetteerEntry entry = new GazetteerEntry(hint.type().get(), row[1], row[2], nouns, wikidata);
        Map<String, GazetteerEntry> names = switch (entry.type()) {
            case COUNTRY -> countries;
            case ORGANIZATION -> organizations;
            case PERSON -> persons;
        };
        boolean person = entry.type() == ActorType.PERSON;
        names.put(person ? Persons.unaccented(entry.name()) : entry.name(), entry);
        addAll(person ? Persons.unaccented(row[3]) : row[3], hint, entry, names);
        addAll(row[4], Hint.DEMONYM, entry, demonyms);
        if (entry.type() == ActorType.ORGANIZATION) {
            // where an organisation and a government sit in one city, news means the organisation
            governments.keySet().removeAll(List.of(row[5].split("\\|")));
        }
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
