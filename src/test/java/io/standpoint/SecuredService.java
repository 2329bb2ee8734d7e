package io.standpoint;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.List;
import java.util.Map;

/** A service that asks for keys, trusts an issuer of tokens and has little room: all tests of strangers share it. */
public final class SecuredService implements QuarkusTestProfile {
    /** Made for the tests. */
    public static final String KEY = "spk_0123456789012345678901234567890123456789012345";

    /** That wait at most. */
    public static final int JOB_LINES = 20;

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(TestDatabase.class, Map.of("auth", "true")),
                new TestResourceEntry(OidcWiremockTestResource.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "standpoint.limits.stream-silence", "4S",
                "standpoint.auth.first-key", KEY,
                "standpoint.limits.body-time", "5S",
                "standpoint.limits.bodies", "1M",
                "standpoint.jobs.queue.lines", String.valueOf(JOB_LINES),
                // longer than an article of those tests waits and is analysed
                "quarkus.http.idle-timeout", "9S",
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus",
                "quarkus.http.auth.roles-mapping.desk", "read,write");
    }
}
