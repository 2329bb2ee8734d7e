package io.standpoint.storage;

import io.standpoint.gold.Coding;
import io.standpoint.gold.ImportCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What coders say of a sample's sentences. */
final class GoldCodings {
    private final StatelessSession session;

    GoldCodings(StatelessSession session) {
        this.session = session;
    }

    List<Coding> of(UUID sample) {
        return session
                .createSelectionQuery(
                        "from GoldCodingEntity where sampleId = ?1 order by place, coder", GoldCodingEntity.class)
                .setParameter(1, sample)
                .getResultList()
                .stream()
                .map(GoldCodingEntity::toCoding)
                .toList();
    }

    ImportCounts store(UUID sample, List<Coding> codings) {
        lock(sample);
        Map<List<Object>, Coding> known = new HashMap<>();
        of(sample).forEach(coding -> known.put(key(coding), coding));
        int[] counts = new int[4];
        for (Coding coding : codings) {
            counts[keep(sample, coding, known)]++;
        }
        return new ImportCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /** 0 where it is new, 1 where it replaces another, 2 where it is the same, 3 where it is older. */
    private int keep(UUID sample, Coding coding, Map<List<Object>, Coding> known) {
        Coding before = known.get(key(coding));
        if (before != null && coding.olderThan(before)) {
            return 3;
        }
        known.put(key(coding), coding);
        if (before == null) {
            session.insert(GoldCodingEntity.of(sample, coding));
            return 0;
        }
        session.update(GoldCodingEntity.of(sample, coding));
        return coding.same(before) ? 2 : 1;
    }

    /** Two imports into one sample wait for each other. */
    private void lock(UUID sample) {
        session.createNativeQuery("select id from gold_sample where id = :id for update", UUID.class)
                .setParameter("id", sample)
                .getResultList();
    }

    private static List<Object> key(Coding coding) {
        return List.of(coding.row(), coding.coder());
    }
}
