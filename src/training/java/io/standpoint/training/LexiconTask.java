package io.standpoint.training;

import io.standpoint.judgement.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the lexicon from VADER's ratings, CAMEO's verb codes and an encoder's word vectors, which carry the ratings over to
 * words that nobody rated and group words that are used alike: {@code word<TAB>rating<TAB>estimate<TAB>act<TAB>cluster} a line, empty
 * where nothing is known.
 */
final class LexiconTask implements Task {
    private static final Pattern BLOCK = Pattern.compile("---\\s+\\S+\\s+\\[:?(\\d*).*");
    private static final Pattern VERB = Pattern.compile("([A-Z]+)\\s*(?:\\{([^}]*)\\})?\\s*(?:\\[:?(\\d+).*)?.*");
    private static final int CLUSTERS = 500;
    private static final double TONE_SCALE = 0.4;
    private static final String VOWELS = "aeiou";

    @Override
    public String name() {
        return "lexicon";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        TreeMap<String, String> acts = acts(run.data().resolve("cameo/CAMEO.2.0.verbs.txt"));
        TreeMap<String, Double> valences = valences(run.data().resolve("vader/vader_lexicon.txt"));
        TreeMap<String, float[]> vectors = WordVectors.read();
        Progress.say("  %d verb forms, %d rated words, %d word vectors", acts.size(), valences.size(), vectors.size());
        TreeMap<String, Double> tones = tones(vectors, valences);
        Progress.say("  clustering");
        TreeMap<String, Integer> clusters = clusters(vectors, tones);
        TreeSet<String> words = new TreeSet<>(acts.keySet());
        words.addAll(valences.keySet());
        words.addAll(vectors.keySet());
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
            lines.append(word).append('\t');
            lines.append(decimal(valences.get(word))).append('\t');
            lines.append(decimal(tones.get(word))).append('\t');
            lines.append(acts.getOrDefault(word, "")).append('\t');
            lines.append(clusters.containsKey(word) ? clusters.get(word) : "").append('\n');
        }
        ModelWriter writer = new ModelWriter(run.models());
        writer.write(Lexicon.FILE, zipped(lines.toString()));
        writer.write(Lexicon.ATTITUDES, Attitudes.build());
        Progress.say("  wrote %d words", words.size());
    }

    private static String decimal(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static TreeMap<String, Double> valences(Path file) throws IOException {
        TreeMap<String, Double> valences = new TreeMap<>();
        Rows.read(file, row -> {
            String[] fields = Rows.fields(row, 4);
            valences.put(fields[0], Double.valueOf(fields[1]));
            return List.of();
        });
        return valences;
    }

    private static TreeMap<String, Double> tones(TreeMap<String, float[]> vectors, TreeMap<String, Double> valences) {
        ToneRegression regression = new ToneRegression(vectors, valences);
        TreeMap<String, Double> tones = new TreeMap<>();
        vectors.forEach((word, vector) -> tones.put(word, regression.tone(vector)));
        return tones;
    }

    /** Words used alike and of like tone; without the tone, "praised" and "criticised" would be one. */
    private static TreeMap<String, Integer> clusters(TreeMap<String, float[]> vectors, TreeMap<String, Double> tones) {
        List<float[]> toned = new ArrayList<>();
        vectors.forEach((word, vector) -> {
            float[] extended = Arrays.copyOf(vector, vector.length + 1);
            extended[vector.length] = (float) (tones.get(word) * TONE_SCALE);
            toned.add(extended);
        });
        WordClusters found = new WordClusters(toned, CLUSTERS);
        TreeMap<String, Integer> clusters = new TreeMap<>();
        int i = 0;
        for (String word : vectors.keySet()) {
            clusters.put(word, found.of(i++));
        }
        return clusters;
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException("task: the lexicon is built, not evaluated");
    }

    /** Each form of each verb with the first two digits of its code. */
    private static TreeMap<String, String> acts(Path file) throws IOException {
        TreeMap<String, String> acts = new TreeMap<>();
        String block = "";
        boolean inBlock = false;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            Matcher head = BLOCK.matcher(line);
            Matcher verb = VERB.matcher(line);
            if (head.matches()) {
                inBlock = true;
                block = head.group(1);
            } else if (inBlock && verb.matches()) {
                String code = verb.group(3) == null ? block : verb.group(3);
                if (code.length() >= 2) {
                    forms(verb.group(1), verb.group(2)).forEach(form -> acts.putIfAbsent(form, code.substring(0, 2)));
                }
            }
        }
        return acts;
    }

    /** The forms that the dictionary lists, or the regular ones. */
    private static Set<String> forms(String verb, String listed) {
        Set<String> forms = new LinkedHashSet<>();
        String base = verb.toLowerCase(Locale.ROOT);
        forms.add(base);
        if (listed != null) {
            for (String form : listed.strip().split("\\s+")) {
                forms.add(form.toLowerCase(Locale.ROOT));
            }
            return forms;
        }
        forms.addAll(regular(base));
        return forms;
    }

    static List<String> regular(String base) {
        List<String> forms = new ArrayList<>();
        char last = base.charAt(base.length() - 1);
        char before = base.length() < 2 ? ' ' : base.charAt(base.length() - 2);
        boolean consonantY = last == 'y' && VOWELS.indexOf(before) < 0;
        String stem = last == 'e' ? base.substring(0, base.length() - 1) : base;
        forms.add(
                consonantY
                        ? base.substring(0, base.length() - 1) + "ies"
                        : base.matches(".*(s|x|z|ch|sh)") ? base + "es" : base + "s");
        forms.add(consonantY ? base.substring(0, base.length() - 1) + "ied" : stem + "ed");
        forms.add(stem + "ing");
        if (VOWELS.indexOf(last) < 0 && VOWELS.indexOf(before) >= 0) {
            forms.add(base + last + "ed");
            forms.add(base + last + "ing");
        }
        return forms;
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
