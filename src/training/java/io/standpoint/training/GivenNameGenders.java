package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.NameType;
import io.standpoint.actor.Titles;
import io.standpoint.models.ModelCard;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Token;
import io.standpoint.training.GapReader.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns which given names women bear and which men: from officials whose gender is on record, and from the pronouns that
 * refer to persons named in full, or follow the only such name of a sentence.
 */
final class GivenNameGenders {
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    /** How much a guess from a sentence counts against a known gender. */
    private static final double GUESSED = 0.4;
    /** How much the other known names that end alike count. */
    private static final double ENDING = 2;

    private static final int LONGEST_ENDING = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By lower-case name: women's weight, men's. */
    private final Map<String, double[]> counts = new TreeMap<>();

    private final List<ModelCard.DataSet> sets = new ArrayList<>();

    GivenNameGenders() {}

    GivenNameGenders(GivenNameGenders other) {
        other.counts.forEach((name, pair) -> counts.put(name, pair.clone()));
    }

    /** The sets it learned from besides GAP, with how many persons or sentences each. */
    List<ModelCard.DataSet> dataSets() {
        return List.copyOf(sets);
    }

    /** @param folder of the us_congress set */
    void addOfficials(Path folder) throws IOException {
        int officials = 0;
        for (String file : List.of("legislators-current.yaml", "executive.yaml")) {
            String given = "";
            for (String line : Files.readAllLines(folder.resolve(file))) {
                String field = line.strip();
                if (field.startsWith("first:")) {
                    given = field.substring("first:".length()).strip();
                } else if (field.startsWith("gender:")) {
                    add(given, field.endsWith("F"), 1);
                    officials++;
                }
            }
        }
        sets.add(new ModelCard.DataSet("us_congress", officials, "CC0"));
    }

    /** NewsMTSC's targets with their other mentions. */
    void addTargets(Path file) throws IOException {
        int targets = 0;
        for (String line : Files.readAllLines(file)) {
            for (JsonNode target : JSON.readTree(line).path("targets")) {
                for (JsonNode other : target.path("further_mentions")) {
                    addPair(
                            target.path("mention").asText(),
                            other.path("mention").asText(),
                            1);
                }
                targets += target.has("further_mentions") ? 1 : 0;
            }
        }
        sets.add(new ModelCard.DataSet("newsmtsc", targets, NewsMtsc.LICENCE));
    }

    /** Sentences in which one person is named in full and "he" or "she" follows. */
    void addSentences(List<LabelledWords> sentences) {
        for (LabelledWords sentence : sentences) {
            List<Integer> persons = persons(sentence);
            if (persons.size() == 1) {
                int start = persons.get(0);
                int end = sentence.end(start);
                addPair(name(sentence, start, end), pronoun(sentence, end), GUESSED);
            }
        }
        sets.add(new ModelCard.DataSet("gmb", sentences.size(), "CDLA-Sharing-1.0, text in the public domain"));
    }

    private static List<Integer> persons(LabelledWords sentence) {
        return IntStream.range(0, sentence.words().size())
                .filter(i -> sentence.begins()[i] && sentence.types().get(i).equals(Optional.of(NameType.PERSON)))
                .boxed()
                .toList();
    }

    private static String name(LabelledWords sentence, int start, int end) {
        List<Token> tokens = sentence.words().stream()
                .map(word -> new Token(new CharSpan(0, word.length()), word, "PROPN"))
                .toList();
        int first = Titles.skip(tokens, start, end, NameType.PERSON);
        return String.join(" ", sentence.words().subList(first, end));
    }

    /** The first one from a word on that has a gender; "" if there is none. */
    private static String pronoun(LabelledWords sentence, int from) {
        return sentence.words().subList(from, sentence.words().size()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> SHE.contains(word) || HE.contains(word))
                .findFirst()
                .orElse("");
    }

    /** Whom a row's pronoun refers to. */
    void addPassage(Passage passage) {
        Gap.Row row = passage.row();
        if (row.isA() || row.isB()) {
            addNamed(passage, row.isA() ? row.a() : row.b());
        }
    }

    /** A full name behind the surname is a relative's: "Ure was the daughter of Colin McGregor Ure". */
    private void addNamed(Passage passage, CharSpan span) {
        String name = span.of(passage.row().text());
        List<String> full = passage.names().stream()
                .filter(found ->
                        found.span().start() < span.start() && found.text().endsWith(" " + name))
                .map(found -> found.text())
                .distinct()
                .toList();
        addPair(full.size() == 1 ? full.get(0) : name, passage.row().isFeminine() ? "she" : "he", 1);
    }

    private void addPair(String name, String pronoun, double weight) {
        String word = pronoun.toLowerCase(Locale.ROOT);
        int space = name.indexOf(' ');
        if (space > 0 && (SHE.contains(word) || HE.contains(word))) {
            add(name.substring(0, space), SHE.contains(word), weight);
        }
    }

    private void add(String given, boolean feminine, double weight) {
        String name = given.toLowerCase(Locale.ROOT);
        if (name.length() > 2 && name.chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
            counts.computeIfAbsent(name, n -> new double[2])[feminine ? 0 : 1] += weight;
        }
    }

    /** Log odds of "she" by name, and by ending, "-" before it. */
    Map<String, Double> logOdds() {
        Map<String, double[]> endings = new HashMap<>();
        counts.forEach((name, pair) -> {
            double share = pair[0] / (pair[0] + pair[1]);
            for (int length = 1; length <= Math.min(LONGEST_ENDING, name.length() - 1); length++) {
                double[] sum =
                        endings.computeIfAbsent("-" + name.substring(name.length() - length), e -> new double[2]);
                sum[0] += share;
                sum[1] += 1 - share;
            }
        });
        TreeMap<String, Double> odds = new TreeMap<>();
        endings.keySet().stream()
                .sorted((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
                .forEach(ending -> {
                    double[] sum = endings.get(ending);
                    if (sum[0] + sum[1] >= 3) {
                        odds.put(ending, smooth(sum, ending(odds, ending.substring(1), ending.length() - 2), 3));
                    }
                });
        counts.forEach((name, pair) -> odds.put(name, smooth(pair, ending(odds, name, LONGEST_ENDING), ENDING)));
        return odds;
    }

    private static double ending(Map<String, Double> odds, String name, int longest) {
        for (int length = Math.min(longest, name.length()); length > 0; length--) {
            Double known = odds.get("-" + name.substring(name.length() - length));
            if (known != null) {
                return known;
            }
        }
        return 0;
    }

    private static double smooth(double[] pair, double prior, double weight) {
        double share = 1 / (1 + StrictMath.exp(-prior));
        double odds = StrictMath.log((pair[0] + weight * share) / (pair[1] + weight * (1 - share)));
        return Math.round(odds * 100) / 100.0;
    }
}
