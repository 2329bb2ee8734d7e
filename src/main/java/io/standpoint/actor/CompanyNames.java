package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a company of what the name finder took for a person, where the article leaves no doubt: "Enron Corp.", "Enron's
 * shares", "Enron, the energy company,"; and nobody is called so by a title or in full.
 */
final class CompanyNames {
    private static final Set<String> LEGAL_FORMS =
            Set.of("inc", "corp", "co", "ltd", "plc", "llc", "llp", "ag", "gmbh", "nv", "corporation", "incorporated");

    private static final Set<String> HOLDINGS = Set.of("shares", "stock", "shareholders", "stockholders", "earnings");
    private static final Set<String> LINKS = Set.of("in", "of");

    private final ArticleNames names;
    private final Set<String> companies = new HashSet<>();
    private final Set<String> persons = new HashSet<>();

    CompanyNames(ArticleNames names) {
        this.names = names;
    }

    void mend() {
        names.sentences().forEach(sentence -> names.of(sentence).forEach(name -> learn(sentence, name)));
        companies.removeAll(persons);
        for (Sentence sentence : names.sentences()) {
            for (Name name : names.of(sentence)) {
                if (name.type() == NameType.PERSON && isCompany(name)) {
                    int from = sentence.tokenAt(name.span().start());
                    int to = sentence.tokenAt(name.span().end() - 1) + 1;
                    names.put(sentence, from, to, NameType.ORGANIZATION, name.probability());
                }
            }
        }
    }

    private boolean isCompany(Name name) {
        return companies.contains(name.text()) || isLegalForm(lastWord(name.text()));
    }

    private void learn(Sentence sentence, Name name) {
        if (name.type() != NameType.PERSON && name.type() != NameType.ORGANIZATION) {
            return;
        }
        List<Token> tokens = sentence.tokens();
        int from = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        String first = tokens.get(from).text();
        if (to - from > 1 && isLegalForm(tokens.get(to - 1).text())) {
            companies.add(first);
        } else if (name.type() == NameType.PERSON && to - from > 1) {
            persons.add(first);
            persons.add(tokens.get(to - 1).text());
        } else if (isLegalForm(word(tokens, to)) || isHeld(tokens, from, to) || isApposed(tokens, from, to)) {
            companies.add(first);
        } else if (from > 0 && Titles.titleLength(tokens, from - 1, from) > 0) {
            persons.add(first);
        }
    }

    /** "Enron's shares", "Enron stock", "shares in Enron" */
    private static boolean isHeld(List<Token> tokens, int from, int to) {
        int next = word(tokens, to).equals("'s") ? to + 1 : to;
        return HOLDINGS.contains(word(tokens, next))
                || LINKS.contains(word(tokens, from - 1)) && HOLDINGS.contains(word(tokens, from - 2));
    }

    /** "The company, Enron,", "Enron, the Texan energy company," */
    private static boolean isApposed(List<Token> tokens, int from, int to) {
        boolean behind = word(tokens, from - 1).equals(",") && IntroducedNames.isCompany(word(tokens, from - 2));
        if (behind || !word(tokens, to).equals(",") || !Set.of("a", "an", "the").contains(word(tokens, to + 1))) {
            return behind;
        }
        return IntroducedNames.isCompany(word(tokens, DescriptionReader.head(tokens, to + 2)));
    }

    private static boolean isLegalForm(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LEGAL_FORMS.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
