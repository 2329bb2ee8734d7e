package io.standpoint.judgement;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * What is known of single words before any training: how good or bad they sound (-4…4: VADER's mean of ten raters, or an
 * estimate from words used alike), which kind of political act a verb is (the first two digits of its CAMEO code: "11"
 * disapproves, "19" fights), and which words are used alike. Safe to share between threads.
 */
public final class Lexicon {
    public static final String FILE = "lexicon/lexicon.tsv.gz";

    /** Words that carry a stance, by stem: kind, stem with its particle if any, sign or shift. */
    public static final String ATTITUDES = "lexicon/attitudes.tsv";

    private final Map<String, Double> valences = new HashMap<>();
    private final Map<String, Double> tones = new HashMap<>();
    private final Map<String, String> acts = new HashMap<>();

    private final Map<String, String> clusters = new HashMap<>();
    private final Map<String, String> attitudes = new HashMap<>();

    private Lexicon() {}

    /** @throws ModelException if the store has no lexicon or it can't be read */
    public static Lexicon load(ModelStore store) {
        Lexicon lexicon = new Lexicon();
        read(FILE, () -> new GZIPInputStream(store.open(FILE)), lexicon::add);
        read(
                ATTITUDES,
                () -> store.open(ATTITUDES),
                fields -> lexicon.attitudes.put(fields[0] + " " + fields[1], fields[2]));
        return lexicon;
    }

    private interface Opened {
        InputStream open() throws IOException;
    }

    private static void read(String file, Opened opened, Consumer<String[]> row) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(opened.open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row.accept(line.split("\t", -1));
            }
        } catch (IOException | RuntimeException e) {
            throw new ModelException("models/" + file + ": is no lexicon: " + e.getMessage());
        }
    }

    private void add(String[] fields) {
        if (!fields[1].isEmpty()) {
            valences.put(fields[0], Double.valueOf(fields[1]));
        }
        if (!fields[2].isEmpty()) {
            tones.put(fields[0], Double.valueOf(fields[2]));
        }
        if (!fields[3].isEmpty()) {
            acts.put(fields[0], fields[3]);
        }
        if (!fields[4].isEmpty()) {
            clusters.put(fields[0], fields[4]);
        }
    }

    /** @param word in lower case; 0 if nobody rated it */
    public double valence(String word) {
        return valences.getOrDefault(word, 0.0);
    }

    /** How it sounds by the words that are used alike, rated or not; 0 if nothing is known of it. */
    public double tone(String word) {
        return tones.getOrDefault(word, 0.0);
    }

    /** @param verb any form, in lower case; "" if nothing is known of it */
    public String act(String verb) {
        return acts.getOrDefault(verb, "");
    }

    /**
     * Whether a word by itself takes a side: "+" praises, "-" blames, "" neither.
     *
     * @param stem of the word
     * @param next the word behind it: "lash out" differs from "lash"
     * @param kind "v", "n", "a", or "e" for words that judge whom they are said of
     */
    public String attitude(String stem, String next, String kind) {
        String phrasal = attitudes.get(kind + " " + stem + " " + next);
        return phrasal != null ? phrasal : attitudes.getOrDefault(kind + " " + stem, "");
    }

    /** What a governing verb makes of what it governs: "not" as "refuse", "keep", "maybe", or "". */
    public String shift(String stem) {
        return attitudes.getOrDefault("shift " + stem, "");
    }

    /** @param word in lower case; a number shared by words that are used alike, "" if nothing is known of it */
    public String cluster(String word) {
        return clusters.getOrDefault(word, "");
    }
}
