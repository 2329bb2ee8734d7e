package io.standpoint.actor;

import io.standpoint.text.Be;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
    /** Before an office they, and "be", say who holds it, or will: the person is another mention. */
    private static final Set<String> PREDICATIVE = Set.of(
            "become", "became", "becomes", "becoming", "as", "remains", "remained", "elected", "appointed", "named");

    private static final Set<String> RESTRICTIVE = Set.of("who", "whose", "that", "-");

    private final List<Sentence> sentences;
    private final List<List<Named>> named = new ArrayList<>();
    private final Countries countries;
    private final Gazetteer gazetteer;
    private final Optional<LocalDate> published;
    private final Set<ActorDraft> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final DescriptionReader reader;
    private final Asides asides;
    private final Candidates candidates = new Candidates();

    /** @param published the day of the article, where known: offices are bound to their dates */
    TitleWalk(
            List<Sentence> sentences,
            List<ActorDraft> drafts,
            Countries countries,
            Gazetteer gazetteer,
            Optional<LocalDate> published) {
        this.sentences = sentences;
        this.gazetteer = gazetteer;
        this.published = published;
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
        boolean first = met.add(name.draft);
        asides.beside(sentence, name.span).stream()
                .filter(description -> name.draft.type() != ActorType.COUNTRY)
                .forEach(description -> {
                    candidates.describe(name.draft, description);
                    identify(name.draft, description);
                });
        if (asides.isGovernment(sentence, name.span)) {
            governments(name.draft);
        }
        if (first) {
            known(name.draft).forEach(description -> candidates.describe(name.draft, description));
        }
        candidates.see(name.draft, sentence.index());
    }

    /** "US President Biden" in an article of 2021: office, country and date leave one holder of that surname. */
    private void identify(ActorDraft draft, Description description) {
        boolean surname =
                draft.type() == ActorType.PERSON && draft.fullestName().indexOf(' ') < 0;
        if (surname && published.isPresent()) {
            gazetteer
                    .holder(draft.fullestName(), description, published.get())
                    .filter(term -> countries.find(term.country()).isPresent())
                    .flatMap(term -> gazetteer.person(term.holder()))
                    .ifPresent(draft::identify);
        }
    }

    /** "Biden's administration", "the Japanese government": later on, "the administration", "the government". */
    private void governments(ActorDraft draft) {
        Optional<String> country =
                draft.entry().map(GazetteerEntry::id).filter(id -> draft.type() == ActorType.COUNTRY);
        for (String noun : List.of("administration", "government")) {
            candidates.describe(draft, new Description(List.of(noun), country, false));
        }
    }

    /** What an actor is called without the article saying so. */
    private List<Description> known(ActorDraft draft) {
        List<String> nouns = switch (draft.type()) {
            case COUNTRY -> List.of("country", "nation");
            case ORGANIZATION ->
                draft.entry()
                        .map(GazetteerEntry::nouns)
                        .filter(list -> !list.isEmpty())
                        .orElseGet(() -> OfficeWords.nouns(draft.fullestName()));
            case PERSON -> List.of();
        };
        List<Description> descriptions = new ArrayList<>(nouns.stream()
                .map(noun -> new Description(List.of(noun.split(" ")), Optional.empty(), false))
                .toList());
        if (draft.type() == ActorType.PERSON && published.isPresent()) {
            gazetteer.person(draft.fullestName()).flatMap(GazetteerEntry::wikidata).stream()
                    .flatMap(id -> gazetteer.terms(id).stream())
                    .filter(term -> term.isHeldOn(published.get()))
                    .forEach(term -> descriptions.add(term.description()));
        }
        return descriptions;
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
        if (draft.isEmpty() && asked.country().isPresent() && OfficeWords.isGovernment(asked.head())) {
            // a country's own name follows
            return;
        }
        if (draft.isEmpty()) {
            candidates.seeUnnamed(asked, sentence.index());
            return;
        }
        candidates.see(draft.get(), sentence.index());
        if (draft.get().type() == ActorType.COUNTRY && asked.country().isPresent()) {
            // "the Japanese government" mentions Japan already
            return;
        }
        Reference title = Reference.title(sentence, from, to, role(sentence, from, to, draft.get()));
        draft.get().add(title);
        asked.country().ifPresent(id -> countries.find(id).ifPresent(country -> country.onlySaysWhere(title.span())));
    }

    private static MentionRole role(Sentence sentence, int from, int to, ActorDraft draft) {
        return draft.type() == ActorType.COUNTRY
                ? new CountryReading(sentence, sentence.span(from, to)).role()
                : MentionRole.ACTOR;
    }

    private static boolean isNamed(Token token, List<Named> names) {
        return names.stream().anyMatch(name -> name.span.overlaps(token.span()));
    }

    /** "France's president" is none. */
    private static boolean isPredicative(String before) {
        return PREDICATIVE.contains(before) || Be.isForm(before) && !before.equals("'s");
    }

    /** "Nina Reyes, the attorney general": what stands beside a name is no mention of its own; nor is a predicate. */
    private static boolean isAside(Sentence sentence, int from, int to, List<Named> names) {
        List<Token> tokens = sentence.tokens();
        if (isPredicative(lower(tokens, from - 1))) {
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
