package io.standpoint.storage;

import io.standpoint.actor.ActorType;
import io.standpoint.actor.TargetNames;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Whom the watch-lists look for, read again only where a list changed. */
@ApplicationScoped
@Transactional
public class WatchedNow {
    private static final String VERSIONS = "select l.name, l.version from watchlist l"
            + " where exists (select 1 from watchlist_actor w where w.watchlist = l.name)";

    /** In one statement, so that versions and actors are of one moment. */
    private static final String ACTORS = """
            select l.name, l.version, w.name, w.type, array_prepend(w.name, w.aliases), w.actor_id
            from watchlist l join watchlist_actor w on w.watchlist = l.name order by l.name, w.position""";

    private final Session session;
    private volatile Watched last = new Watched(Map.of(), new TargetNames(List.of()));

    WatchedNow(Session session) {
        this.session = session;
    }

    public Watched get() {
        Map<String, String> versions = new TreeMap<>();
        session.sql(VERSIONS).rows().forEach(row -> versions.put((String) row[0], (String) row[1]));
        if (!versions.equals(last.versions())) {
            last = read();
        }
        return last;
    }

    /** As last read; for answers that need no database while it is away. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Watched lastRead() {
        return last;
    }

    private Watched read() {
        Map<String, String> versions = new TreeMap<>();
        List<TargetRequest> targets = new ArrayList<>();
        for (Object[] row : session.sql(ACTORS).rows()) {
            versions.put((String) row[0], (String) row[1]);
            targets.add(new TargetRequest(
                    (String) row[2],
                    Optional.of(ActorType.valueOf((String) row[3])),
                    List.of((String[]) row[4]),
                    Optional.of((UUID) row[5])));
        }
        return new Watched(versions, new TargetNames(targets));
    }
}
