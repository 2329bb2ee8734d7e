package io.standpoint.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that ONNX Runtime's library asks for and the native executable wasn't told of ends the process. */
class NativeRegistrationTest {
    private static final String REGISTERED = "/META-INF/native-image/io.standpoint/encoder/jni-config.json";
    private static final String LIBRARY = "/ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so";
    private static final Pattern CLASS = Pattern.compile("\0((?:ai/onnxruntime|java/lang)/\\w+)(?=\0)");
    private static final Pattern CONSTRUCTOR = Pattern.compile("\0(\\([\\w/;\\[]+\\)V)(?=\0)");

    private final TreeMap<String, Set<String>> registered = new TreeMap<>();

    @Test
    void everyClassAndConstructorThatTheLibraryNamesIsRegistered() throws Exception {
        readRegistered();
        String library = read(LIBRARY);

        assertThat(named(CLASS, library)).hasSize(12);
        assertThat(registered.keySet()).containsAll(named(CLASS, library));
        assertThat(named(CONSTRUCTOR, library)).hasSizeGreaterThan(8);
        assertThat(registered.values().stream().flatMap(Set::stream)).containsAll(named(CONSTRUCTOR, library));
    }

    /** Fails where one isn't there. */
    private void readRegistered() throws Exception {
        try (InputStream in = NativeRegistrationTest.class.getResourceAsStream(REGISTERED)) {
            for (JsonNode type : new ObjectMapper().readTree(in)) {
                Class<?> known = Class.forName(type.path("name").textValue());
                Set<String> constructors = new TreeSet<>();
                for (JsonNode method : type.path("methods")) {
                    constructors.add(descriptor(known, method.path("parameterTypes")));
                }
                registered.put(known.getName().replace('.', '/'), constructors);
            }
        }
    }

    private static String descriptor(Class<?> type, JsonNode parameters) {
        List<String> wanted = Stream.iterate(0, i -> i + 1)
                .limit(parameters.size())
                .map(i -> parameters.get(i).textValue())
                .toList();
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> Arrays.stream(one.getParameterTypes())
                        .map(Class::getTypeName)
                        .toList()
                        .equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getName() + " has no constructor of " + wanted));
        StringBuilder descriptor = new StringBuilder("(");
        for (Class<?> parameter : constructor.getParameterTypes()) {
            descriptor.append(parameter.descriptorString());
        }
        return descriptor.append(")V").toString();
    }

    private static Set<String> named(Pattern pattern, String library) {
        Set<String> names = new TreeSet<>();
        Matcher found = pattern.matcher(library);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static String read(String name) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
