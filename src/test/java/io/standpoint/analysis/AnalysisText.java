package io.standpoint.analysis;

import io.standpoint.actor.Actor;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Stance;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An analysis as text that a person can read and compare: names instead of ids, probabilities to two decimals. */
final class AnalysisText {
    private final Map<UUID, String> names;
    private final StringBuilder text = new StringBuilder();

    private AnalysisText(Analysis analysis) {
        names = analysis.actors().stream().map(ActorSummary::actor).collect(Collectors.toMap(Actor::id, Actor::name));
    }

    static String of(Analysis analysis) {
        AnalysisText out = new AnalysisText(analysis);
        analysis.actors().forEach(summary -> out.actor(summary.actor()));
        analysis.sentences().forEach(out::sentence);
        return out.text.toString();
    }

    private void actor(Actor actor) {
        line(
                "actor %s %s %s %s",
                actor.type(), actor.name(), actor.aliases(), actor.wikidata().orElse("-"));
    }

    private void sentence(AnalysedSentence sentence) {
        line(
                "%n%d %s [%s %.2f]",
                sentence.index(),
                sentence.text(),
                sentence.sentiment().label(),
                sentence.sentiment().probabilities().of(sentence.sentiment().label()));
        sentence.mentions()
                .forEach(m -> line("  mention %s = %s %s %s", m.text(), names.get(m.actor()), m.kind(), m.role()));
        sentence.quotes()
                .forEach(q -> line(
                        "  %s %s: %s",
                        q.kind().name().toLowerCase(Locale.ROOT),
                        q.speaker().map(s -> s.text()).orElse("?"),
                        sentence.text()
                                .substring(
                                        q.content().start() - sentence.span().start(),
                                        q.content().end() - sentence.span().start())));
        sentence.judgements().forEach(this::judgement);
    }

    private void judgement(Judgement judgement) {
        String target = names.get(judgement.target());
        line(
                "  toward %s %s %.2f",
                target,
                judgement.sentiment().label(),
                judgement.sentiment().probabilities().of(judgement.sentiment().label()));
        for (HeldStance held : judgement.stances()) {
            Stance label = held.stance().label();
            if (label != Stance.NEITHER) {
                line(
                        "    %s -> %s %s%s",
                        holder(held.holder()),
                        target,
                        label,
                        held.stance()
                                .probabilities()
                                .map(p -> String.format(Locale.ROOT, " %.2f", p.of(label)))
                                .orElse(""));
            }
        }
    }

    private String holder(Holder holder) {
        return switch (holder.kind()) {
            case AUTHOR -> "AUTHOR";
            case ACTOR -> names.get(holder.actor().orElseThrow());
            case UNNAMED -> "UNNAMED " + holder.text().orElseThrow();
        };
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
