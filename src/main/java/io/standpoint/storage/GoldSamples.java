package io.standpoint.storage;

import io.standpoint.gold.Coding;
import io.standpoint.gold.GoldSample;
import io.standpoint.gold.GoldTask;
import io.standpoint.gold.ImportCounts;
import io.standpoint.gold.SampleRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps gold samples and what coders say of their sentences. */
@ApplicationScoped
@Transactional
public class GoldSamples {
    private final Session session;

    GoldSamples(Session session) {
        this.session = session;
    }

    /**
     * Draws a sample from each article's latest analysis.
     *
     * @throws Refusal if nothing fits what is asked for
     */
    public GoldSample draw(SampleRequest request) {
        return find(new SampleDraw(session).draw(request)).orElseThrow();
    }

    public Optional<GoldSample> find(UUID id) {
        return GoldSampleEntity.find(session, id).map(row -> new GoldProgress(session).of(row));
    }

    /**
     * The newest first.
     *
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<GoldSample> page(Optional<String> cursor, int limit) {
        UUID before = cursor.map(Cursor::parse).map(Cursor::id).orElse(new UUID(-1, -1));
        List<GoldSampleEntity> rows = GoldSampleEntity.list(session, before, limit + 1);
        GoldProgress progress = new GoldProgress(session);
        return Page.of(rows, limit, progress::of, row -> new Cursor("", row.id).toString());
    }

    /** Deletes a sample with all that coders said; whether there was one. */
    @Audited("delete-gold-sample")
    public boolean delete(UUID id) {
        return session.sql("delete from gold_sample where id = ?", id).update() == 1;
    }

    /** What coders are asked, in the order of the sample, which is random. */
    public List<GoldTask> tasks(UUID sample) {
        return new GoldTasks(session).of(sample);
    }

    /** How many holders each sentence of a sample has in its task, by the sentence's place. */
    public Map<Integer, Integer> holders(UUID sample) {
        return new GoldTasks(session).holders(sample);
    }

    /** Keeps what coders say: of each coder and sentence the latest. */
    @Audited("import-gold-labels")
    public ImportCounts store(UUID sample, List<Coding> codings) {
        return new GoldCodings(session).store(sample, codings);
    }
}
