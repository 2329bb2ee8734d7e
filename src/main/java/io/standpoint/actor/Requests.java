package io.standpoint.actor;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What kind of actor a request means, and which names are not that actor's. */
final class Requests {
    private Requests() {}

    /** Its request's type first; what the name finder took its name for; a person if nobody knows. */
    static ActorType type(TargetRequest target, Collection<Name> names, Gazetteer gazetteer) {
        if (target.type().isPresent()) {
            return target.type().get();
        }
        if (listed(target, gazetteer::country).isPresent()) {
            return ActorType.COUNTRY;
        }
        if (listed(target, gazetteer::organization).isPresent()) {
            return ActorType.ORGANIZATION;
        }
        Optional<Name> known = names.stream()
                .filter(name -> name.text().equalsIgnoreCase(target.name()))
                .findFirst();
        boolean organization = known.isPresent() && known.get().type() == NameType.ORGANIZATION;
        return organization ? ActorType.ORGANIZATION : ActorType.PERSON;
    }

    /** What the gazetteer lists by the name, or by the name in capitals where it was written without: "france", "nato". */
    static Optional<GazetteerEntry> listed(TargetRequest target, Function<String, Optional<GazetteerEntry>> gazetteer) {
        String name = target.name();
        boolean small = name.equals(name.toLowerCase(Locale.ROOT));
        return gazetteer
                .apply(name)
                .or(() -> small ? gazetteer.apply(Capitals.spelt(name.toUpperCase(Locale.ROOT))) : Optional.empty())
                .or(() -> small ? gazetteer.apply(name.toUpperCase(Locale.ROOT)) : Optional.empty());
    }

    /** "Hunter Biden" is not the "Joe Biden" also known as "Biden", nor is the "Biden Foundation" or "Henry Ford" the Ford. */
    static boolean isSomebodyElse(Name longer, TargetRequest target, ActorType type, String match) {
        if (type != ActorType.PERSON) {
            return longer.type() == NameType.PERSON
                    || type == ActorType.COUNTRY && longer.type() == NameType.ORGANIZATION;
        }
        if (longer.type() == NameType.ORGANIZATION) {
            return !longer.text().endsWith(match);
        }
        String first = longer.text().split(" ")[0] + " ";
        return longer.type() == NameType.PERSON
                && target.name().contains(" ")
                && !target.name().regionMatches(true, 0, first, 0, first.length());
    }
}
