package io.standpoint.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The trained models' files, each checked against {@code SHA256SUMS} before anything reads it. None is kept in memory.
 *
 * <p>{@code SHA256SUMS} has the format of {@code sha256sum}, so {@code sha256sum -c} checks it too.
 */
public final class ModelStore {
    public static final String SUMS = "SHA256SUMS";

    /** Checked once; for the native executable while it is built. */
    private static final class Shipped {
        private static final ModelStore STORE = new ModelStore(Optional.empty());
    }

    /** Absent for the models inside the application. */
    private final Optional<Path> directory;

    private final Map<String, String> sums = new TreeMap<>();
    /** CRC-32 of the checked files: to check the network again by its SHA-256 would take half as long as all else that starts. */
    private final Map<String, Long> checksums = new TreeMap<>();

    private final Map<String, ModelCard> cards = new TreeMap<>();

    private ModelStore(Optional<Path> directory) {
        this.directory = directory;
        ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
        for (String line : new String(read(SUMS), StandardCharsets.UTF_8).split("\n")) {
            if (!line.matches("[0-9a-f]{64}  \\S.*")) {
                throw new ModelException("models/" + SUMS + ": is damaged: " + line);
            }
            sums.put(line.substring(66), line.substring(0, 64));
        }
        for (String name : sums.keySet()) {
            verify(name);
            if (name.endsWith("/model.json")) {
                cards.put(name.substring(0, name.indexOf('/')), card(json, name, read(name)));
            }
        }
    }

    /** The models shipped inside the application. */
    public static ModelStore shipped() {
        return Shipped.STORE;
    }

    /** The models of a directory laid out like the project's {@code models}, as they are now. */
    public static ModelStore in(Path directory) {
        return new ModelStore(Optional.of(directory));
    }

    /** Whether these are the models inside the application, which never change. */
    public boolean isShipped() {
        return directory.isEmpty();
    }

    /**
     * A checked file.
     *
     * @param name relative to the models' directory, with {@code /}
     * @throws ModelException if there is no such file
     */
    public InputStream open(String name) {
        return reading(listed(name), this::stream);
    }

    /**
     * Where a file lies on disk; empty if it is packed in the application's jar. The native executable keeps no file inside:
     * those that it still needs lie beside it.
     */
    public Optional<Path> file(String name) {
        listed(name);
        return isShipped() && NativeExecutable.HERE
                ? Optional.of(NativeExecutable.beside("models").resolve(name))
                : directory.map(folder -> folder.resolve(name));
    }

    /**
     * Checks that a file on disk is still the one that was checked, those beside the native executable when it was built.
     *
     * @throws ModelException if it isn't
     */
    public void check(String name) {
        Path file = file(name).orElseThrow();
        try (CheckedInputStream in = checked(reading(name, same -> Files.newInputStream(file)))) {
            in.transferTo(OutputStream.nullOutputStream());
            if (in.getChecksum().getValue() != checksums.get(name)) {
                throw new ModelException(
                        "models/" + name + ": is damaged: its CRC-32 differs from that of the file in models/" + SUMS);
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    public boolean has(String name) {
        return sums.containsKey(name);
    }

    /** What is known of a model, from its {@code model.json}. */
    public ModelCard card(String model) {
        listed(model + "/model.json");
        return cards.get(model);
    }

    /** Every model's card, by name. */
    public List<ModelCard> cards() {
        return List.copyOf(cards.values());
    }

    public static String sha256(byte[] bytes) {
        return new Sha256().add(bytes).hexadecimal();
    }

    private String listed(String name) {
        if (!has(name)) {
            throw new ModelException("models/" + name + ": not listed in models/" + SUMS + "; train it first");
        }
        return name;
    }

    private void verify(String name) {
        try (CheckedInputStream in = checked(reading(name, this::stream))) {
            if (!new Sha256().add(in).hexadecimal().equals(sums.get(name))) {
                throw new ModelException("models/" + name + ": is damaged: its SHA-256 differs from models/" + SUMS);
            }
            checksums.put(name, in.getChecksum().getValue());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static CheckedInputStream checked(InputStream file) {
        return new CheckedInputStream(file, new CRC32());
    }

    private byte[] read(String name) {
        try (InputStream in = reading(name, this::stream)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static ModelCard card(ObjectMapper json, String name, byte[] card) {
        try {
            return json.readValue(card, ModelCard.class);
        } catch (IOException e) {
            throw new ModelException("models/" + name + ": is no model card: " + e.getMessage());
        }
    }

    private InputStream stream(String name) throws IOException {
        if (directory.isPresent()) {
            return Files.newInputStream(directory.get().resolve(name));
        }
        InputStream in = ModelStore.class.getClassLoader().getResourceAsStream("models/" + name);
        if (in == null) {
            throw new NoSuchFileException(name);
        }
        return in;
    }

    private static InputStream reading(String name, Opening opening) {
        try {
            return opening.open(name);
        } catch (NoSuchFileException e) {
            throw new ModelException("models/" + name + ": is missing");
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static ModelException unreadable(String name, IOException e) {
        return new ModelException("models/" + name + ": can't be read: " + e.getMessage());
    }

    private interface Opening {
        InputStream open(String name) throws IOException;
    }
}
