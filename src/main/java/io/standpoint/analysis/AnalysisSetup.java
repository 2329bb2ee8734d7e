package io.standpoint.analysis;

import io.standpoint.models.ModelStore;
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
    AnalysisTools.Factory tools(ModelStore store) {
        AnalyzerFactory analyzers = new AnalyzerFactory(store);
        return () -> new AnalysisTools(analyzers.newLanguageCheck(), analyzers.newAnalyzer());
    }
}
