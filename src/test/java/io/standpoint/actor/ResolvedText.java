package io.standpoint.actor;

import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text resolved with names that are given, not found, so that tests hold whatever the names model says. */
record ResolvedText(ResolvedActors resolved) {
    static final Gazetteer GAZETTEER = Gazetteer.load(ModelStore.shipped());
    private static final ActorResolver RESOLVER =
            new ActorResolver(GAZETTEER, PronounResolver.load(ModelStore.shipped()));
    private static final SentenceReader READER = new SentenceReader(TextModels.load());

    /** Names as "TYPE:text"; each stands wherever the text has it. */
    static ResolvedText of(String text, String... names) {
        return of(Optional.empty(), text, names);
    }

    static ResolvedText of(Optional<LocalDate> published, String text, String... names) {
        List<Sentence> sentences = READER.read(text);
        List<Name> found = new ArrayList<>();
        for (String name : names) {
            NameType type = NameType.valueOf(name.substring(0, name.indexOf(':')));
            String words = name.substring(name.indexOf(':') + 1);
            sentences.forEach(sentence -> find(sentence, words, type, found));
        }
        return new ResolvedText(RESOLVER.resolve(sentences, found, List.of(), List.of(), published));
    }

    /** Names that the text has once each and in this order: what {@link #of} finds more slowly. */
    static ResolvedText inOrder(String text, List<String> names) {
        List<Sentence> sentences = READER.read(text);
        List<Name> found = new ArrayList<>();
        int sentence = 0;
        int from = 0;
        for (String name : names) {
            String words = name.substring(name.indexOf(':') + 1);
            from = text.indexOf(words, from);
            CharSpan span = new CharSpan(from, from + words.length());
            while (sentences.get(sentence).span().end() < span.end()) {
                sentence++;
            }
            found.add(new Name(sentence, span, words, NameType.valueOf(name.substring(0, name.indexOf(':'))), 0.9));
            from = span.end();
        }
        return new ResolvedText(RESOLVER.resolve(sentences, found, List.of(), List.of(), Optional.empty()));
    }

    /** Longer names are to be given first: a part of one is no name of its own. */
    private static void find(Sentence sentence, String words, NameType type, List<Name> found) {
        for (int at = sentence.text().indexOf(words);
                at >= 0;
                at = sentence.text().indexOf(words, at + 1)) {
            int start = sentence.span().start() + at;
            CharSpan span = new CharSpan(start, start + words.length());
            if (found.stream().noneMatch(name -> name.span().overlaps(span))) {
                found.add(new Name(sentence.index(), span, words, type, 0.9));
            }
        }
    }

    /** The texts of an actor's mentions that act, parted by " | ". */
    String chain(String actor) {
        Actor wanted = resolved.actors().stream()
                .filter(a -> a.name().equals(actor))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actor + ": is not among " + names()));
        return String.join(
                " | ",
                resolved.mentions().stream()
                        .filter(mention -> mention.actor().equals(wanted.id()) && mention.role() == MentionRole.ACTOR)
                        .map(Mention::text)
                        .toList());
    }

    List<String> names() {
        return resolved.actors().stream().map(Actor::name).toList();
    }

    /** What is mentioned by title. */
    List<String> titles() {
        return resolved.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.TITLE)
                .map(Mention::text)
                .toList();
    }
}
