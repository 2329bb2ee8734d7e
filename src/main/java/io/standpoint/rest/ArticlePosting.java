package io.standpoint.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watched;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisTools;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.Provenance;
import io.standpoint.storage.Archive;
import io.standpoint.storage.GivenAliases;
import io.standpoint.storage.IdempotencyKeys;
import io.standpoint.storage.Outage;
import io.standpoint.storage.WatchedNow;
import io.standpoint.text.Article;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What happens to a posted article, by itself, in a batch, in a job or in a message; all of it on one worker. */
@Singleton
public class ArticlePosting {
    private final WatchedNow watched;
    private final GivenAliases aliases;
    private final Archive archive;
    private final IdempotencyKeys keys;

    ArticlePosting(WatchedNow watched, GivenAliases aliases, Archive archive, IdempotencyKeys keys) {
        this.watched = watched;
        this.aliases = aliases;
        this.archive = archive;
        this.keys = keys;
    }

    /** Stores an article's analysis, or finds the stored one. */
    public Archive.Stored stored(ArticleRequest request, AnalysisTools tools) {
        Article article = request.article(tools.languages());
        Asked asked = QuarkusTransaction.joiningExisting().call(() -> asked(request, article, tools.analyzer()));
        return asked.known()
                .map(analysis -> new Archive.Stored(analysis, false))
                .orElseGet(() -> archive.store(
                        tools.analyzer().analyze(article, asked.targets(), asked.watched()), asked.targets()));
    }

    /**
     * What decides on an article's analysis.
     *
     * @param known the stored analysis, if there is one
     */
    private record Asked(Watched watched, List<TargetRequest> targets, Optional<Analysis> known) {}

    private Asked asked(ArticleRequest request, Article article, Analyzer analyzer) {
        Watched now = watched.get();
        Provenance versions = analyzer.provenance().watching(now.versions());
        List<TargetRequest> targets = targets(request, article);
        return new Asked(now, targets, archive.find(article, versions, targets));
    }

    /** An article's analysis, stored nowhere. */
    Analysis unstored(ArticleRequest request, boolean explain, AnalysisTools tools) {
        Analyzer analyzer = explain ? tools.analyzer().explaining() : tools.analyzer();
        Article article = request.article(tools.languages());
        return analyzer.analyze(
                article,
                unlessDown(() -> targets(request, article), request.targets()),
                unlessDown(watched::get, watched.lastRead()));
    }

    /** An article's analysis as the client wishes to see it. */
    Archive.Stored answer(ArticleRequest request, Wish wish, AnalysisTools tools) {
        Archive.Stored found = wish.store()
                ? once(wish, () -> stored(request, tools))
                : new Archive.Stored(unstored(request, wish.explain(), tools), false);
        return new Archive.Stored(wish.view().of(found.analysis()), found.created());
    }

    private Archive.Stored once(Wish wish, Supplier<Archive.Stored> storing) {
        return wish.key().map(key -> keys.once(key, storing)).orElseGet(storing);
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
}
