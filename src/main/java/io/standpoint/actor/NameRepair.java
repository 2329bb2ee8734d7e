package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mends what the name finder cut or overlooked, where the article leaves no doubt: two names joined by "and", an acronym
 * in brackets, an organisation that the gazetteer knows, a person's name before "White House".
 */
final class NameRepair {
    /** Longest name that is looked up or spelt, in tokens. */
    private static final int LONGEST = 8;

    /** Names less probable may be of another type than the finder says. */
    private static final double SURE = 0.6;

    private static final int MOST_PARTICLES = 2;
    private static final Set<String> PARTICLES =
            Set.of("von", "van", "der", "den", "de", "la", "del", "della", "di", "da", "dos", "ter", "ten", "zu", "le");

    private static final Set<String> POSSESSIVES = Set.of("'s", "\u2019s");
    /** Companies whose names end in "'s", as far as nobody else is called so. */
    private static final Set<String> SHOPS = Set.of("""
            McDonald Moody Lloyd Sotheby Christie Sainsbury Macy Kellogg Domino Wendy Denny Kohl Lowe Levi Hardee Arby
            """.strip().split("\\s+"));

    private final ArticleNames names;
    private final Gazetteer gazetteer;
    private final Set<String> known;

    NameRepair(ArticleNames names, Gazetteer gazetteer) {
        this.names = names;
        this.gazetteer = gazetteer;
        known = names.all().stream().map(Name::text).collect(Collectors.toSet());
    }

    void mend() {
        for (Sentence sentence : names.sentences()) {
            names.of(sentence).forEach(name -> retype(sentence, name));
            names.of(sentence).forEach(name -> withArticle(sentence, name));
            names.of(sentence).forEach(name -> splitList(sentence, name));
            names.of(sentence).forEach(name -> splitGovernment(sentence, name));
            for (int i = 0; i < sentence.tokens().size(); i++) {
                overlooked(sentence, i);
                joined(sentence, i);
                particles(sentence, i);
                shop(sentence, i);
                spelled(sentence, i);
            }
        }
    }

    /** A place that the finder is not sure of, but that has a given name, is accused or speaks, is none. */
    private void retype(Sentence sentence, Name name) {
        if (name.type() != NameType.LOCATION || name.probability() > SURE || isListed(name.text())) {
            return;
        }
        List<Token> tokens = sentence.tokens();
        int from = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        int[] hints = gazetteer.hints(tokens.subList(from, to));
        int last = hints.length - 1;
        if (has(last == 0 ? hints[0] : hints[last] >> Phrases.INSIDE, Hint.PLACE)) {
            return;
        }
        boolean person = last > 0
                && has(hints[0], Hint.GIVEN)
                && !NationWords.isTerrain(tokens.get(to - 1).text());
        boolean judged =
                from > 0 && NationWords.isJudgement(tokens.get(from - 1).text());
        boolean speaks = to < tokens.size()
                && NationWords.isGovernmentVerb(tokens.get(to).text());
        if (person || judged || speaks) {
            names.put(sentence, from, to, person ? NameType.PERSON : NameType.ORGANIZATION, name.probability());
        }
    }

    /** "The Hague" */
    private void withArticle(Sentence sentence, Name name) {
        int from = sentence.tokenAt(name.span().start());
        boolean article =
                from > 0 && DescriptionReader.isDeterminer(sentence.tokens().get(from - 1));
        if (article && gazetteer.government("The " + name.text()).isPresent()) {
            int to = sentence.tokenAt(name.span().end() - 1) + 1;
            names.put(sentence, from - 1, to, NameType.LOCATION, name.probability());
        }
    }

    private static boolean has(int hints, Hint hint) {
        return (hints & hint.bit()) != 0;
    }

    /** "Boeing and Airbus" are two, where both are known; "Johnson & Johnson" and "Marks and Spencer" are one. */
    private void splitList(Sentence sentence, Name name) {
        int from = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        for (int i = from + 1; i < to - 1; i++) {
            boolean and = sentence.tokens().get(i).text().equals("and");
            boolean two = and && isKnown(text(sentence, from, i)) && isKnown(text(sentence, i + 1, to));
            if (two && !isListed(name.text())) {
                names.put(sentence, from, i, name.type(), name.probability());
                names.put(sentence, i + 1, to, name.type(), name.probability());
            }
        }
    }

