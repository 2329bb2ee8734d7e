package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.TargetRequest;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisKey;
import io.standpoint.analysis.MergedActors;
import io.standpoint.analysis.Provenance;
import io.standpoint.text.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps articles and their analyses. Every method is one transaction; what it returned is on disk. */
@ApplicationScoped
@Transactional
public class Archive {
    /** The one stored last, whatever the clock said when it was made. */
    private static final String LATEST = "update article set latest_analysis = ? where id = ?";

    private final Session session;
    private final Months months;
    private final Outbox outbox;

    Archive(Session session, Months months, Outbox outbox) {
        this.session = session;
        this.months = months;
        this.outbox = outbox;
    }

    /**
     * @param created whether this call stored it, rather than an earlier one
     */
    public record Stored(Analysis analysis, boolean created) {}

    /** The stored analysis of the same article, with the same versions and targets. */
    public Optional<Analysis> find(Article article, Provenance versions, List<TargetRequest> targets) {
        return ArticleEntity.find(session, article)
                .flatMap(row -> AnalysisEntity.find(session, row.id, key(versions, targets))
                        .map(stored -> read(row, stored)));
    }

    /**
     * Stores an analysis, and its article unless that is stored already; links its actors to stored ones.
     *
     * @return the analysis as stored, under the article's and actors' stored ids; the earlier one, if the article was
     *     analysed with the same versions and targets before
     */
    public Stored store(Analysis analysis, List<TargetRequest> targets) {
        return store(analysis, targets, true);
    }

    /** Stores an analysis of a stored article beside its latest one. */
    public Stored storeBeside(Analysis analysis, List<TargetRequest> targets) {
        return store(analysis, targets, false);
    }

    private Stored store(Analysis analysis, List<TargetRequest> targets, boolean latest) {
        months.make(ArticleEntity.day(analysis.article()));
        lock(analysis.article().contentHash());
        byte[] key = key(analysis.provenance(), targets);
        Optional<ArticleEntity> known = ArticleEntity.find(session, analysis.article());
        Optional<AnalysisEntity> earlier = known.flatMap(row -> AnalysisEntity.find(session, row.id, key));
        if (earlier.isPresent()) {
            return new Stored(read(known.get(), earlier.get()), false);
        }
        ArticleEntity row = known.orElseGet(() -> insert(analysis));
        Analysis stored = insert(analysis, row, key, targets);
        count(row, stored.provenance().id(), known.isEmpty(), latest);
        outbox.add(stored.article().id(), stored.provenance().id());
        return new Stored(stored, true);
    }

    /**
     * @param analysis an older one; the latest where absent
     */
    public Optional<Analysis> find(UUID article, Optional<UUID> analysis) {
        return ArticleEntity.find(session, article)
                .flatMap(row -> AnalysisEntity.find(session, analysis.orElse(row.latestAnalysis))
                        .filter(stored -> stored.articleId.equals(row.id))
                        .map(stored -> read(row, stored)));
    }

    /** Deletes the article with all that was derived from it, and the actors that nothing else mentions. */
    @Audited("delete-article")
    public boolean delete(UUID id) {
        Optional<ArticleEntity> row = ArticleEntity.find(session, id);
        if (row.isEmpty()) {
            return false;
        }
        RunWork.lock(session, id);
        lock(HexFormat.of().formatHex(row.get().contentHash));
        return new ArticleRemoval(session).remove(row.get());
    }

    private ArticleEntity insert(Analysis analysis) {
        Article article = analysis.article();
        ArticleEntity row = ArticleEntity.of(article, analysis.provenance().id());
        new DuplicateGroups(session).insert(row);
        return row;
    }

    private Analysis insert(Analysis analysis, ArticleEntity article, byte[] key, List<TargetRequest> targets) {
        Article stored = article.toArticle();
        Analysis kept = new Analysis(stored, analysis.provenance(), analysis.actors(), analysis.sentences());
        AnalysisEntity.of(kept.provenance(), stored.id(), key, targets).insert(session);
        Map<UUID, UUID> links = new ActorLinks(session).link(kept.cast());
        AnalysisRows rows = AnalysisRows.of(withoutDoubles(kept, links), article.day, links);
        rows.insert(session);
        return shown(rows, stored, kept.provenance());
    }

    private void count(ArticleEntity article, UUID analysis, boolean first, boolean latest) {
        StanceSums sums = new StanceSums(session);
        if (latest && !first) {
            replace(sums, article, analysis);
            return;
        }
        sums.insert(article, analysis);
        if (first) {
            sums.add(article);
        }
    }

    /** Reports count the analysis in place of the one before. */
    private void replace(StanceSums sums, ArticleEntity article, UUID analysis) {
        sums.lock(article.id);
        sums.subtract(article);
        session.sql(LATEST, analysis, article.id).update();
        sums.insert(article, analysis);
        sums.add(article);
    }

    /** Two actors of the article that are one stored actor become one. */
    private static Analysis withoutDoubles(Analysis analysis, Map<UUID, UUID> links) {
        Map<UUID, Actor> first = new HashMap<>();
        Map<UUID, Actor> doubles = new HashMap<>();
        for (Actor actor : analysis.cast()) {
            Actor known = first.putIfAbsent(links.get(actor.id()), actor);
            if (known != null) {
                doubles.put(actor.id(), known.knownAs(actor.names()));
            }
        }
        return new MergedActors(doubles).of(analysis);
    }

    /** Lets one transaction at a time, on any instance, add or delete what belongs to one content. */
    private void lock(String contentHash) {
        long number = ByteBuffer.wrap(HexFormat.of().parseHex(contentHash)).getLong();
        session.sql("select 1 from pg_advisory_xact_lock(?)", number).rows();
    }

    private Analysis read(ArticleEntity article, AnalysisEntity analysis) {
        AnalysisRows rows = AnalysisRows.read(session, article.id, article.day, analysis.id);
        return shown(rows, article.toArticle(), analysis.toProvenance());
    }

    private Analysis shown(AnalysisRows rows, Article article, Provenance provenance) {
        return new EditedActors(session).show(rows.toAnalysis(article, provenance));
    }

    private static byte[] key(Provenance versions, List<TargetRequest> targets) {
        return HexFormat.of().parseHex(AnalysisKey.of(versions, targets));
    }
}
