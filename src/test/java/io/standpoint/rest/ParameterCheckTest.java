package io.standpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class ParameterCheckTest {
    /** The executable would refuse all parameters of another. */
    @Test
    void allClassesOfParametersAreRegistered() {
        assertThat(new ClassFileImporter()
                        .importPackagesOf(ParameterCheck.class).stream()
                                .filter(one -> one.getFields().stream()
                                        .anyMatch(field -> field.isAnnotatedWith(RestQuery.class)))
                                .map(JavaClass::getName))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ParameterCheck.class
                                .getAnnotation(RegisterForReflection.class)
                                .targets())
                        .map(Class::getName)
                        .toList());
    }
}
