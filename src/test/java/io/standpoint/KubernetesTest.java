package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in src/main/kubernetes, by the schemas of the API, which know every field and which of them must be there. */
class KubernetesTest {
    private static final Path FOLDER = Path.of("src/main/kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private interface Schema {
        void check(com.google.gson.JsonElement json) throws IOException;
    }

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "v1/ConfigMap", V1ConfigMap::validateJsonElement,
            "v1/Service", V1Service::validateJsonElement,
            "apps/v1/Deployment", V1Deployment::validateJsonElement,
            "batch/v1/Job", V1Job::validateJsonElement,
            "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    @Test
    void everyFileIsAResourceOfItsSchema() throws IOException {
        Map<String, JsonNode> resources = resources();

        assertThat(resources).hasSize(SCHEMAS.size());
        for (JsonNode resource : resources.values()) {
            check(resource);
        }
    }

    @Test
    void aFieldThatTheSchemaDoesNotKnowIsFound() throws IOException {
        ObjectNode deployment = resources().get("Deployment").deepCopy();
        ((ObjectNode) container(deployment)).put("redinessProbe", "");

        assertThatThrownBy(() -> check(deployment)).hasMessageContaining("redinessProbe");
    }

    @Test
    void selectorsFindTheServicesPods() throws IOException {
        Map<String, JsonNode> resources = resources();
        JsonNode labels = resources.get("Deployment").at("/spec/template/metadata/labels");

        assertThat(labels).isNotEmpty();
        assertThat(resources.get("Deployment").at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(resources.get("Service").at("/spec/selector")).isEqualTo(labels);
        assertThat(resources.get("PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(resources.get("Job").at("/spec/template/metadata/labels")).isNotEqualTo(labels);
        assertThat(resources.get("NetworkPolicy").at("/spec/podSelector/matchLabels/app.kubernetes.io~1name"))
                .isEqualTo(labels.get("app.kubernetes.io/name"));
        assertThat(resources
                        .get("HorizontalPodAutoscaler")
                        .at("/spec/scaleTargetRef/name")
                        .asText())
                .isEqualTo(resources.get("Deployment").at("/metadata/name").asText());
    }

    @Test
    void podsMayDoNothingThatTheyDoNotNeed() throws IOException {
        for (String kind : List.of("Deployment", "Job")) {
            JsonNode pod = resources().get(kind).at("/spec/template/spec");
            JsonNode security = pod.at("/containers/0/securityContext");

            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
            assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.get("allowPrivilegeEscalation").asBoolean()).isFalse();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(pod.at("/containers/0/resources/limits/memory").asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "messaging"})
    void overlaysRenderToResourcesOfTheirSchemas(String overlay) throws Exception {
        Assumptions.assumeThat(kubectl())
                .as("skipped: kubectl, which renders overlays, is not installed")
                .isTrue();
        Process process = new ProcessBuilder(
                        "kubectl", "kustomize", FOLDER.resolve(overlay).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<JsonNode> rendered = documents(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isZero();
        assertThat(rendered).hasSize(SCHEMAS.size());
        for (JsonNode resource : rendered) {
            check(resource);
        }
    }

    private static boolean kubectl() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "kustomize", "--help")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    private static void check(JsonNode resource) throws IOException {
        String kind =
                resource.get("apiVersion").asText() + "/" + resource.get("kind").asText();
        assertThat(SCHEMAS).containsKey(kind);
        SCHEMAS.get(kind).check(JsonParser.parseString(resource.toString()));
    }

    private static Map<String, JsonNode> resources() throws IOException {
        Map<String, JsonNode> resources = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("base"))) {
            for (Path file :
                    files.filter(file -> !file.endsWith("kustomization.yaml")).toList()) {
                for (JsonNode resource : documents(Files.readAllBytes(file))) {
                    resources.put(resource.get("kind").asText(), resource);
                }
            }
        }
        return resources;
    }

    private static List<JsonNode> documents(byte[] yaml) throws IOException {
        MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(yaml);
        Iterable<JsonNode> all = () -> documents;
        return StreamSupport.stream(all.spliterator(), false).toList();
    }
}
