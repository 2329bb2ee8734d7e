package io.standpoint.actor;

import io.standpoint.actor.Occurrence.Role;
import io.standpoint.text.Be;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says which organisation or country "it" and "they" refer to, by rules that would rather leave one out: the subject of the
 * sentence, of its first clause or of the sentence before, where nothing else can be meant. Such a link is no more
 * certain than the name it leads to, and bears that name's probability.
 */
final class GroupPronouns {
    /** Verbs whose "it" is nobody, or an event: "it seems that", "it rained", "it took two years". */
    private static final Set<String> IMPERSONAL = Set.of("""
            seem seems seemed appear appears appeared happen happens happened take takes took mean means meant remain
            remains remained come comes came follow follows followed turn turns turned rain rains rained snow snows snowed
            make makes made show shows showed mark marks marked look looks looked sound sounds sounded feel feels felt cost
            costs emerge emerges emerged matter matters mattered go goes went end ends ended last lasts lasted depend depends
            depended strike strikes struck occur occurs occurred concern concerns concerned help helps helped contain
            contains contained include includes included begin begins began start starts started
            """.strip().split("\\s+"));

    /** A subject starts its sentence, or follows no more than so many tokens: "On Friday, the". */
    private static final int OPENING = 5;

    private static final int LONGEST = 60;

    private final Discourse discourse;
    /** For each sentence the organisations and countries that act in it. */
    private final List<List<Occurrence>> groups = new ArrayList<>();
    /** For each sentence where persons are named, by token. */
    private final List<Set<Integer>> persons = new ArrayList<>();

    GroupPronouns(Discourse discourse, List<Antecedent> antecedents) {
        this.discourse = discourse;
        for (int i = 0; i < discourse.sentences().size(); i++) {
            groups.add(new ArrayList<>());
            persons.add(new HashSet<>());
        }
        for (Antecedent antecedent : antecedents) {
            for (Occurrence name : antecedent.names()) {
                if (antecedent.draft().type() == ActorType.PERSON) {
                    persons.get(name.sentence()).add(name.from());
                } else {
                    groups.get(name.sentence()).add(name);
                }
            }
        }
        groups.forEach(names -> names.sort((a, b) -> a.from() - b.from()));
    }

    void run() {
        for (Sentence sentence : discourse.sentences()) {
            for (Pronoun pronoun : discourse.pronouns(sentence.index())) {
                if (pronoun.type() == PronounClass.IT || pronoun.type() == PronounClass.THEY) {
                    antecedent(sentence, pronoun).ifPresent(found -> {
                        ActorDraft draft = found.actor().draft();
                        draft.addPronoun(discourse.reference(pronoun, draft.certainty()));
                    });
                }
            }
        }
    }

    private Optional<Occurrence> antecedent(Sentence sentence, Pronoun pronoun) {
        if (pronoun.form() == Pronoun.Form.OBJECT
                || pronoun.form() == Pronoun.Form.SUBJECT && !acts(sentence, pronoun)) {
            return Optional.empty();
        }
        Optional<Occurrence> before = groups.get(sentence.index()).stream()
                .filter(name -> name.to() <= pronoun.token() && pronoun.token() - name.to() < LONGEST)
                .reduce((a, b) -> b);
        if (before.isPresent()) {
            return before.filter(name -> name.role() == Role.SUBJECT && agrees(name, pronoun))
                    .filter(name -> isOwn(sentence, name, pronoun));
        }
        boolean opens = pronoun.form() == Pronoun.Form.SUBJECT && pronoun.token() <= 1;
        return opens && sentence.index() > 0 ? subjectBefore(sentence, pronoun) : Optional.empty();
    }

    /** A verb that somebody does stands behind: neither "it is clear" nor "it seems". */
    private static boolean acts(Sentence sentence, Pronoun pronoun) {
        List<Token> tokens = sentence.tokens();
        int i = pronoun.token() + 1;
        boolean passive = false;
        while (i < tokens.size()
                && (tag(tokens, i).equals("AUX")
                        || tag(tokens, i).equals("ADV")
                        || tag(tokens, i).equals("PART"))) {
            passive |= Be.isForm(word(tokens, i));
            i++;
        }
        return tag(tokens, i).equals("VERB")
                && !IMPERSONAL.contains(word(tokens, i))
                && (!passive || word(tokens, i).endsWith("ing"));
    }

    /** The subject of the sentence before, if it opens that sentence and nothing else there could be meant. */
    private Optional<Occurrence> subjectBefore(Sentence sentence, Pronoun pronoun) {
        Sentence previous = discourse.sentences().get(sentence.index() - 1);
        List<Occurrence> names = groups.get(previous.index());
        if (names.isEmpty() || isQuoting(previous) || isQuoting(sentence)) {
            return Optional.empty();
        }
        Occurrence first = names.get(0);
        boolean opens = first.role() == Role.SUBJECT
                && first.from() <= OPENING
                && nouns(previous, 0, first.from() - 1, pronoun) == 0
                && persons.get(previous.index()).stream().noneMatch(person -> person < first.from());
        return opens && agrees(first, pronoun) ? Optional.of(first) : Optional.empty();
    }

    /** "They" are named in the plural; "it" is not. */
    private boolean agrees(Occurrence name, Pronoun pronoun) {
        Sentence sentence = discourse.sentences().get(name.sentence());
        List<Token> tokens = sentence.tokens();
        boolean single = name.to() - name.from() == 1;
        boolean plural = single
                && word(tokens, name.from() - 1).equals("the")
                && word(tokens, name.from()).endsWith("s");
        boolean adjective =
                name.actor().draft().isDemonymAt(tokens.get(name.from()).span());
        return pronoun.type() == PronounClass.THEY ? plural : !plural && !adjective;
    }

    /** No other noun comes between, or the same subject goes on: "and closed its embassy", "and it expects". */
    private boolean isOwn(Sentence sentence, Occurrence name, Pronoun pronoun) {
        List<Token> tokens = sentence.tokens();
        int nouns = nouns(sentence, name.to(), pronoun.token(), pronoun);
        boolean person =
                persons.get(sentence.index()).stream().anyMatch(at -> at > name.from() && at < pronoun.token());
        if (nouns == 0 && !person) {
            return true;
        }
        int before = pronoun.token() - 1;
        if (pronoun.form() == Pronoun.Form.SUBJECT) {
            return isJoining(tokens, before) && name.from() <= OPENING && !person;
        }
        return tag(tokens, before).equals("VERB") && isJoining(tokens, before - 1) && !person;
    }

    private static boolean isJoining(List<Token> tokens, int i) {
        return word(tokens, i).equals("and") || word(tokens, i).equals("but");
    }

    /** Nouns of the pronoun's number in [from, to). */
    private static int nouns(Sentence sentence, int from, int to, Pronoun pronoun) {
        int nouns = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            String word = word(sentence.tokens(), i);
            boolean plural = word.endsWith("s") && !word.endsWith("ss");
            boolean noun = tag(sentence.tokens(), i).equals("NOUN");
            nouns += noun && plural == (pronoun.type() == PronounClass.THEY) ? 1 : 0;
        }
        return nouns;
    }

    private static boolean isQuoting(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.text().equals("\""));
    }

    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }

    private static String tag(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).tag();
    }
}
