package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.Fixtures;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArchiveTest {
    @Inject
    Archive archive;

    @Test
    void aStoredAnalysisReadsBackAsItWasAnswered() {
        Analysis analysis = Fixtures.analysis(Fixtures.article("Round Trip", "2024-03-26T10:00:00.123456Z"));

        Archive.Stored stored = archive.store(analysis, List.of());

        assertThat(stored.created()).isTrue();
        assertThat(archive.find(analysis.article().id(), Optional.empty())).contains(stored.analysis());
    }
}
