package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.storage.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys from the command line, and the first key of a service that asks for keys as it does by default. */
class KeyCommandIT {
    private static final String FIRST = "spk_the-first-key-of-a-test-that-nobody-else-has-0001";

    @TempDir
    Path folder;

    @Test
    void aServiceWithoutKeysSaysWhatToDoAndTheCommandDoesIt() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            List<String> settings = settings(database);
            assertThat(PackagedApplication.command(folder, settings, "keys", "list")
                            .err())
                    .contains("start the service on it once");
            try (PackagedApplication service = start(settings)) {
                assertThat(service.get("/articles").statusCode()).isEqualTo(401);
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
                assertThat(service.log()).anyMatch(line -> line.contains("there is no API key yet"));

                PackagedApplication.Output made = PackagedApplication.command(
                        folder, settings, "keys", "create", "--name", "desk", "--scopes", "read,write");
                String key = made.out().strip();
                assertThat(made.exit()).isZero();
                assertThat(key).startsWith("spk_").hasSize(47);
                assertThat(service.getBy(key, "/articles").statusCode()).isEqualTo(200);
                assertThat(service.getBy(key, "/keys").statusCode()).isEqualTo(403);

                String listed = PackagedApplication.command(folder, settings, "keys", "list")
                        .out();
                assertThat(listed).contains("desk").contains("read,write").doesNotContain(key);
                String id = listed.split("\t")[0];
                assertThat(PackagedApplication.command(folder, settings, "keys", "revoke", id)
                                .exit())
                        .isZero();
                PackagedApplication.Output unknown =
                        PackagedApplication.command(folder, settings, "keys", "revoke", "desk");
                assertThat(unknown.exit()).isEqualTo(2);
                assertThat(unknown.err()).contains("\"desk\" is not the id of a key");
                Thread.sleep(6_000);
                assertThat(service.getBy(key, "/articles").statusCode()).isEqualTo(401);
                assertThat(service.log()).noneMatch(line -> line.contains(key));
            }
        }
    }

    @Test
    void theFirstKeyIsGivenByASettingOrAFileAndNeverLogged() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            List<String> settings = settings(database);
            Path secret = Files.writeString(folder.resolve("secret"), FIRST + "\n");
            for (String given :
                    List.of("standpoint.auth.first-key=" + FIRST, "standpoint.auth.first-key-file=" + secret)) {
                try (PackagedApplication service =
                        start(Stream.concat(settings.stream(), Stream.of(given)).toList())) {
                    assertThat(service.getBy(FIRST, "/keys").body()).contains("first key");
                    assertThat(service.log()).noneMatch(line -> line.contains(FIRST));
                }
            }
            assertFails(settings, "standpoint.auth.first-key=secret", "standpoint.auth.first-key must be");
            assertFails(
                    settings,
                    "standpoint.auth.first-key-file=" + folder.resolve("nope"),
                    "standpoint.auth.first-key-file: " + folder.resolve("nope") + " can't be read");
        }
    }

    private void assertFails(List<String> settings, String wrong, String reason) throws Exception {
        try (PackagedApplication service =
                start(Stream.concat(settings.stream(), Stream.of(wrong)).toList())) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log())
                    .anyMatch(line -> line.contains(reason))
                    .noneMatch(line -> line.startsWith("\tat "));
        }
    }

    @Test
    void anUnknownCommandStartsNothing() throws Exception {
        PackagedApplication.Output output = PackagedApplication.command(folder, List.of(), "serve", "--port=80");
        assertThat(output.exit()).isEqualTo(2);
        assertThat(output.err())
                .contains("There is no command \"serve --port=80\"")
                .contains("keys create");
    }

    private PackagedApplication start(List<String> settings) throws Exception {
        return PackagedApplication.start(folder, settings.toArray(String[]::new));
    }

    private static List<String> settings(EmbeddedDatabase database) {
        return Stream.concat(
                        Stream.of("standpoint.auth.enabled=true", "standpoint.engine=maxent"),
                        database.configuration().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toList();
    }
}
