package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The persons of one article. A shorter name belongs to the person whose full name ends in it ("Netanyahu"), or begins
 * with it ("Saddam"); {@link Namesakes} says to whom where several do. Persons who only share a surname stay apart.
 */
final class Persons {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii");

    private final Gazetteer gazetteer;
    private final GivenNames givenNames;
    private final Asides asides;
    private final List<ActorDraft> drafts = new ArrayList<>();
    private final Map<ActorDraft, Bearer> bearers = new IdentityHashMap<>();
    private final Map<String, Set<Bearer>> byLastWord = new HashMap<>();
    private final Map<String, Set<Bearer>> byFirstWord = new HashMap<>();
    private final Map<String, Set<Bearer>> byWikidata = new HashMap<>();
    private final Map<String, String[]> words = new HashMap<>();

    Persons(Gazetteer gazetteer, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.givenNames = givenNames;
        asides = new Asides(gazetteer);
    }

    List<ActorDraft> drafts() {
        return drafts;
    }

    void add(ActorDraft draft) {
        drafts.add(draft);
        Bearer bearer = new Bearer(draft);
        bearers.put(draft, bearer);
        draft.names().forEach(name -> index(name, bearer));
    }

    private void index(String name, Bearer bearer) {
        String[] split = words(name);
        put(byLastWord, split[split.length - 1], bearer);
        put(byFirstWord, split[0], bearer);
        wikidata(name).ifPresent(id -> put(byWikidata, id, bearer));
    }

    private static void put(Map<String, Set<Bearer>> index, String key, Bearer bearer) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(bearer);
    }

    /** Introduces a person by a name of two or more words, unless that person is there already. */
    void introduce(Name fullName, Sentence sentence) {
        String name = fullName.text();
        Bearer bearer = alike(name)
                .filter(known -> known.draft().names().stream().anyMatch(other -> isSame(other, name)))
                .findFirst()
                .orElseGet(() -> bearer(new ActorDraft(ActorType.PERSON, Optional.empty())));
        bearer.draft().addName(name);
        index(name, bearer);
        List<Token> tokens = sentence.tokens();
        int from = sentence.tokenAt(fullName.span().start());
        int to = sentence.tokenAt(fullName.span().end() - 1) + 1;
        GenderWords.beside(tokens, from, to).ifPresent(bearer::say);
        boolean relative = Kinship.beside(tokens, from, to).isPresent();
        bearer.introduce(sentence.index(), relative, asides.beside(sentence, fullName.span()));
        bearer.draft().mayBeListed(!bearer.isNobodyKnown());
    }

    private Bearer bearer(ActorDraft draft) {
        if (!bearers.containsKey(draft)) {
            add(draft);
        }
        return bearers.get(draft);
    }

    /** Adds a reference to the person it names, a new one if nobody fits. */
    void add(Reference reference, Optional<Gender> gender) {
        ActorDraft draft = find(reference.text(), reference.span().start(), gender)
                .orElseGet(() -> new ActorDraft(ActorType.PERSON, Optional.empty()));
        add(draft, reference);
        gender.ifPresent(bearers.get(draft)::say);
    }

    /** Adds a reference to a person who is known to be meant. */
    void add(ActorDraft draft, Reference reference) {
        Bearer bearer = bearer(draft);
        draft.add(reference);
        index(reference.text(), bearer);
        if (reference.text().indexOf(' ') < 0) {
            bearer.call(reference.span().start());
        }
    }

    /**
     * The person that a name at an article offset refers to.
     *
     * @param gender what the words beside the name say of who bears it
     */
    Optional<ActorDraft> find(String name, int offset, Optional<Gender> gender) {
        Namesakes namesakes = new Namesakes(givenNames, gender, offset);
        Stream<Bearer> same = having(alike(name), known -> isSame(known, name));
        Optional<Bearer> found = namesakes.last(same.toList());
        if (found.isEmpty()) {
            String[] part = words(name);
            Stream<Bearer> surname =
                    having(all(byLastWord, part[part.length - 1]), known -> endsWith(words(known), part));
            found = namesakes.bySurname(surname.toList());
        }
        return found.or(() -> namesakes.last(
                        all(byFirstWord, name.toLowerCase(Locale.ROOT)).toList()))
                .map(Bearer::draft);
    }

    /** Whether a lone surname may be any of several persons, so that it is nobody's. */
    boolean isAnyones(Name name, Optional<Gender> gender) {
        if (name.text().indexOf(' ') >= 0) {
            return false;
        }
        String[] part = words(name.text());
        List<Bearer> bearers = having(all(byLastWord, part[0]), known -> endsWith(words(known), part))
                .filter(bearer -> bearer.draft().lastSeen(name.span().start()) >= 0)
                .toList();
        return new Namesakes(givenNames, gender, name.span().start()).areEqual(bearers);
    }

    private static Stream<Bearer> having(Stream<Bearer> bearers, Predicate<String> name) {
        return bearers.filter(bearer -> bearer.draft().names().stream().anyMatch(name));
    }

    /** Whoever may bear a name: those whose names end in the same word, and whom the gazetteer knows by it. */
    private Stream<Bearer> alike(String name) {
        String[] split = words(name);
        Stream<Bearer> listed = wikidata(name).stream().flatMap(id -> all(byWikidata, id));
        return Stream.concat(all(byLastWord, split[split.length - 1]), listed).distinct();
    }

    private static Stream<Bearer> all(Map<String, Set<Bearer>> index, String key) {
        return index.getOrDefault(key, Set.of()).stream();
    }

    /** The same words, the same first and last, a first name's initial, or one listed person. */
    private boolean isSame(String one, String other) {
        String[] a = words(one);
        String[] b = words(other);
        if (Arrays.equals(a, b)) {
            return true;
        }
        if (a.length < 2 || b.length < 2) {
            return false;
        }
        boolean sameEnds = a[a.length - 1].equals(b[b.length - 1]) && isSameGiven(a[0], b[0]);
        return sameEnds || wikidata(one).isPresent() && wikidata(one).equals(wikidata(other));
    }

    private static boolean isSameGiven(String a, String b) {
        return a.equals(b) || (isInitial(a) || isInitial(b)) && a.charAt(0) == b.charAt(0);
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(1) == '.';
    }

    private Optional<String> wikidata(String name) {
        return gazetteer.person(name).flatMap(GazetteerEntry::wikidata);
    }

    private static boolean endsWith(String[] full, String[] part) {
        if (part.length >= full.length) {
            return false;
        }
        for (int i = 1; i <= part.length; i++) {
            if (!full[full.length - i].equals(part[part.length - i])) {
                return false;
            }
        }
        return true;
    }

    /** Lower case, without "Jr." and the like: headings are often in capitals. */
    private String[] words(String name) {
        return words.computeIfAbsent(name, Persons::split);
    }

    /** "Orban" is "Orb\u00e1n". */
    static String unaccented(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String[] split(String name) {
        String[] words = unaccented(name).toLowerCase(Locale.ROOT).split("[ ,]+");
        int length = words.length;
        while (length > 1 && SUFFIXES.contains(words[length - 1])) {
            length--;
        }
        return Arrays.copyOf(words, length);
    }
}
