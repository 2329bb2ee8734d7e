package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the names that a request asked for: whole words, in the request's own upper and lower case. */
final class Requests {
    private Requests() {}

    /** Where a target's name or aliases stand, the longest first where they overlap, in text order. */
    static List<Name> find(TargetRequest target, NameType type, List<Sentence> sentences) {
        List<String> wanted = Stream.concat(Stream.of(target.name()), target.aliases().stream())
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (String name : wanted) {
                find(name, type, sentence, found);
            }
        }
        found.sort(Comparator.comparingInt(name -> name.span().start()));
        return found;
    }

    /** What the name finder took the target's name for; its request's type first, a person if nobody knows. */
    static ActorType type(TargetRequest target, List<Name> names, Gazetteer gazetteer) {
        if (target.type().isPresent()) {
            return target.type().get();
        }
        if (gazetteer.country(target.name()).isPresent()) {
            return ActorType.COUNTRY;
        }
        Optional<Name> known =
                names.stream().filter(name -> name.text().equals(target.name())).findFirst();
        boolean organization = known.isPresent() && known.get().type() == NameType.ORGANIZATION;
        return organization ? ActorType.ORGANIZATION : ActorType.PERSON;
    }

    private static void find(String wanted, NameType type, Sentence sentence, List<Name> found) {
        String text = sentence.text();
        int offset = sentence.span().start();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            CharSpan span = new CharSpan(offset + at, offset + end);
            boolean whole = !isLetter(text, at - 1) && !isLetter(text, end);
            if (whole && found.stream().noneMatch(other -> other.span().overlaps(span))) {
                found.add(new Name(sentence.index(), span, wanted, type, 1));
            }
        }
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
