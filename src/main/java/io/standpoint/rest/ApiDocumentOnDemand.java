package io.standpoint.rest;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentHolder;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import java.util.List;
import java.util.Map;

/**
 * The native executable writes the API's document when somebody first asks for it; Quarkus would read and write it at each
 * start, which took a quarter of the start's time.
 */
final class ApiDocumentOnDemand {
    /** Of the only document that there is. */
    private static volatile Preparation preparation;

    private ApiDocumentOnDemand() {}

    private record Preparation(
            AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String document) {}

    @TargetClass(OpenApiRecorder.class)
    static final class Recorder {
        @Substitute
        public void prepareDocument(
                AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String document) {
            preparation = new Preparation(security, filters, document);
        }
    }

    @TargetClass(OpenApiDocumentService.class)
    static final class Service {
        @Alias
        private Map<String, OpenApiDocumentHolder> documentHolders;

        @Alias
        native void prepareDocument(
                AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String document);

        @Substitute
        public synchronized byte[] getDocument(String name, Format format) {
            if (!documentHolders.containsKey(name)) {
                prepareDocument(preparation.security(), preparation.filters(), preparation.document());
            }
            OpenApiDocumentHolder holder = documentHolders.get(name);
            return format == Format.JSON ? holder.getJsonDocument() : holder.getYamlDocument();
        }
    }
}
