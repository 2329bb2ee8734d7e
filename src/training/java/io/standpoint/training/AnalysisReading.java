package io.standpoint.training;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.analysis.AnalysedSentence;
import io.standpoint.analysis.Analysis;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Stance;
import io.standpoint.training.Reading.Chain;
import io.standpoint.training.Reading.Held;
import io.standpoint.training.Reading.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An analysis as a reading, so that both can be compared. */
final class AnalysisReading {
    private final Map<UUID, String> names = new HashMap<>();
    private final Analysis analysis;

    private AnalysisReading(Analysis analysis) {
        this.analysis = analysis;
        for (Actor actor : analysis.cast()) {
            String name = actor.name();
            for (int i = 2; names.containsValue(name); i++) {
                name = actor.name() + " (" + i + ")";
            }
            names.put(actor.id(), name);
        }
    }

    static Reading of(Analysis analysis) {
        AnalysisReading read = new AnalysisReading(analysis);
        return new Reading(read.actors(), read.places(), read.stances());
    }

    private List<Chain> actors() {
        List<Chain> actors = new ArrayList<>();
        for (Actor actor : analysis.cast()) {
            List<Word> words = mentions(MentionRole.ACTOR).stream()
                    .filter(mention -> mention.actor().equals(actor.id()))
                    .map(mention -> new Word(mention.text(), false))
                    .toList();
            if (!words.isEmpty()) {
                actors.add(new Chain(names.get(actor.id()), words));
            }
        }
        return actors;
    }

    private List<String> places() {
        return mentions(MentionRole.PLACE).stream().map(Mention::text).toList();
    }

    private List<Held> stances() {
        Set<Held> stances = new LinkedHashSet<>();
        for (AnalysedSentence sentence : analysis.sentences()) {
            for (Judgement judgement : sentence.judgements()) {
                for (HeldStance held : judgement.stances()) {
                    if (held.stance().label() != Stance.NEITHER) {
                        stances.add(new Held(
                                holder(held.holder()),
                                names.get(judgement.target()),
                                held.stance().label()));
                    }
                }
            }
        }
        return List.copyOf(stances);
    }

    private String holder(Holder holder) {
        return switch (holder.kind()) {
            case AUTHOR -> "AUTHOR";
            case ACTOR -> names.get(holder.actor().orElseThrow());
            case UNNAMED -> "UNNAMED " + holder.text().orElseThrow();
        };
    }

    private List<Mention> mentions(MentionRole role) {
        return analysis.sentences().stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .filter(mention -> mention.role() == role)
                .toList();
    }
}
