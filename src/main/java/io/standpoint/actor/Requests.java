package io.standpoint.actor;

import java.util.Collection;
import java.util.Optional;

/** What kind of actor a request means, and which names are not that actor's. */
final class Requests {
    private Requests() {}

    /** Its request's type first; what the name finder took its name for; a person if nobody knows. */
    static ActorType type(TargetRequest target, Collection<Name> names, Gazetteer gazetteer) {
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

    /** "Hunter Biden" is not the "Joe Biden" also known as "Biden", nor is the "Biden Foundation" or "Henry Ford" the Ford. */
    static boolean isSomebodyElse(Name longer, TargetRequest target, ActorType type, String match) {
        if (type != ActorType.PERSON) {
            return longer.type() == NameType.PERSON
                    || type == ActorType.COUNTRY && longer.type() == NameType.ORGANIZATION;
        }
        if (longer.type() == NameType.ORGANIZATION) {
            return !longer.text().endsWith(match);
        }
        String first = longer.text().split(" ")[0];
        return longer.type() == NameType.PERSON
                && target.name().contains(" ")
                && !target.name().startsWith(first + " ");
    }
}