    /** "the Biden White House" is Biden's. */
    private void splitGovernment(Sentence sentence, Name name) {
        int from = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        for (int i = from + 1; i < to; i++) {
            if (gazetteer.government(text(sentence, i, to)).isPresent()
                    && gazetteer.government(name.text()).isEmpty()
                    && known.contains(text(sentence, from, i))) {
                names.put(sentence, from, i, NameType.PERSON, name.probability());
            }
        }
    }

    private boolean isKnown(String name) {
        return known.contains(name) || isListed(name);
    }

    private boolean isListed(String name) {
        return gazetteer.organization(name).isPresent()
                || gazetteer.country(name).isPresent();
    }

    /** "Amnesty International" at the start of a sentence: listed names of two or more words. */
    private void overlooked(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        boolean capital = Character.isUpperCase(tokens.get(at).text().charAt(0));
        if (!capital || DescriptionReader.isDeterminer(tokens.get(at)) || !names.isFree(sentence, at)) {
            return;
        }
        for (int to = Math.min(tokens.size(), at + LONGEST); to > at + 1; to--) {
            if (gazetteer.organization(text(sentence, at, to)).isPresent() && !Capitals.isName(tokens, to)) {
                names.put(sentence, at, to, NameType.ORGANIZATION, 1);
                return;
            }
        }
    }

    /** "Shell and TotalEnergies": one name joined to another is of its type. */
    private void joined(Sentence sentence, int and) {
        List<Token> tokens = sentence.tokens();
        int at = and + 1;
        if (!tokens.get(and).text().equals("and") || !Capitals.isName(tokens, at) || !names.isFree(sentence, at)) {
            return;
        }
        Optional<Name> left = names.at(sentence, and - 1).filter(name -> name.type() != NameType.DEMONYM);
        boolean alone = at + 1 == tokens.size()
                || !DescriptionReader.isNominal(tokens.get(at + 1)) && !Capitals.isName(tokens, at + 1);
        if (left.isPresent() && alone && !Titles.isTitle(tokens.get(at).text())) {
            names.put(sentence, at, at + 1, left.get().type(), left.get().probability());
        }
    }

    /** "Ursula von der Leyen" is one, whatever the finder made of its parts. */
    private void particles(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        Optional<Name> given = names.at(sentence, at - 1)
                .filter(name -> name.type() == NameType.PERSON
                        && name.span().end() <= tokens.get(at).span().start());
        int to = at;
        while (to < tokens.size()
                && to - at < MOST_PARTICLES
                && PARTICLES.contains(tokens.get(to).text())) {
            to++;
        }
        if (given.isPresent() && to > at && Capitals.isName(tokens, to)) {
            int end = names.at(sentence, to)
                    .map(name -> sentence.tokenAt(name.span().end() - 1) + 1)
                    .orElse(to + 1);
            int from = sentence.tokenAt(given.get().span().start());
            names.put(sentence, from, end, NameType.PERSON, given.get().probability());
        }
    }

    /** "McDonald's" is a company, not McDonald's. */
    private void shop(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        boolean owned = at + 1 < tokens.size()
                && POSSESSIVES.contains(tokens.get(at + 1).text());
        if (owned && SHOPS.contains(tokens.get(at).text())) {
            names.put(sentence, at, at + 2, NameType.ORGANIZATION, 1);
        }
    }

    /** "Andean Growers Council (AGC)", "AGC (Andean Growers Council)": capitals spell the name beside the brackets. */
    private void spelled(Sentence sentence, int open) {
        List<Token> tokens = sentence.tokens();
        if (!tokens.get(open).text().equals("(") || open == 0) {
            return;
        }
        int close = open + 1;
        while (close < Math.min(tokens.size() - 1, open + LONGEST + 1)
                && !tokens.get(close).text().equals(")")) {
            close++;
        }
        if (close == open + 2) {
            int from = Acronyms.start(tokens, open, tokens.get(open + 1).text());
            if (from >= 0) {
                name(sentence, from, open);
                name(sentence, open + 1, close);
            }
        } else if (Acronyms.start(tokens, close, tokens.get(open - 1).text()) == open + 1) {
            name(sentence, open + 1, close);
            name(sentence, open - 1, open);
        }
    }

    private void name(Sentence sentence, int from, int to) {
        boolean whole = names.at(sentence, from)
                .filter(name -> name.span().equals(sentence.span(from, to)) && name.type() == NameType.ORGANIZATION)
                .isPresent();
        if (!whole) {
            names.put(sentence, from, to, NameType.ORGANIZATION, 1);
        }
    }

    private static String text(Sentence sentence, int from, int to) {
        return sentence.textOf(sentence.span(from, to));
    }
}
