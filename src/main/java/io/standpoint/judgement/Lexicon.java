package io.standpoint.judgement;

import io.standpoint.models.HashTable;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * What is known of single words before any training: how good or bad they sound (-4…4: VADER's mean of ten raters, or an
 * estimate from words used alike), which kind of political act a verb is (the first two digits of its CAMEO code: "11"
 * disapproves, "19" fights), and which words are used alike. Safe to share between threads.
 */
public final class Lexicon {
    public static final String FILE = "lexicon/lexicon.tsv.gz";

    /** Words that carry a stance, by stem: kind, stem with its particle if any, sign or shift. */
    public static final String ATTITUDES = "lexicon/attitudes.tsv";

    /** Words' places in the arrays; of those that nothing is known of the last one. */
    private final HashTable words;

    private final double[] valences;
    private final double[] tones;
    private final String[] acts;
    private final String[] clusters;
    private final Map<String, String> attitudes;

    private Lexicon(List<String[]> rows, Map<String, String> attitudes) {
        this.attitudes = attitudes;
        words = new HashTable(rows.size());
        valences = new double[rows.size() + 1];
        tones = new double[rows.size() + 1];
        acts = new String[rows.size() + 1];
        clusters = new String[rows.size() + 1];
        acts[rows.size()] = "";
        clusters[rows.size()] = "";
        for (int i = 0; i < rows.size(); i++) {
            add(i, rows.get(i));
        }
    }

    private void add(int place, String[] fields) {
        words.put(HashTable.hash(fields[0]), place);
        valences[place] = fields[1].isEmpty() ? 0 : Double.parseDouble(fields[1]);
        tones[place] = fields[2].isEmpty() ? 0 : Double.parseDouble(fields[2]);
        acts[place] = fields[3].intern();
        clusters[place] = fields[4].intern();
    }

    /** @throws ModelException if the store has no lexicon or it can't be read */
    public static Lexicon load(ModelStore store) {
        return store.isShipped() ? Shipped.LEXICON : read(store);
    }

    /** Read once; for the native executable while it is built, so that it is part of it. */
    private static final class Shipped {
        private static final Lexicon LEXICON = read(ModelStore.shipped());
    }

    private static Lexicon read(ModelStore store) {
        List<String[]> rows = new ArrayList<>();
        read(FILE, () -> new GZIPInputStream(store.open(FILE)), rows::add);
        Map<String, String> attitudes = new HashMap<>();
        read(
                ATTITUDES,
                () -> store.open(ATTITUDES),
                fields -> attitudes.put(fields[0] + " " + fields[1], fields[2].intern()));
        try {
            return new Lexicon(rows, attitudes);
        } catch (RuntimeException e) {
            throw unreadable(FILE, e);
        }
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
            throw unreadable(file, e);
        }
    }

    private static ModelException unreadable(String file, Exception e) {
        return new ModelException("models/" + file + ": is no lexicon: " + e.getMessage());
    }

    private int place(String word) {
        int place = words.get(word);
        return place == HashTable.NONE ? valences.length - 1 : place;
    }

    /** @param word in lower case; 0 if nobody rated it */
    public double valence(String word) {
        return valences[place(word)];
    }

    /** How it sounds by the words that are used alike, rated or not; 0 if nothing is known of it. */
    public double tone(String word) {
        return tones[place(word)];
    }

    /** @param verb any form, in lower case; "" if nothing is known of it */
    public String act(String verb) {
        return acts[place(verb)];
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

    /** A word's stem, as the lists of words that take sides have it. */
    public String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() < 4 ? lower : new PorterStemmer().stem(lower);
    }

    /** What a governing verb makes of what it governs: "not" as "refuse", "keep", "maybe", or "". */
    public String shift(String stem) {
        return attitudes.getOrDefault("shift " + stem, "");
    }

    /** @param word in lower case; a number shared by words that are used alike, "" if nothing is known of it */
    public String cluster(String word) {
        return clusters[place(word)];
    }
}
