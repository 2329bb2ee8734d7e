package io.standpoint.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The persons of one article. A shorter name belongs to the person whose full name ends in it ("Netanyahu"), or begins
 * with it ("Saddam"); where several do, to the one mentioned last. Persons who only share a surname stay apart.
 */
final class Persons {
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii");

    private final Gazetteer gazetteer;
    private final List<ActorDraft> drafts = new ArrayList<>();
    /** Every name is compared with every other: split once. */
    private final Map<String, String[]> words = new HashMap<>();

    Persons(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<ActorDraft> drafts() {
        return drafts;
    }

    void add(ActorDraft draft) {
        drafts.add(draft);
    }

    /** Introduces a person by a name of two or more words, unless that person is there already. */
    void introduce(String fullName) {
        for (ActorDraft draft : drafts) {
            if (draft.names().stream().anyMatch(name -> isSame(name, fullName))) {
                draft.addName(fullName);
                return;
            }
        }
        ActorDraft draft = new ActorDraft(ActorType.PERSON, Optional.empty());
        draft.addName(fullName);
        drafts.add(draft);
    }

    /** Adds a reference to the person it names, a new one if nobody fits. */
    void add(Reference reference) {
        find(reference.text(), reference.span().start())
                .orElseGet(() -> {
                    ActorDraft draft = new ActorDraft(ActorType.PERSON, Optional.empty());
                    drafts.add(draft);
                    return draft;
                })
                .add(reference);
    }

    /** The person that a name at an article offset refers to. */
    Optional<ActorDraft> find(String name, int offset) {
        Optional<ActorDraft> same = recent(offset, known -> isSame(known, name));
        Optional<ActorDraft> surname = same.or(() -> recent(offset, known -> endsWith(words(known), words(name))));
        return surname.or(() -> recent(offset, known -> words(known)[0].equals(name.toLowerCase(Locale.ROOT))));
    }

    private Optional<ActorDraft> recent(int offset, Predicate<String> fits) {
        return drafts.stream()
                .filter(draft -> draft.names().stream().anyMatch(fits))
                .max(Comparator.comparingInt((ActorDraft draft) -> draft.lastSeen(offset)));
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
        return sameEnds || isListedAlike(one, other);
    }

    private static boolean isSameGiven(String a, String b) {
        return a.equals(b) || (isInitial(a) || isInitial(b)) && a.charAt(0) == b.charAt(0);
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(1) == '.';
    }

    private boolean isListedAlike(String one, String other) {
        Optional<String> id = gazetteer.person(one).flatMap(GazetteerEntry::wikidata);
        return id.isPresent() && id.equals(gazetteer.person(other).flatMap(GazetteerEntry::wikidata));
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

    private static String[] split(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[ ,]+");
        int length = words.length;
        while (length > 1 && SUFFIXES.contains(words[length - 1])) {
            length--;
        }
        return Arrays.copyOf(words, length);
    }
}
