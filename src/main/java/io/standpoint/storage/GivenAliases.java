package io.standpoint.storage;

import io.standpoint.actor.ActorType;
import io.standpoint.actor.TargetNames;
import io.standpoint.actor.TargetRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Aliases that users gave to actors, looked for in every article; read again only where one changed. One word of a
 * person's full name is none of them, nor is what another actor goes by.
 */
@ApplicationScoped
@Transactional
public class GivenAliases {
    private static final String VERSION = """
            select coalesce(sum(hashtextextended(concat_ws('/', a.id, a.name, l.alias), 0)), 0)
            from actor_alias l join actor a on a.id = l.actor_id where l.given""";

    private static final String ALIASES = """
            select a.id, a.name, a.type, array_agg(l.alias order by l.alias_key)
            from actor_alias l join actor a on a.id = l.actor_id
            where l.given and (a.type <> 'PERSON' or l.alias_key like '% %'
                or concat(' ', a.name_key, ' ') not like concat('% ', l.alias_key, ' %'))
            group by a.id order by a.id""";

    /**
     * Those of some actors that only they go by. Of actors that are merged one keeps a common alias. An actor of another
     * type counts if a user or the gazetteer vouches for it: the name finder may have taken the alias for anything.
     */
    private static final String OWN = """
            select l.actor_id, l.alias from actor_alias l join actor a on a.id = l.actor_id
            where l.given and a.id = any(cast(:actors as uuid[]))
              and not exists (select 1 from actor o where o.name_key = l.alias_key and o.survivor <> a.survivor
                and (o.type = a.type or o.edited or o.wikidata is not null))
              and not exists (select 1 from actor_alias k join actor o on o.id = k.actor_id
                where k.given and k.alias_key = l.alias_key and o.id <> a.id
                  and (o.survivor <> a.survivor or o.id = o.survivor or a.id <> a.survivor and o.id < a.id))""";

    private final Session session;
    private volatile Read last = new Read(BigDecimal.ZERO, new TargetNames(List.of()));

    GivenAliases(Session session) {
        this.session = session;
    }

    private record Read(BigDecimal version, TargetNames names) {}

    /** The actors that a text calls by such an alias. */
    public List<TargetRequest> namedIn(String text) {
        List<TargetRequest> named = names().namedIn(text);
        if (named.isEmpty()) {
            return named;
        }
        Map<UUID, List<String>> own = own(named);
        List<TargetRequest> targets = named.stream()
                .map(target -> new TargetRequest(
                        target.name(),
                        target.type(),
                        target.aliases().stream()
                                .filter(own.getOrDefault(target.actor().orElseThrow(), List.of())::contains)
                                .toList(),
                        target.actor()))
                .toList();
        return new TargetNames(targets).namedIn(text);
    }

    private TargetNames names() {
        BigDecimal version = session.sql(VERSION).one(BigDecimal.class);
        Read read = last;
        if (!version.equals(read.version)) {
            read = new Read(version, new TargetNames(read()));
            last = read;
        }
        return read.names;
    }

    private List<TargetRequest> read() {
        return session.sql(ALIASES).rows().stream()
                .map(row -> new TargetRequest(
                        (String) row[1],
                        Optional.of(ActorType.valueOf((String) row[2])),
                        Arrays.asList((String[]) row[3]),
                        Optional.of((UUID) row[0])))
                .toList();
    }

    private Map<UUID, List<String>> own(List<TargetRequest> targets) {
        return session
                .sql(OWN)
                .with(
                        "actors",
                        targets.stream()
                                .map(target -> target.actor().orElseThrow())
                                .toArray(UUID[]::new))
                .rows()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
