package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenNLP makes objects of the classes that a model names; a native executable knows only those that it was told of. */
class NativeRegistrationTest {
    private static final String REGISTERED = "/META-INF/native-image/io.standpoint/text/reflect-config.json";
    private static final Pattern CLASS = Pattern.compile("(?:^factory=|class=\")([\\w.$]+)", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {TextModels.TAGGER, TextModels.LANGUAGES})
    void everyClassThatAModelNamesIsRegistered(String model) throws IOException {
        Set<String> named = named(model);

        assertThat(named).isNotEmpty().allMatch(name -> name.startsWith("opennlp."));
        assertThat(registered()).containsAll(named);
    }

    /** From the model's manifest and the description of its features, the entries that are text. */
    private static Set<String> named(String model) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream entries = new ZipInputStream(resource("/" + model))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().matches("manifest\\.properties|.*\\.featuregen")) {
                    Matcher found = CLASS.matcher(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
                    while (found.find()) {
                        names.add(found.group(1));
                    }
                }
            }
        }
        return names;
    }

    private static List<String> registered() throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = resource(REGISTERED)) {
            for (JsonNode type : new ObjectMapper().readTree(in)) {
                names.add(type.path("name").textValue());
            }
        }
        return names;
    }

    private static InputStream resource(String name) {
        return NativeRegistrationTest.class.getResourceAsStream(name);
    }
}
