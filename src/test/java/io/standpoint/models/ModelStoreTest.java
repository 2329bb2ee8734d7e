package io.standpoint.models;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    private static final String MODEL = "model.bin";

    @TempDir
    Path folder;

    @BeforeEach
    void aModel() throws IOException {
        byte[] model = "weights".getBytes();
        Files.write(folder.resolve(MODEL), model);
        Files.writeString(folder.resolve(ModelStore.SUMS), ModelStore.sha256(model) + "  " + MODEL + "\n");
    }

    @Test
    void aFileIsTheOneOfTheSums() throws IOException {
        flipABit();

        assertThatThrownBy(() -> ModelStore.in(folder))
                .hasMessage("models/" + MODEL + ": is damaged: its SHA-256 differs from models/SHA256SUMS");
    }

    @Test
    void aFileStaysTheOneThatWasChecked() throws IOException {
        ModelStore store = ModelStore.in(folder);
        assertThatCode(() -> store.check(MODEL)).doesNotThrowAnyException();

        flipABit();

        assertThatThrownBy(() -> store.check(MODEL)).hasMessageStartingWith("models/" + MODEL + ": is damaged");
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        ModelStore store = ModelStore.in(folder);
        Files.delete(folder.resolve(MODEL));

        assertThatThrownBy(() -> store.check(MODEL)).hasMessage("models/" + MODEL + ": is missing");
    }

    private void flipABit() throws IOException {
        byte[] model = Files.readAllBytes(folder.resolve(MODEL));
        model[3] ^= 1;
        Files.write(folder.resolve(MODEL), model);
    }
}
