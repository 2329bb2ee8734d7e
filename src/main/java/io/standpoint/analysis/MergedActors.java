package io.standpoint.analysis;

import io.standpoint.actor.Actor;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shows an analysis with some of its actors replaced by others, several perhaps by the same one.
 *
 * <p>A sentence's judgements of one actor become one: the sentiment of the first, and the stances of all. A holder that
 * takes a side in any of them takes it, and both sides where they differ, so that the sentence counts as mixed. The order
 * of the judgements decides nothing else: reports count the same from the rows.
 */
public final class MergedActors extends Rewriting {
    private final Map<UUID, Actor> shown;

    /**
     * @param shown who stands for whom; actors that are not in it stand for themselves
     */
    public MergedActors(Map<UUID, Actor> shown) {
        this.shown = Map.copyOf(shown);
    }

    public Analysis of(Analysis analysis) {
        if (shown.isEmpty()) {
            return analysis;
        }
        Map<UUID, Actor> cast = new LinkedHashMap<>();
        analysis.cast().stream()
                .map(actor -> shown.getOrDefault(actor.id(), actor))
                .forEach(actor -> cast.merge(actor.id(), actor, (one, other) -> one.knownAs(other.names())));
        return Analysis.of(
                analysis.article(), analysis.provenance(), List.copyOf(cast.values()), sentences(analysis.sentences()));
    }

    @Override
    UUID actor(UUID actor) {
        return shown.containsKey(actor) ? shown.get(actor).id() : actor;
    }

    @Override
    List<Judgement> judgements(List<Judgement> judgements) {
        Map<UUID, Judgement> byTarget = new LinkedHashMap<>();
        judgements.forEach(judgement -> byTarget.merge(judgement.target(), judgement, MergedActors::combined));
        return byTarget.values().stream().map(MergedActors::joined).toList();
    }

    private static Judgement combined(Judgement first, Judgement second) {
        List<HeldStance> stances = new ArrayList<>(first.stances());
        stances.addAll(second.stances());
        return new Judgement(first.target(), first.sentiment(), stances);
    }

    /** Each holder's stances as one, or one for each side. */
    private static Judgement joined(Judgement judgement) {
        Map<Holder, Map<Stance, HeldStance>> byHolder = new LinkedHashMap<>();
        for (HeldStance held : judgement.stances()) {
            byHolder.computeIfAbsent(held.holder(), holder -> new LinkedHashMap<>())
                    .merge(held.stance().label(), held, MergedActors::decisive);
        }
        Collection<Map<Stance, HeldStance>> holders = byHolder.values();
        holders.stream().filter(labels -> labels.size() > 1).forEach(labels -> labels.remove(Stance.NEITHER));
        Stream<HeldStance> stances = holders.stream().flatMap(labels -> labels.values().stream());
        return new Judgement(judgement.target(), judgement.sentiment(), stances.toList());
    }

    /** The likelier of two on a side, the less likely of two on none: what abstaining leaves of both together. */
    private static HeldStance decisive(HeldStance one, HeldStance other) {
        boolean likelier = probability(other) > probability(one);
        return likelier == (one.stance().label() != Stance.NEITHER) ? other : one;
    }

    private static double probability(HeldStance held) {
        return held.stance()
                .probabilities()
                .map(p -> p.of(held.stance().label()))
                .orElse(1.0);
    }
}
