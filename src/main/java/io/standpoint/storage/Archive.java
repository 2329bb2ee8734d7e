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
import org.hibernate.StatelessSession;

/** Keeps articles and their analyses. Every method is one transaction; what it returned is on disk. */
@ApplicationScoped
@Transactional
public class Archive {
    /** The one stored last, whatever the clock said when it was made. */
    private static final String LATEST = "update ArticleEntity set latestAnalysis = ?1 where id = ?2";

    private final StatelessSession session;
    private final Months months;
    private final Outbox outbox;

    Archive(StatelessSession session, Months months, Outbox outbox) {
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
        return article(article)
                .flatMap(row -> analysis(row, key(versions, targets)).map(stored -> read(row, stored)));
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
        Optional<ArticleEntity> known = article(analysis.article());
        Optional<AnalysisEntity> earlier = known.flatMap(row -> analysis(row, key));
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
        return Optional.ofNullable(session.get(ArticleEntity.class, article))
                .flatMap(row -> Optional.ofNullable(
                                session.get(AnalysisEntity.class, analysis.orElse(row.latestAnalysis)))
                        .filter(stored -> stored.articleId.equals(row.id))
                        .map(stored -> read(row, stored)));
    }

    /** Deletes the article with all that was derived from it, and the actors that nothing else mentions. */
    @Audited("delete-article")
    public boolean delete(UUID id) {
        ArticleEntity row = session.get(ArticleEntity.class, id);
        if (row == null) {
            return false;
        }
        RunWork.lock(session, id);
        lock(HexFormat.of().formatHex(row.contentHash));
        return new ArticleRemoval(session).remove(row);
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
        session.insert(AnalysisEntity.of(kept.provenance(), stored.id(), key, targets));
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
        session.createMutationQuery(LATEST)
                .setParameter(1, analysis)
                .setParameter(2, article.id)
                .executeUpdate();
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
        Jdbc.rows(session, "select 1 from pg_advisory_xact_lock(?)", number);
    }

    private Optional<ArticleEntity> article(Article article) {
        return session.createSelectionQuery("from ArticleEntity where contentHash = ?1", ArticleEntity.class)
                .setParameter(1, ArticleEntity.hash(article))
                .uniqueResultOptional();
    }

    private Optional<AnalysisEntity> analysis(ArticleEntity article, byte[] key) {
        return session.createSelectionQuery(
                        "from AnalysisEntity where articleId = ?1 and requestKey = ?2", AnalysisEntity.class)
                .setParameter(1, article.id)
                .setParameter(2, key)
                .uniqueResultOptional();
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
