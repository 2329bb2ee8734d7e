package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of an article, found sentence by sentence, as what the article says elsewhere corrects them. */
final class ArticleNames {
    private final List<Sentence> sentences;
    /** For each sentence and each token of it the name that it is in, or null. */
    private final Name[][] names;

    ArticleNames(List<Sentence> sentences, List<Name> found) {
        this.sentences = sentences;
        names = new Name[sentences.size()][];
        sentences.forEach(
                sentence -> names[sentence.index()] = new Name[sentence.tokens().size()]);
        found.forEach(this::put);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** In text order, as they are now. */
    List<Name> of(Sentence sentence) {
        List<Name> list = new ArrayList<>();
        Name last = null;
        for (Name name : names[sentence.index()]) {
            if (name != null && name != last) {
                list.add(name);
            }
            last = name;
        }
        return list;
    }

    /** In text order. */
    List<Name> all() {
        return sentences.stream().flatMap(sentence -> of(sentence).stream()).toList();
    }

    Optional<Name> at(Sentence sentence, int token) {
        Name[] row = names[sentence.index()];
        return token < 0 || token >= row.length ? Optional.empty() : Optional.ofNullable(row[token]);
    }

    boolean isFree(Sentence sentence, int token) {
        return at(sentence, token).isEmpty();
    }

    /** Makes tokens {@code from} to {@code to}, exclusive, a name in place of those that overlap them. */
    void put(Sentence sentence, int from, int to, NameType type, double probability) {
        CharSpan span = sentence.span(from, to);
        put(new Name(sentence.index(), span, sentence.textOf(span), type, probability));
    }

    void put(Name name) {
        Sentence sentence = sentences.get(name.sentence());
        Name[] row = names[name.sentence()];
        int from = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        for (int i = from; i < to; i++) {
            clear(row, i);
        }
        Arrays.fill(row, from, to, name);
    }

    void remove(Name name) {
        Sentence sentence = sentences.get(name.sentence());
        clear(names[name.sentence()], sentence.tokenAt(name.span().start()));
    }

    /** Takes all names of a sentence back. */
    void clear(Sentence sentence) {
        Arrays.fill(names[sentence.index()], null);
    }

    private static void clear(Name[] row, int at) {
        Name old = row[at];
        for (int i = at; old != null && i < row.length && row[i] == old; i++) {
            row[i] = null;
        }
        for (int i = at - 1; old != null && i >= 0 && row[i] == old; i--) {
            row[i] = null;
        }
    }

    /** One type for all names written alike: the one with the most probability in the whole article. */
    void agree() {
        Map<String, Map<NameType, Double>> votes = new HashMap<>();
        for (Name name : all()) {
            votes.computeIfAbsent(name.text(), text -> new EnumMap<>(NameType.class))
                    .merge(name.type(), name.probability(), Double::sum);
        }
        for (Name name : all()) {
            NameType type = most(votes.get(name.text()));
            if (type != name.type()) {
                put(new Name(name.sentence(), name.span(), name.text(), type, name.probability()));
            }
        }
    }

    /** "Israeli-Palestinian", "Iran-backed": compounds of nations that the name finder overlooked. */
    void addCompounds(Gazetteer gazetteer) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (isCompound(tokens.get(i).text(), gazetteer) && isFree(sentence, i)) {
                    put(sentence, i, i + 1, NameType.LOCATION, 1);
                }
            }
        }
    }

    /** Whether a country is surely meant somewhere: by another name, or its demonym. */
    boolean speaksOfCountry(String name, Gazetteer gazetteer) {
        Optional<String> country = nation(name, gazetteer);
        return all().stream()
                .anyMatch(other -> !other.text().equals(name)
                        && nation(other.text(), gazetteer).equals(country));
    }

    /** "flew to Jordan" */
    boolean isPlaceSomewhere(String name, Gazetteer gazetteer) {
        return all().stream()
                .filter(other -> other.text().equals(name))
                .anyMatch(other -> new CountryReading(sentences.get(other.sentence()), other.span()).isPlace());
    }

    /** Id of the country that a name, a demonym or a seat of government means. */
    private static Optional<String> nation(String name, Gazetteer gazetteer) {
        return gazetteer
                .country(name)
                .or(() -> gazetteer.demonym(name))
                .or(() -> gazetteer.government(name))
                .map(GazetteerEntry::id);
    }

    private static boolean isCompound(String word, Gazetteer gazetteer) {
        int dash = word.indexOf('-');
        if (dash <= 0 || !isNation(word.substring(0, dash), gazetteer)) {
            return false;
        }
        String right = word.substring(dash + 1);
        return NationWords.isParticiple(right) || isNation(right, gazetteer);
    }

    private static boolean isNation(String word, Gazetteer gazetteer) {
        Optional<GazetteerEntry> nation = gazetteer.country(word);
        return nation.isPresent() || gazetteer.demonym(word).isPresent();
    }

    private static NameType most(Map<NameType, Double> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
