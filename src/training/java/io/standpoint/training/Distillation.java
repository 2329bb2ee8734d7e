package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.judgement.EncoderEngine;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.Task.TrainingRun;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentences of the data sets nearest to political news as the encoder judges them: soft labels for the smaller models to learn from beside the gold
 * ones. Sentences whose articles are scored are left out. Kept on disk, since it takes
 * minutes.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015, Distilling the Knowledge in a Neural Network</a>
 */
final class Distillation {
    /** As {@code leaveOut} knows it. */
    static final String NAME = "distilled";

    static final String LICENCE = "text of NewsMTSC (MIT), editorials (MIT), DSE (see its README), GAP (Apache-2.0)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Text(String set, String article, List<String> words, List<CharSpan> actors) {}

    private final TrainingRun run;
    private final Map<String, Text> texts = new LinkedHashMap<>();

    Distillation(TrainingRun run) {
        this.run = run;
    }

    /** The card of the encoder that judges. */
    static ModelCard teacher(TrainingRun run) {
        return ModelStore.in(run.models()).card(EncoderEngine.TARGET_SENTIMENT);
    }

    /** Empty where the run does without. */
    List<Distilled> sentences() throws IOException {
        if (run.leaveOut().contains(NAME)) {
            return List.of();
        }
        Path file = Path.of("target", NAME + "-" + teacher(run).version() + ".jsonl");
        if (!Files.exists(file)) {
            judge(ModelStore.in(run.models()), file);
        }
        List<Distilled> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Distilled distilled = JSON.readValue(line, Distilled.class);
                if (!run.leaveOut().contains(distilled.set())) {
                    all.add(distilled);
                }
            }
        }
        Progress.say("  %,d sentences as the encoder judges them", all.size());
        return all;
    }

    private void judge(ModelStore store, Path file) throws IOException {
        collect();
        Teacher teacher = new Teacher(store);
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        int done = 0;
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            for (Text text : texts.values()) {
                out.write(JSON.writeValueAsString(teacher.judge(text.set, text.article, text.words, text.actors)));
                out.newLine();
                if (++done % 2000 == 0) {
                    Progress.say("  judged %,d of %,d sentences", done, texts.size());
                }
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void collect() throws IOException {
        EncoderData.Held held = new EncoderData.Held(run.data());
        Set<String> labelled = AuthorLabels.sentences(AuthorStanceTask.LABELS, run.data());
        Map<String, List<CharSpan>> targets = new LinkedHashMap<>();
        List<TargetSample> samples = NewsMtsc.read(run.data().resolve("newsmtsc/train.jsonl")).stream()
                .filter(sample -> !held.articles().contains(sample.article()) && !labelled.contains(sample.text()))
                .toList();
        samples.forEach(sample -> targets.computeIfAbsent(sample.text(), text -> new ArrayList<>())
                .add(sample.target()));
        samples.forEach(
                sample -> add("newsmtsc", sample.article(), List.of(sample.text()), targets.get(sample.text())));
        for (SentenceSample sample : Vader.read(run.data().resolve("vader/nyt_editorials.tsv"))) {
            if (!Split.isDev(sample.article()) && !labelled.contains(sample.text())) {
                add("vader", sample.article(), List.of(sample.text()), List.of());
            }
        }
        for (PairSample sample : Dse.read(run.data().resolve("dse/train.tsv"))) {
            add("dse", sample.article(), List.of(sample.text()), List.of(sample.p(), sample.q()));
        }
        SentenceReader reader = new SentenceReader(TextModels.load());
        for (Gap.Row row : Gap.read(run.data().resolve("gap/development.tsv"))) {
            for (Sentence sentence : reader.read(row.text())) {
                add("gap", row.text(), List.of(sentence.text()), List.of());
            }
        }
        Set<String> scored = new HashSet<>(held.pairs());
        for (String file : TargetSentimentTask.DEV) {
            NewsMtsc.read(run.data().resolve(file)).forEach(sample -> scored.add(Split.textKey(sample.text())));
        }
        for (SentenceSample sample : Vader.read(run.data().resolve("vader/nyt_editorials.tsv"))) {
            if (Split.isDev(sample.article())) {
                scored.add(Split.textKey(sample.text()));
            }
        }
        labelled.forEach(text -> scored.add(Split.textKey(text)));
        texts.keySet().removeAll(scored);
    }

    private void add(String set, String article, List<String> words, List<CharSpan> actors) {
        texts.putIfAbsent(Split.textKey(String.join(" ", words)), new Text(set, article, words, actors));
    }
}
