package io.standpoint.training;

import io.standpoint.judgement.Stance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a reader, or an analysis, sees in a short text: in claims {@code CHAIN name = mention | mention?},
 * {@code PLACE name}, {@code HOLDER -> TARGET: LABEL}, or {@code NOTHING}.
 *
 * @param actors in no particular order, each name once
 * @param places countries that are mere places
 * @param stances those that are not NEITHER, each once
 */
record Reading(List<Chain> actors, List<String> places, List<Held> stances) {
    /** @param mentions all its mentions, in text order */
    record Chain(String name, List<Word> mentions) {
        /** Whether it may be missing. */
        boolean optional() {
            return mentions.stream().allMatch(Word::optional);
        }
    }

    /** @param optional whether it may be missing: a country inside a person's title, a reflexive */
    record Word(String text, boolean optional) {}

    /** @param holder AUTHOR, an actor's name or {@code UNNAMED words} */
    record Held(String holder, String target, Stance label) {
        @Override
        public String toString() {
            return holder + " -> " + target + ": " + label;
        }
    }

    /** Where the text of a reading is to be found. */
    record Key(String source, String id) {}

    /** Readings by their texts' keys, from rows of {@code source, id, claim}, tab-separated, {@code #} before a comment. */
    static Map<Key, Reading> read(Path file) throws IOException {
        Map<Key, List<String>> claims = new LinkedHashMap<>();
        Rows.read(file, row -> {
            if (!row.startsWith("#") && !row.startsWith("source\t")) {
                String[] fields = Rows.fields(row, 3);
                of(List.of(fields[2]));
                claims.computeIfAbsent(new Key(fields[0], fields[1]), key -> new ArrayList<>())
                        .add(fields[2]);
            }
            return List.of();
        });
        Map<Key, Reading> readings = new LinkedHashMap<>();
        claims.forEach((key, of) -> readings.put(key, of(of)));
        return readings;
    }

    static Reading of(List<String> claims) {
        List<Chain> actors = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<Held> stances = new ArrayList<>();
        for (String claim : claims) {
            if (claim.startsWith("CHAIN ")) {
                actors.add(chain(claim.substring(6)));
            } else if (claim.startsWith("PLACE ")) {
                places.add(claim.substring(6));
            } else if (!claim.equals("NOTHING")) {
                stances.add(held(claim));
            }
        }
        return new Reading(actors, places, stances);
    }

    private static Chain chain(String claim) {
        String[] sides = split(claim, " = ");
        return new Chain(
                sides[0], Stream.of(sides[1].split(" \\| ")).map(Reading::word).toList());
    }

    private static Word word(String text) {
        boolean optional = text.endsWith("?");
        return new Word(optional ? text.substring(0, text.length() - 1) : text, optional);
    }

    private static Held held(String claim) {
        String[] sides = split(claim, ": ");
        String[] pair = split(sides[0], " -> ");
        return new Held(pair[0], pair[1], Stance.valueOf(sides[1]));
    }

    private static String[] split(String text, String by) {
        String[] sides = text.split(by, 2);
        if (sides.length != 2) {
            throw new IllegalArgumentException("claim: lacks \"" + by + "\": " + text);
        }
        return sides;
    }
}
