package io.standpoint.training;

import io.standpoint.judgement.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The project's own lists of words that take a side, {@code lemma<TAB>kind<TAB>sign}, and of words that deny what they
 * govern, {@code words<TAB>shift}, brought to the stems that the features ask for.
 */
final class Attitudes {
    private static final Path WORDS = Path.of("src/training/resources/lexicon/attitudes.tsv");
    private static final Path SHIFTERS = Path.of("src/training/resources/lexicon/shifters.tsv");
    private static final Map<String, String> IRREGULAR = irregular("""
            stand stood, fight fought, shoot shot, tear tore torn, throw threw thrown, give gave given, take took taken,
            hold held, uphold upheld, withhold withheld, withdraw withdrew withdrawn, beat beaten, break broke broken,
            steal stole stolen, speak spoke spoken, stick stuck, sink sank sunk, slay slew slain, bite bit bitten,
            bring brought, buy bought, catch caught, choose chose chosen, deal dealt, drive drove driven, feed fed,
            find found, forgive forgave forgiven, forsake forsook forsaken, keep kept, lay laid, lead led, leave left,
            lend lent, lose lost, mislead misled, pay paid, rise rose risen, sell sold, send sent, shake shook shaken,
            spit spat, strike struck, sling slung, swear swore sworn, tell told, think thought, win won,
            write wrote written, go went gone, come came, fall fell fallen, get got, make made, overthrow overthrew
            overthrown, undermine undermined, draw drew drawn, blow blew blown, fling flung, forbid forbade forbidden,
            grind ground, overcome overcame, overrun overran, run ran, see saw seen, shine shone, string strung, weep wept
            """);

    private final PorterStemmer stemmer = new PorterStemmer();

    private Attitudes() {}

    /** The bytes of {@link Lexicon#ATTITUDES}. */
    static byte[] build() throws IOException {
        Attitudes attitudes = new Attitudes();
        TreeMap<String, String> rows = new TreeMap<>();
        Rows.read(WORDS, row -> {
            String[] fields = Rows.fields(row, 3);
            attitudes
                    .keys(fields[0], fields[1].equals("v") || fields[1].equals("e"))
                    .forEach(key -> rows.putIfAbsent(fields[1] + "\t" + key, fields[2]));
            return List.of();
        });
        Rows.read(SHIFTERS, row -> {
            String[] fields = Rows.fields(row, 2);
            String[] words = fields[0].split(" ");
            if (words.length == 1 || words.length == 2 && words[1].equals("to")) {
                attitudes.keys(words[0], true).forEach(key -> rows.putIfAbsent("shift\t" + key, fields[1]));
            }
            return List.of();
        });
        StringBuilder lines = new StringBuilder();
        rows.forEach(
                (key, value) -> lines.append(key).append('\t').append(value).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The stems of a word's forms, with its particle; none for phrases of three words or more. */
    private Set<String> keys(String lemma, boolean verb) {
        String[] words = lemma.split(" ");
        Set<String> keys = new LinkedHashSet<>();
        if (words.length > 2) {
            return keys;
        }
        String particle = words.length == 2 ? " " + words[1] : "";
        keys.add(stem(words[0]) + particle);
        if (verb) {
            LexiconTask.regular(words[0]).forEach(form -> keys.add(stem(form) + particle));
            for (String form : IRREGULAR.getOrDefault(words[0], "").split(" ")) {
                keys.add(stem(form) + particle);
            }
        }
        keys.remove(particle);
        return keys;
    }

    private String stem(String word) {
        return word.length() < 4 ? word : stemmer.stem(word);
    }

    private static Map<String, String> irregular(String lines) {
        Map<String, String> irregular = new TreeMap<>();
        for (String verb : lines.strip().split("[,\\s]*,\\s*")) {
            String[] forms = verb.split("\\s+", 2);
            irregular.put(forms[0], forms[1].replaceAll("\\s+", " "));
        }
        return irregular;
    }
}
