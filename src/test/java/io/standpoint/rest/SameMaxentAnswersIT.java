package io.standpoint.rest;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.standpoint.judgement.EngineKind;
import java.util.Map;

@QuarkusIntegrationTest
@TestProfile(SameMaxentAnswersIT.Maxent.class)
class SameMaxentAnswersIT extends SameAnswersIT {
    public static class Maxent implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standpoint.engine", "maxent");
        }
    }

    @Override
    EngineKind engine() {
        return EngineKind.MAXENT;
    }
}
