package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.GenericModelWriter;

/** Writes model directories and keeps {@code SHA256SUMS} in step. Nothing written depends on the day or the machine. */
final class ModelWriter {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    private final Path models;

    ModelWriter(Path models) {
        this.models = models;
    }

    /** The bytes of {@code model.bin.gz}. */
    static byte[] bytes(AbstractModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GenericModelWriter writer = new GenericModelWriter(model, new DataOutputStream(new GZIPOutputStream(bytes)));
        writer.persist();
        return bytes.toByteArray();
    }

    /** A version that changes with the model's bytes. */
    static String version(byte[] model) {
        return ModelStore.sha256(model).substring(0, 12);
    }

    void write(ModelCard card, byte[] model, String evaluation) throws IOException {
        write(card.name() + "/model.bin.gz", model);
        write(card, evaluation);
    }

    /** Writes what is known of a model whose files are written apart. */
    void write(ModelCard card, String evaluation) throws IOException {
        write(card);
        write(card.name() + "/evaluation.txt", evaluation.getBytes(StandardCharsets.UTF_8));
    }

    void write(ModelCard card) throws IOException {
        write(card.name() + "/model.json", JSON.writeValueAsBytes(card));
    }

    /** Writes one file under the models' directory and lists it, if the service reads it. */
    void write(String name, byte[] bytes) throws IOException {
        Path file = models.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        writeSums();
    }

    private void writeSums() throws IOException {
        TreeMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(models)) {
            List<Path> shipped = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.getParent() != null && !file.getParent().equals(models))
                    .filter(file -> !file.endsWith("README.md") && !file.endsWith("evaluation.txt"))
                    .toList();
            for (Path file : shipped) {
                String name = models.relativize(file).toString().replace('\\', '/');
                sums.put(name, ModelStore.sha256(Files.readAllBytes(file)));
            }
        }
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(models.resolve(ModelStore.SUMS), lines);
    }
}
