package io.standpoint.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Chromium that is installed on this machine; tests that need it are skipped without one. */
final class Chromium implements ExecutionCondition {
    /** Where the executable is, if not on the path. */
    private static final String PROPERTY = "standpoint.chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** For a busy machine. */
    private static final double PATIENCE_MS = 120_000;

    private static Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return executable()
                .map(path -> ConditionEvaluationResult.enabled(path.toString()))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "no Chromium: install one (Debian: apt-get install chromium) or set -D" + PROPERTY + "=PATH"));
    }

    /** Started at first use; it ends with the tests. */
    static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))
                            .setTimeout(PATIENCE_MS));
        }
        return browser;
    }

    private static Optional<Path> executable() {
        Optional<Path> told = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
        Stream<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return told.or(() -> found.filter(Files::isExecutable).findFirst());
    }
}
