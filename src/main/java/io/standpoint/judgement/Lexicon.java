package io.standpoint.judgement;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What is known of single words before any training: how good or bad they sound (-4…4: VADER's mean of ten raters, or an
 * estimate from words used alike), which kind of political act a verb is (the first two digits of its CAMEO code: "11"
 * disapproves, "19" fights), and which words are used alike. Safe to share between threads.
 */
public final class Lexicon {
    public static final String FILE = "lexicon/lexicon.tsv.gz";

    private final Map<String, Double> valences = new HashMap<>();
    private final Map<String, Double> tones = new HashMap<>();
    private final Map<String, String> acts = new HashMap<>();

    private final Map<String, String> clusters = new HashMap<>();

    private Lexicon() {}

    /** @throws ModelException if the store has no lexicon or it can't be read */
    public static Lexicon load(ModelStore store) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(store.open(FILE)), StandardCharsets.UTF_8))) {
            Lexicon lexicon = new Lexicon();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lexicon.add(line.split("\t", -1));
            }
            return lexicon;
        } catch (IOException | RuntimeException e) {
            throw new ModelException("models/" + FILE + ": is no lexicon: " + e.getMessage());
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

    /** @param word in lower case; a number shared by words that are used alike, "" if nothing is known of it */
    public String cluster(String word) {
        return clusters.getOrDefault(word, "");
    }
}
