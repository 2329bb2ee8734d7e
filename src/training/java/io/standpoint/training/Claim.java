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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that must hold of a text's analysis: {@code HOLDER -> TARGET: LABEL}, HOLDER being AUTHOR, an actor's name or
 * {@code UNNAMED words}; {@code CHAIN name = mention | mention}; {@code NO ACTOR words}; {@code PLACE name}.
 *
 * @param phenomenon what it is about: "passive"
 */
record Claim(String phenomenon, String text, String claim) {

    /** One row of a file of claims. */
    static Claim of(String row) {
        String[] fields = Rows.fields(row, 3);
        Claim claim = new Claim(fields[0], fields[1], fields[2]);
        claim.parsed();
        return claim;
    }

    boolean holds(Analysis analysis) {
        return parsed().test(new Read(analysis));
    }

    private Predicate<Read> parsed() {
        if (claim.startsWith("NO ACTOR ")) {
            return read -> read.mentions(claim.substring(9)).noneMatch(mention -> mention.role() == MentionRole.ACTOR);
        }
        if (claim.startsWith("PLACE ")) {
            return read -> read.isPlace(claim.substring(6));
        }
        if (claim.startsWith("CHAIN ")) {
            String[] sides = split(claim.substring(6), " = ");
            List<String> chain = Stream.of(sides[1].split(" \\| "))
                    .map(Claim::withoutArticle)
                    .toList();
            return read -> read.chain(sides[0]).equals(chain);
        }
        String[] sides = split(claim, ": ");
        String[] pair = split(sides[0], " -> ");
        Stance label = Stance.valueOf(sides[1]);
        return read -> {
            List<Stance> held = read.held(pair[0], pair[1]);
            return label == Stance.NEITHER
                    ? held.isEmpty()
                    : !held.isEmpty() && held.stream().allMatch(label::equals);
        };
    }

    private static String[] split(String text, String by) {
        String[] sides = text.split(by, 2);
        if (sides.length != 2) {
            throw new IllegalArgumentException("claim: lacks \"" + by + "\": " + text);
        }
        return sides;
    }

    private static String withoutArticle(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** An analysis as claims ask about it. */
    private record Read(Analysis analysis) {
        /** The stances other than NEITHER that a holder has toward a target in any sentence. */
        List<Stance> held(String holder, String target) {
            List<Stance> held = new ArrayList<>();
            for (Judgement judgement : judgements(target)) {
                for (HeldStance stance : judgement.stances()) {
                    if (stance.stance().label() != Stance.NEITHER && is(stance.holder(), holder)) {
                        held.add(stance.stance().label());
                    }
                }
            }
            return held;
        }

        private List<Judgement> judgements(String target) {
            Optional<Actor> actor = actor(target);
            return analysis.sentences().stream()
                    .flatMap(sentence -> sentence.judgements().stream())
                    .filter(judgement -> actor.isPresent()
                            && judgement.target().equals(actor.get().id()))
                    .toList();
        }

        private boolean is(Holder holder, String name) {
            return switch (holder.kind()) {
                case AUTHOR -> name.equals("AUTHOR");
                case ACTOR -> actor(name).map(Actor::id).equals(holder.actor());
                case UNNAMED ->
                    name.startsWith("UNNAMED ")
                            && holder.text()
                                    .orElseThrow()
                                    .toLowerCase(Locale.ROOT)
                                    .contains(name.substring(8).toLowerCase(Locale.ROOT));
            };
        }

        List<String> chain(String name) {
            Optional<Actor> actor = actor(name);
            return mentions()
                    .filter(mention -> actor.isPresent()
                            && mention.actor().equals(actor.get().id()))
                    .filter(mention -> mention.role() == MentionRole.ACTOR)
                    .map(mention -> withoutArticle(mention.text()))
                    .toList();
        }

        boolean isPlace(String name) {
            return actor(name).isPresent()
                    && judgements(name).isEmpty()
                    && mentions(name).allMatch(mention -> mention.role() == MentionRole.PLACE);
        }

        Stream<Mention> mentions(String words) {
            return mentions().filter(mention -> mention.text().contains(words));
        }

        private Stream<Mention> mentions() {
            return analysis.sentences().stream().map(AnalysedSentence::mentions).flatMap(List::stream);
        }

        private Optional<Actor> actor(String name) {
            return analysis.cast().stream()
                    .filter(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                            .anyMatch(known -> withoutArticle(known).equals(withoutArticle(name))))
                    .findFirst();
        }
    }
}
