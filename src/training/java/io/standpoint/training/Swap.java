package io.standpoint.training;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Puts other words of the same kind into a sentence; what it says stays the same. */
enum Swap {
    /** "Lee" is "Nguyen". */
    NAMES,
    /** "He thanked his wife" is "she thanked her husband", "David" is "Susan". */
    GENDERS,
    /** "Israelis" are "Iranians"; different nations stay different. */
    NATIONALITIES;

    private static final Path WORDS = Path.of("src/training/resources/swaps.tsv");
    private static final Map<String, String> GENDER = new HashMap<>();
    private static final List<String> SURNAMES = new ArrayList<>();
    private static final List<String> COUNTRIES = new ArrayList<>();
    private static final List<String> PEOPLES = new ArrayList<>();

    /** A sentence with other words, and where its actors are in it. */
    record Swapped(String text, List<CharSpan> actors) {}

    static void load() throws IOException {
        for (String line : Files.readAllLines(WORDS)) {
            String[] fields = line.split("\t");
            switch (fields[0]) {
                case "gender" -> {
                    GENDER.put(fields[1], fields[2]);
                    GENDER.put(fields[2], fields[1]);
                }
                case "surname" -> SURNAMES.add(fields[1]);
                case "nation" -> {
                    COUNTRIES.add(fields[1]);
                    PEOPLES.add(fields[2]);
                }
                default -> {}
            }
        }
    }

    /**
     * @param actors whose names are swapped, and whose places are kept
     * @param turn which of several other words to take
     * @return empty if there is nothing to swap
     */
    Optional<Swapped> of(Sentence sentence, List<CharSpan> actors, int turn) {
        return swapped(sentence, actors, place -> other(sentence, place, actors, turn));
    }

    /** Other names, drawn from {@code surnames}, for the actors in a sentence; empty if none of them is called by a name. */
    static Optional<Swapped> names(Sentence sentence, List<CharSpan> actors, List<String> surnames, int turn) {
        return swapped(
                sentence,
                actors,
                place -> isNamed(sentence, place, actors)
                        ? Optional.of(surnames.get(Math.floorMod(
                                turn + bare(sentence.tokens().get(place)).hashCode(), surnames.size())))
                        : Optional.empty());
    }

    private static Optional<Swapped> swapped(
            Sentence sentence, List<CharSpan> actors, IntFunction<Optional<String>> others) {
        List<CharSpan> moved = new ArrayList<>(actors);
        StringBuilder text = new StringBuilder(sentence.text());
        boolean any = false;
        for (int i = sentence.tokens().size() - 1; i >= 0; i--) {
            Token token = sentence.tokens().get(i);
            Optional<String> other = others.apply(i);
            if (other.isPresent()) {
                any = true;
                int start = token.span().start();
                int end = start + bare(token).length();
                text.replace(start, end, other.get());
                int longer = other.get().length() - (end - start);
                moved.replaceAll(span -> moved(span, start, longer));
            }
        }
        return any ? Optional.of(new Swapped(text.toString(), moved)) : Optional.empty();
    }

    private static CharSpan moved(CharSpan span, int at, int longer) {
        return new CharSpan(
                span.start() > at ? span.start() + longer : span.start(),
                span.end() > at ? span.end() + longer : span.end());
    }

    /** Without "'s" or a full stop, which stay. */
    private static String bare(Token token) {
        return token.text().replaceAll("(['’]s|['’]|\\.)$", "");
    }

    private Optional<String> other(Sentence sentence, int place, List<CharSpan> actors, int turn) {
        String word = bare(sentence.tokens().get(place));
        return switch (this) {
            case NAMES ->
                isNamed(sentence, place, actors)
                        ? Optional.of(SURNAMES.get((turn + Math.floorMod(word.hashCode(), 7)) % SURNAMES.size()))
                        : Optional.empty();
            case GENDERS ->
                Optional.ofNullable(gender(word.toLowerCase(Locale.ROOT), sentence, place))
                        .map(other -> Character.isUpperCase(word.charAt(0)) ? capital(other) : other);
            case NATIONALITIES -> nation(word, turn);
        };
    }

    private static boolean isNamed(Sentence sentence, int place, List<CharSpan> actors) {
        String word = bare(sentence.tokens().get(place));
        return actors.stream()
                .anyMatch(actor -> surname(actor.of(sentence.text())).equals(word));
    }

    private static String gender(String word, Sentence sentence, int place) {
        return switch (word) {
            case "his" -> "her";
            case "him" -> "her";
            case "hers" -> "his";
            case "her" -> isOwner(sentence, place) ? "his" : "him";
            default -> GENDER.get(word);
        };
    }

    /** "her" before what is hers. */
    private static boolean isOwner(Sentence sentence, int place) {
        return place + 1 < sentence.tokens().size()
                && sentence.tokens().get(place + 1).tag().matches("NOUN|PROPN|ADJ|NUM|ADV");
    }

    private static Optional<String> nation(String word, int turn) {
        for (List<String> words : List.of(COUNTRIES, PEOPLES)) {
            for (String ending : List.of("", "s")) {
                int place =
                        word.endsWith(ending) ? words.indexOf(word.substring(0, word.length() - ending.length())) : -1;
                if (place >= 0) {
                    String other = words.get((place + 1 + turn % (words.size() - 1)) % words.size());
                    return Optional.of(other.matches(".*(ese|sh|ch)") ? other : other + ending);
                }
            }
        }
        return Optional.empty();
    }

    /** The last word of a name; nothing of what is no name. */
    static String surname(String mention) {
        String last = mention.strip().replaceAll("(['’]s|['’])$", "").replaceAll(".*[ .]", "");
        boolean name = last.matches("\\p{Lu}\\p{Ll}{2,}\\p{L}*")
                && !GENDER.containsKey(last.toLowerCase(Locale.ROOT))
                && !last.matches("His|Her|They|Their|President|Senator|Republicans?|Democrats?|Congress|House|Senate");
        return name ? last : "\n";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
