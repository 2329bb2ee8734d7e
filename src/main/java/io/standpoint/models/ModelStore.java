package io.standpoint.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The trained models' files, each checked against {@code SHA256SUMS} before anything reads it.
 *
 * <p>{@code SHA256SUMS} has the format of {@code sha256sum}, so {@code sha256sum -c} checks it too.
 */
public final class ModelStore {
    public static final String SUMS = "SHA256SUMS";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private final Map<String, byte[]> files = new TreeMap<>();

    private ModelStore() {}

    /** The models shipped inside the application. */
    public static ModelStore shipped() {
        return read(ModelStore::fromClassPath);
    }

    /** The models of a directory laid out like the project's {@code models}. */
    public static ModelStore in(Path directory) {
        return read(name -> Files.readAllBytes(directory.resolve(name)));
    }

    /**
     * A checked file.
     *
     * @param name relative to the models' directory, with {@code /}
     * @throws ModelException if there is no such file
     */
    public InputStream open(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new ModelException("models/" + name + ": not listed in models/" + SUMS + "; train it first");
        }
        return new ByteArrayInputStream(bytes);
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** What is known of a model, from its {@code model.json}. */
    public ModelCard card(String model) {
        String name = model + "/model.json";
        try {
            return JSON.readValue(open(name), ModelCard.class);
        } catch (IOException e) {
            throw new ModelException("models/" + name + ": is no model card: " + e.getMessage());
        }
    }

    /** Every model's card, by name. */
    public List<ModelCard> cards() {
        return files.keySet().stream()
                .filter(name -> name.endsWith("/model.json"))
                .map(name -> card(name.substring(0, name.indexOf('/'))))
                .toList();
    }

    public static String sha256(byte[] bytes) {
        return new Sha256().add(bytes).hexadecimal();
    }

    private static ModelStore read(Reader reader) {
        ModelStore store = new ModelStore();
        String sums = new String(readOrFail(reader, SUMS), StandardCharsets.UTF_8);
        for (String line : sums.split("\n")) {
            if (!line.matches("[0-9a-f]{64}  \\S.*")) {
                throw new ModelException("models/" + SUMS + ": is damaged: " + line);
            }
            String expected = line.substring(0, 64);
            String name = line.substring(66);
            byte[] bytes = readOrFail(reader, name);
            if (!sha256(bytes).equals(expected)) {
                throw new ModelException("models/" + name + ": is damaged: its SHA-256 differs from models/" + SUMS);
            }
            store.files.put(name, bytes);
        }
        return store;
    }

    private static byte[] readOrFail(Reader reader, String name) {
        try {
            return reader.read(name);
        } catch (NoSuchFileException e) {
            throw new ModelException("models/" + name + ": is missing");
        } catch (IOException e) {
            throw new ModelException("models/" + name + ": can't be read: " + e.getMessage());
        }
    }

    private static byte[] fromClassPath(String name) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("models/" + name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return in.readAllBytes();
        }
    }

    private interface Reader {
        byte[] read(String name) throws IOException;
    }
}
