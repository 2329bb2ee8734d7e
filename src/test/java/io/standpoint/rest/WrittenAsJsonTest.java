package io.standpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

class WrittenAsJsonTest {
    @Test
    void everyRecordThatAResourceAnswersWithIsKnownToTheNativeExecutable() {
        Set<Class<?>> answers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.standpoint.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .flatMap(WrittenAsJsonTest::answers)
                        .filter(Class::isRecord)
                        .collect(Collectors.toSet());

        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(WrittenAsJson.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .contains(answers.toArray(Class<?>[]::new));
    }

    /** What a method returns, and what it says of the responses that it puts together. */
    private static Stream<Class<?>> answers(Method method) {
        Stream<Class<?>> declared = Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .flatMap(response -> Arrays.stream(response.content()))
                .map(Content::schema)
                .map(Schema::implementation);
        return Stream.concat(Stream.of(method.getReturnType()), declared);
    }
}
