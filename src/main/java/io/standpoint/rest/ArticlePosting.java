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
    private final Archive archive;

    ArticlePosting(AnalysisWorkers workers, WatchedNow watched, Archive archive) {
        this.workers = workers;
        this.watched = watched;
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
        return analysed(request, request.article(tools.languages()), watchedOrLastRead(), analyzer);
    }

    /** What is not stored needs no database; the answer says which lists it looked for. */
    private Watched watchedOrLastRead() {
        try {
            return watched.get();
        } catch (RuntimeException e) {
            if (Outage.causes(e)) {
                return watched.lastRead();
            }
            throw e;
        }
    }

    private static Analysis analysed(ArticleRequest request, Article article, Watched watched, Analyzer analyzer) {
        List<TargetRequest> targets = new ArrayList<>(request.targets());
        targets.addAll(watched.names().namedIn(article.text()));
        return analyzer.analyze(article, targets).watching(watched.versions());
    }

    private Response stored(ArticleRequest request, AnalysisTools tools, AnalysisView view) {
        Article article = request.article(tools.languages());
        Watched now = watched.get();
        Provenance versions = tools.analyzer().provenance().watching(now.versions());
        Optional<Analysis> known = archive.find(article, versions, request.targets());
        Archive.Stored stored = known.map(analysis -> new Archive.Stored(analysis, false))
                .orElseGet(() -> archive.store(analysed(request, article, now, tools.analyzer()), request.targets()));
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
