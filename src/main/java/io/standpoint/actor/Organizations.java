package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The organisations of one article. An acronym belongs to the organisation that the gazetteer knows by it, that the
 * article defines it for ("African Mine Workers (AMW)"), or whose capitals it spells; a name's first words ("Amnesty")
 * to the one longer name that begins so.
 */
final class Organizations {
    private final Gazetteer gazetteer;
    private final List<ActorDraft> drafts = new ArrayList<>();
    private final Map<String, ActorDraft> byName = new HashMap<>();

    Organizations(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<ActorDraft> drafts() {
        return drafts;
    }

    void add(ActorDraft draft) {
        drafts.add(draft);
        draft.names().forEach(name -> byName.put(name, draft));
    }

    /** Makes room for every name of two or more words, so that a short form before it finds it too. */
    void introduce(String fullName) {
        if (find(fullName).isEmpty()) {
            ActorDraft draft = new ActorDraft(ActorType.ORGANIZATION, listed(fullName));
            draft.addName(fullName);
            listed(fullName).ifPresent(entry -> draft.addName(entry.name()));
            add(draft);
        }
    }

    /** Learns "Full Name (ABC)" and "ABC (Full Name)". */
    void define(Name fullName, Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int from = sentence.tokenAt(fullName.span().start());
        int to = sentence.tokenAt(fullName.span().end() - 1) + 1;
        if (is(tokens, to, "(") && is(tokens, to + 2, ")")) {
            define(fullName.text(), tokens.get(to + 1).text());
        } else if (is(tokens, from - 1, "(") && is(tokens, to, ")") && from > 1) {
            define(fullName.text(), tokens.get(from - 2).text());
        }
    }

    private void define(String fullName, String acronym) {
        if (Acronyms.isAcronym(acronym)) {
            find(fullName).ifPresent(draft -> byName.putIfAbsent(acronym, draft));
        }
    }

    private static boolean is(List<Token> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).text().equals(text);
    }

    void add(Reference reference) {
        String name = reference.text();
        if (find(name).isEmpty()) {
            introduce(name);
        }
        find(name).orElseThrow().add(reference);
    }

    /** Adds a reference by words that are no name of the organisation. */
    void add(GazetteerEntry organization, Reference reference) {
        introduce(organization.name());
        find(organization.name()).orElseThrow().add(reference);
    }

    Optional<ActorDraft> find(String name) {
        ActorDraft known = byName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ActorDraft> found = listed(name)
                .map(GazetteerEntry::name)
                .map(byName::get)
                .or(() ->
                        only(full -> Acronyms.isAcronym(name) && initials(full).equals(name.replace(".", ""))))
                .or(() -> only(full -> full.equalsIgnoreCase(name)))
                .or(() -> only(full -> full.startsWith(name + " ") && name.length() > 3));
        found.ifPresent(draft -> byName.put(name, draft));
        return found;
    }

    /** Headings are often in capitals: "SENATE". */
    private Optional<GazetteerEntry> listed(String name) {
        return gazetteer.organization(name).or(() -> gazetteer.organization(Capitals.spelt(name)));
    }

    private Optional<ActorDraft> only(Predicate<String> fits) {
        List<ActorDraft> fitting = drafts.stream()
                .filter(draft -> draft.names().stream().anyMatch(fits))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static String initials(String fullName) {
        StringBuilder initials = new StringBuilder();
        for (String word : fullName.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
