package io.standpoint.actor;

import com.fasterxml.uuid.Generators;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** An actor being put together from the references to it. */
final class ActorDraft {
    private final ActorType type;
    private Optional<GazetteerEntry> entry;
    /** Names it is known by, whether or not the article uses them. */
    private final Set<String> names = new LinkedHashSet<>();

    private final List<Reference> references = new ArrayList<>();
    /** Of the references. */
    private final NavigableSet<Integer> starts = new TreeSet<>();

    private final List<Reference> pronouns = new ArrayList<>();
    /** Whether nothing speaks against the office holder of its name. */
    private boolean mayBeListed = true;

    private Optional<TargetRequest> request = Optional.empty();

    ActorDraft(ActorType type, Optional<GazetteerEntry> entry) {
        this.type = type;
        this.entry = entry;
    }

    ActorType type() {
        return type;
    }

    void request(TargetRequest target) {
        request = Optional.of(target);
        names.add(target.name());
        names.addAll(target.aliases());
    }

    void addName(String name) {
        names.add(name);
    }

    void add(Reference reference) {
        references.add(reference);
        starts.add(reference.span().start());
        if (reference.isName()) {
            names.add(reference.text());
        }
    }

    void addPronoun(Reference pronoun) {
        pronouns.add(pronoun);
    }

    /** In the order in which they were found, pronouns apart. */
    List<Reference> references() {
        return references;
    }

    /** What stands within an office's title only says of where: "the Israeli prime minister". */
    void onlySaysWhere(CharSpan title) {
        references.replaceAll(r -> title.contains(r.span()) ? r.asPlace() : r);
    }

    /** Says who a person is of whom the article gives but a surname. */
    void identify(GazetteerEntry person) {
        entry = Optional.of(person);
    }

    void mayBeListed(boolean may) {
        mayBeListed = may;
    }

    Optional<GazetteerEntry> entry() {
        return entry;
    }

    boolean isNamedAt(CharSpan span) {
        return references.stream().anyMatch(reference -> reference.span().overlaps(span));
    }

    boolean isDemonymAt(CharSpan span) {
        return references.stream()
                .anyMatch(reference -> reference.kind() == MentionKind.DEMONYM
                        && reference.span().overlaps(span));
    }

    /** Of the name it is surest of. */
    double certainty() {
        return references.stream().mapToDouble(Reference::probability).max().orElseThrow();
    }

    Set<String> names() {
        return names;
    }

    boolean isMentioned() {
        return !references.isEmpty();
    }

    /** Start of its last reference at or before an article offset; -1 if there is none. */
    int lastSeen(int offset) {
        Integer last = starts.floor(offset);
        return last == null ? -1 : last;
    }

    /** The fullest of its names: most words, then most characters, then not all in capitals or without. */
    String fullestName() {
        return fullest(names.stream());
    }

    private String fullest(Stream<String> names) {
        return names.filter(this::isAsked)
                .max(Comparator.<String>comparingInt(name -> name.split(" ").length)
                        .thenComparingInt(String::length)
                        .thenComparing(name -> !name.equals(name.toUpperCase(Locale.ROOT))
                                && !name.equals(name.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }

    private boolean isAsked(String name) {
        return request.isEmpty()
                || NamePattern.key(name).endsWith(NamePattern.key(request.get().name()));
    }

    /** The gazetteer's; the one it was asked for by, which the article may lengthen unless it is stored, and no alias replaces. */
    private String name() {
        if (request.isEmpty() || entry.isPresent() && type != ActorType.PERSON) {
            return entry.map(GazetteerEntry::name).orElseGet(this::fullestName);
        }
        TargetRequest asked = request.get();
        Stream<String> longer = references.stream()
                .filter(Reference::isName)
                .map(Reference::text)
                .filter(text -> asked.actor().isEmpty() && text.endsWith(" " + asked.name()))
                .filter(text -> !asked.aliases().contains(text));
        return fullest(Stream.concat(Stream.of(asked.name()), longer));
    }

    Actor actor(Gazetteer gazetteer) {
        String name = name();
        boolean person = type == ActorType.PERSON && mayBeListed;
        Optional<String> wikidata = entry.or(() -> person ? gazetteer.person(fullestName()) : Optional.empty())
                .flatMap(GazetteerEntry::wikidata);
        LinkedHashSet<String> aliases = new LinkedHashSet<>();
        references.stream().filter(Reference::isName).forEach(r -> aliases.add(r.text()));
        aliases.remove(name);
        UUID id = request.flatMap(TargetRequest::actor)
                .orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
        return new Actor(id, name, type, wikidata, List.copyOf(aliases));
    }

    List<Mention> mentions(Actor actor) {
        Stream<Mention> named = references.stream().map(r -> mention(r, kind(r, actor), actor));
        Stream<Mention> meant = pronouns.stream().map(r -> mention(r, MentionKind.PRONOUN, actor));
        return Stream.concat(named, meant).toList();
    }

    private static Mention mention(Reference r, MentionKind kind, Actor actor) {
        return new Mention(actor.id(), r.sentence(), r.span(), r.text(), kind, r.role(), r.probability());
    }

    private static MentionKind kind(Reference reference, Actor actor) {
        boolean alias = reference.isName() && !reference.text().equals(actor.name());
        return alias ? MentionKind.ALIAS : reference.kind();
    }
}
