package io.standpoint.rest;

import io.smallrye.mutiny.Uni;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watched;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisTools;
import io.standpoint.analysis.AnalysisView;
import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.Provenance;
import io.standpoint.storage.Archive;
import io.standpoint.storage.GivenAliases;
import io.standpoint.storage.Outage;
import io.standpoint.storage.WatchedNow;
import io.standpoint.text.Article;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What happens to a posted article, all of it on one worker. */
@Singleton
class ArticlePosting {
    private final AnalysisWorkers workers;
    private final WatchedNow watched;
    private final GivenAliases aliases;
    private final Archive archive;

    ArticlePosting(AnalysisWorkers workers, WatchedNow watched, GivenAliases aliases, Archive archive) {
        this.workers = workers;
        this.watched = watched;
        this.aliases = aliases;
        this.archive = archive;
    }

    /**
     * @param explain whether to say which words decided, whatever it takes; of what is not stored only
     * @param request read by the worker, too: a long body would hold up the event loop
     */
    Uni<Response> post(Supplier<ArticleRequest> request, boolean store, boolean explain, AnalysisView view) {
        return workers.submit(tools -> store
                ? stored(request.get(), tools, view)
                : Response.ok(view.of(analysed(request.get(), explain, tools))).build());
    }

    private Analysis analysed(ArticleRequest request, boolean explain, AnalysisTools tools) {
        Analyzer analyzer = explain ? tools.analyzer().explaining() : tools.analyzer();
        Article article = request.article(tools.languages());
        return analyzer.analyze(
                article,
                unlessDown(() -> targets(request, article), request.targets()),
                unlessDown(watched::get, watched.lastRead()));
    }

    /** What is not stored needs no database; the answer says which lists it looked for. */
    private static <T> T unlessDown(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            if (Outage.causes(e)) {
                return otherwise;
            }
            throw e;
        }
    }

    /** Those of the request, and whom users gave an alias that the article uses: together they decide on the analysis. */
    private List<TargetRequest> targets(ArticleRequest request, Article article) {
        List<TargetRequest> targets = new ArrayList<>(request.targets());
        targets.addAll(aliases.namedIn(article.text()));
        return targets;
    }

    private Response stored(ArticleRequest request, AnalysisTools tools, AnalysisView view) {
        Article article = request.article(tools.languages());
        Watched now = watched.get();
        Provenance versions = tools.analyzer().provenance().watching(now.versions());
        List<TargetRequest> targets = targets(request, article);
        Optional<Analysis> known = archive.find(article, versions, targets);
        Archive.Stored stored = known.map(analysis -> new Archive.Stored(analysis, false))
                .orElseGet(() -> archive.store(tools.analyzer().analyze(article, targets, now), targets));
        return response(stored, view);
    }

    private static Response response(Archive.Stored stored, AnalysisView view) {
        Analysis analysis = stored.analysis();
        Response.ResponseBuilder response = stored.created()
                ? Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/articles/" + analysis.article().id())
                : Response.ok();
        return response.entity(view.of(analysis)).build();
    }
}
