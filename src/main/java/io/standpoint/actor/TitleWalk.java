package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One walk through an article, which learns what the named are called ("Finance Minister Grace Mbeki") and finds whom
 * "the minister" means later on.
 */
final class TitleWalk {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");
    /** Before an office they say who holds it, or will: the person is another mention. */
    private static final Set<String> PREDICATIVE = Set.of(
            "is",
            "was",
            "be",
            "been",
            "being",
            "are",
            "were",
            "become",
            "became",
            "becomes",
            "becoming",
            "as",
            "remains",
            "remained",
            "elected",
            "appointed",
            "named");

    private static final Set<String> RESTRICTIVE = Set.of("who", "whose", "that", "-");

    private final List<Sentence> sentences;
    private final List<List<Named>> named = new ArrayList<>();
    private final Countries countries;
    private final DescriptionReader reader;
    private final Asides asides;
    private final Candidates candidates = new Candidates();

    TitleWalk(List<Sentence> sentences, List<ActorDraft> drafts, Countries countries, Gazetteer gazetteer) {
        this.sentences = sentences;
        this.countries = countries;
        reader = new DescriptionReader(gazetteer);
        asides = new Asides(gazetteer);
        sentences.forEach(sentence -> named.add(new ArrayList<>()));
        for (ActorDraft draft : drafts) {
            draft.references().forEach(r -> named.get(r.sentence()).add(new Named(draft, r.span())));
        }
        named.forEach(list -> list.sort(Comparator.comparingInt((Named n) -> n.span.start())));
    }

    private record Named(ActorDraft draft, CharSpan span) {}

    void run() {
        for (Sentence sentence : sentences) {
            List<Named> names = named.get(sentence.index());
            int next = 0;
            for (int i = 0; i < sentence.tokens().size(); i++) {
                int start = sentence.tokens().get(i).span().start();
                while (next < names.size() && names.get(next).span.start() <= start) {
                    learn(sentence, names.get(next++));
                }
                read(sentence, i, names);
            }
        }
    }

    private void learn(Sentence sentence, Named name) {
        if (name.draft.type() != ActorType.COUNTRY) {
            asides.beside(sentence, name.span).forEach(description -> candidates.describe(name.draft, description));
            candidates.see(name.draft, sentence.index());
        }
    }

    /** Resolves the noun phrase that an article opens. */
    private void read(Sentence sentence, int at, List<Named> names) {
        List<Token> tokens = sentence.tokens();
        boolean definite = tokens.get(at).text().equalsIgnoreCase("the");
        if (!definite && !INDEFINITE.contains(lower(tokens, at))) {
            return;
        }
        int head = DescriptionReader.head(tokens, at + 1);
        if (head < 0 || isNamed(tokens.get(head), names)) {
            return;
        }
        int end = DescriptionReader.end(tokens, head);
        Optional<Description> asked = reader.read(tokens, at + 1, head, end);
        if (asked.isEmpty() || !candidates.isKnown(asked.get().head()) || isAside(sentence, at, end, names)) {
            return;
        }
        if (definite && !RESTRICTIVE.contains(lower(tokens, end)) && !isOthers(tokens, end)) {
            resolve(sentence, at, end, asked.get());
        } else {
            candidates.seeUnnamed(asked.get(), sentence.index());
        }
    }

    private void resolve(Sentence sentence, int from, int to, Description asked) {
        Optional<ActorDraft> draft = candidates.find(asked, sentence.index());
        if (draft.isEmpty()) {
            candidates.seeUnnamed(asked, sentence.index());
            return;
        }
        Reference title = Reference.title(sentence, from, to, MentionRole.ACTOR);
        draft.get().add(title);
        candidates.see(draft.get(), sentence.index());
        asked.country().ifPresent(id -> countries.find(id).ifPresent(country -> country.onlySaysWhere(title.span())));
    }

    private static boolean isNamed(Token token, List<Named> names) {
        return names.stream().anyMatch(name -> name.span.overlaps(token.span()));
    }

    /** "Nina Reyes, the attorney general": what stands beside a name is no mention of its own; nor is a predicate. */
    private static boolean isAside(Sentence sentence, int from, int to, List<Named> names) {
        List<Token> tokens = sentence.tokens();
        if (PREDICATIVE.contains(lower(tokens, from - 1))) {
            return true;
        }
        int comma = from - 1;
        if (from > 3
                && lower(tokens, comma).equals(",")
                && Character.isDigit(lower(tokens, comma - 1).charAt(0))) {
            comma -= 2;
        }
        boolean behind = comma > 0 && lower(tokens, comma).equals(",") && isNamed(tokens.get(comma - 1), names);
        boolean before = lower(tokens, to).equals(",")
                && to + 1 < tokens.size()
                && isNamed(tokens.get(to + 1), names)
                && tokens.get(to + 1).tag().equals("PROPN");
        return behind || before;
    }

    /** "the minister's spokesman" is somebody else. */
    private static boolean isOthers(List<Token> tokens, int end) {
        if (!lower(tokens, end).equals("'s")) {
            return false;
        }
        int head = DescriptionReader.head(tokens, end + 1);
        return head >= 0 && Asides.isOffice(tokens.get(head));
    }

    private static String lower(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
