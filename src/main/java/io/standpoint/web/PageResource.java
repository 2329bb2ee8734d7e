package io.standpoint.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The pages, for people; what is in their frames comes from the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class PageResource {
    @CheckedTemplate
    static class Pages {
        static native TemplateInstance analyse();

        static native TemplateInstance articles();

        static native TemplateInstance article(String id);

        static native TemplateInstance actors();

        static native TemplateInstance actor(String id);

        static native TemplateInstance matrix();

        static native TemplateInstance runs();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance analyse() {
        return Pages.analyse();
    }

    @GET
    @Path("view/articles")
    @Operation(hidden = true)
    public TemplateInstance articles() {
        return Pages.articles();
    }

    @GET
    @Path("view/articles/{id}")
    @Operation(hidden = true)
    public TemplateInstance article(@RestPath String id) {
        return Pages.article(id);
    }

    @GET
    @Path("view/actors")
    @Operation(hidden = true)
    public TemplateInstance actors() {
        return Pages.actors();
    }

    @GET
    @Path("view/actors/{id}")
    @Operation(hidden = true)
    public TemplateInstance actor(@RestPath String id) {
        return Pages.actor(id);
    }

    @GET
    @Path("view/matrix")
    @Operation(hidden = true)
    public TemplateInstance matrix() {
        return Pages.matrix();
    }

    @GET
    @Path("view/runs")
    @Operation(hidden = true)
    public TemplateInstance runs() {
        return Pages.runs();
    }
}
