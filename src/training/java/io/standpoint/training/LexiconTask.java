package io.standpoint.training;

import io.standpoint.judgement.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the lexicon from VADER's ratings and CAMEO's verb codes: {@code word<TAB>valence<TAB>act} a line, the second or
 * third field empty where nothing is known.
 */
final class LexiconTask implements Task {
    private static final Pattern BLOCK = Pattern.compile("---\\s+\\S+\\s+\\[:?(\\d*).*");
    private static final Pattern VERB = Pattern.compile("([A-Z]+)\\s*(?:\\{([^}]*)\\})?\\s*(?:\\[:?(\\d+).*)?.*");
    private static final String VOWELS = "aeiou";

    @Override
    public String name() {
        return "lexicon";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        TreeMap<String, String> acts = acts(run.data().resolve("cameo/CAMEO.2.0.verbs.txt"));
        TreeMap<String, String> lines = new TreeMap<>();
        acts.forEach((verb, act) -> lines.put(verb, verb + "\t\t" + act + "\n"));
        Rows.read(run.data().resolve("vader/vader_lexicon.txt"), row -> {
            String[] fields = Rows.fields(row, 4);
            String word = fields[0];
            Double.parseDouble(fields[1]);
            lines.put(word, word + "\t" + fields[1] + "\t" + acts.getOrDefault(word, "") + "\n");
            return List.of();
        });
        new ModelWriter(run.models()).write(Lexicon.FILE, zipped(String.join("", lines.values())));
        Progress.say("  %d words, %d of them forms of verbs with a code", lines.size(), acts.size());
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

    private static List<String> regular(String base) {
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
