package io.standpoint.analysis;

import io.standpoint.encoder.EarlyEncoder;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the models, once, and makes each worker's tools from them. */
@Singleton
class AnalysisSetup {
    @Produces
    @Singleton
    ModelStore models(@ConfigProperty(name = "standpoint.models") Optional<Path> directory) {
        return directory.map(ModelStore::in).orElseGet(ModelStore::shipped);
    }

    @Produces
    @Singleton
    AnalyzerFactory analyzers(ModelStore store, @ConfigProperty(name = "standpoint.engine") String engine) {
        AnalyzerFactory factory = new AnalyzerFactory(store, EngineKind.of(engine));
        EarlyEncoder.release();
        return factory;
    }

    @Produces
    @Singleton
    AnalysisTools.Factory tools(AnalyzerFactory analyzers, Instance<SeenStages> stages) {
        return () -> new AnalysisTools(
                analyzers.newLanguageCheck(), analyzers.newAnalyzer().seenBy(stages.get()));
    }
}
