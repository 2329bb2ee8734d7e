package io.standpoint.actor;

import com.fasterxml.uuid.Generators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An actor being put together from the references to it. */
final class ActorDraft {
    private final ActorType type;
    private final Optional<GazetteerEntry> entry;
    /** Names it is known by, whether or not the article uses them. */
    private final Set<String> names = new LinkedHashSet<>();

    private final List<Reference> references = new ArrayList<>();
    /** The name a request gave it, which no alias may replace; empty for actors that nobody asked for. */
    private String requested = "";

    ActorDraft(ActorType type, Optional<GazetteerEntry> entry) {
        this.type = type;
        this.entry = entry;
    }

    ActorType type() {
        return type;
    }

    Optional<GazetteerEntry> entry() {
        return entry;
    }

    void request(TargetRequest target) {
        requested = target.name();
        names.add(target.name());
        names.addAll(target.aliases());
    }

    void addName(String name) {
        names.add(name);
    }

    void add(Reference reference) {
        references.add(reference);
        if (!reference.demonym()) {
            names.add(reference.text());
        }
    }

    Set<String> names() {
        return names;
    }

    boolean isMentioned() {
        return !references.isEmpty();
    }

    /** Start of its last reference at or before an article offset; -1 if there is none. */
    int lastSeen(int offset) {
        int last = -1;
        for (Reference reference : references) {
            if (reference.span().start() <= offset) {
                last = Math.max(last, reference.span().start());
            }
        }
        return last;
    }

    /** The fullest of its names: most words, then most characters, then the first. */
    String fullestName() {
        return names.stream()
                .filter(name -> name.endsWith(requested))
                .max(Comparator.<String>comparingInt(name -> name.split(" ").length)
                        .thenComparingInt(String::length))
                .orElseThrow();
    }

    Actor actor(Gazetteer gazetteer) {
        String name = entry.map(GazetteerEntry::name).orElseGet(this::fullestName);
        Optional<String> wikidata = entry.or(
                        () -> type == ActorType.PERSON ? gazetteer.person(fullestName()) : Optional.empty())
                .flatMap(GazetteerEntry::wikidata);
        LinkedHashSet<String> aliases = new LinkedHashSet<>();
        references.stream().filter(r -> !r.demonym()).forEach(r -> aliases.add(r.text()));
        aliases.remove(name);
        return new Actor(Generators.timeBasedEpochGenerator().generate(), name, type, wikidata, List.copyOf(aliases));
    }

    List<Mention> mentions(Actor actor) {
        return references.stream()
                .map(r -> new Mention(
                        actor.id(), r.sentence(), r.span(), r.text(), kind(r, actor), r.role(), r.probability()))
                .toList();
    }

    private static MentionKind kind(Reference reference, Actor actor) {
        if (reference.demonym()) {
            return MentionKind.DEMONYM;
        }
        return reference.text().equals(actor.name()) ? MentionKind.NAME : MentionKind.ALIAS;
    }
}
