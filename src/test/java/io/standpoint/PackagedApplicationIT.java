package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledIfSystemProperty(named = "standpoint.artifact", matches = "native", disabledReason = "it holds no PostgreSQL")
class PackagedApplicationIT {
    private static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board on Monday. Oskar Brandt accused Ada Quill of lying to the town.";

    @TempDir
    Path folder;

    @Test
    void whatWasPostedIsThereAfterARestartAndAfterAKill() throws Exception {
        String location;
        String answer;
        try (PackagedApplication first = PackagedApplication.start(folder)) {
            HttpResponse<String> posted = first.post("/articles?outlet=Quay", TEXT);
            assertThat(posted.statusCode()).isEqualTo(201);
            location = posted.headers().firstValue("Location").orElseThrow();
            answer = posted.body();
        }
        PackagedApplication second = PackagedApplication.start(folder);
        assertThat(second.get(location).body()).isEqualTo(answer);
        HttpResponse<String> late = second.post("/articles?outlet=Mole", TEXT);
        second.kill();
        try (PackagedApplication third = PackagedApplication.start(folder)) {
            assertThat(third.get(location).body()).isEqualTo(answer);
            assertThat(third.post("/articles?outlet=Mole", TEXT).body()).isEqualTo(late.body());
            assertThat(third.get("/actors?q=quill").body()).contains("Ada Quill");
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondServerDoesNotTouchTheFolderOfTheFirst() throws Exception {
        try (PackagedApplication first = PackagedApplication.start(folder);
                PackagedApplication second = startAfter(first)) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(complaints(second)).hasSize(1).first().asString().contains("another program uses the folder");
            assertThat(first.get("/articles").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withADatabaseConfiguredTheEmbeddedOneNeverStarts() throws Exception {
        try (PackagedApplication application =
                PackagedApplication.start(folder, "quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/none")) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-names/model.bin.gz", "en-encoder/model.onnx", "en-encoder/heads.bin"})
    void aFlippedBitInAModelStopsTheStartWithOneLine(String file) throws Exception {
        Path models = copyOfModels();
        Path model = models.resolve(file);
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);

        try (PackagedApplication application = PackagedApplication.start(folder, "standpoint.models=" + models)) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.log())
                    .containsExactly("Standpoint can't start: models/" + file
                            + ": is damaged: its SHA-256 differs from models/SHA256SUMS");
        }
    }

    @Test
    void aMissingModelStopsTheStartWithOneLine() throws Exception {
        Path models = copyOfModels();
        Files.delete(models.resolve("en-names/model.bin.gz"));

        try (PackagedApplication application = PackagedApplication.start(folder, "standpoint.models=" + models)) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.log())
                    .containsExactly("Standpoint can't start: models/en-names/model.bin.gz: is missing");
        }
    }

    private PackagedApplication startAfter(PackagedApplication first) throws Exception {
        assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        return PackagedApplication.start(folder);
    }

    private static List<String> complaints(PackagedApplication application) throws IOException {
        return application.log().stream()
                .filter(line -> line.startsWith("Standpoint"))
                .toList();
    }

    private Path copyOfModels() throws IOException {
        Path source = Path.of("models");
        Path copy = folder.resolve("models");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(source.relativize(file).toString()));
            }
        }
        return copy;
    }
}
