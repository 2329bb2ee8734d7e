package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.storage.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(named = "standpoint.artifact", matches = "native")
class ExecutableIT {
    private static final String MODEL = "models/en-encoder/model.onnx";

    @TempDir
    Path folder;

    @Test
    void withoutADatabaseItEndsAndNamesTheSetting() throws Exception {
        try (PackagedApplication application = PackagedApplication.start(folder)) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(String.join(" ", application.log())).contains("quarkus.datasource.jdbc.url");
        }
    }

    @Test
    void aFlippedBitInTheEncoderStopsTheStart() throws Exception {
        Path executable = copyWithAFlippedBit();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true);
                PackagedApplication application =
                        PackagedApplication.startCopy(executable, folder, settings(database, "encoder"))) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(String.join(" ", application.log())).contains("models/" + MODEL.substring(7) + ": is damaged");
        }
    }

    @Test
    void withMaxentItNeedsNothingBeside() throws Exception {
        Path executable = Files.copy(original(), folder.resolve("standpoint"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true);
                PackagedApplication application =
                        PackagedApplication.startCopy(executable, folder, settings(database, "maxent"))) {
            assertThat(application.post("/articles", "Norway praised Sweden.").statusCode())
                    .isEqualTo(201);
        }
    }

    private Path copyWithAFlippedBit() throws Exception {
        byte[] model = Files.readAllBytes(original().resolveSibling(MODEL));
        model[model.length / 2] ^= 1;
        Files.createDirectories(folder.resolve(MODEL).getParent());
        Files.write(folder.resolve(MODEL), model);
        Files.createSymbolicLink(
                folder.resolve("lib"), original().resolveSibling("lib").toAbsolutePath());
        return Files.copy(original(), folder.resolve("standpoint"));
    }

    private static Path original() {
        return Path.of(System.getProperty("native.image.path"));
    }

    private static String[] settings(EmbeddedDatabase database, String engine) {
        return Stream.concat(
                        Stream.of("standpoint.engine=" + engine),
                        database.configuration().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }
}
