package io.standpoint.actor;

import io.standpoint.actor.Occurrence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks for and against each candidate being whom a pronoun refers to: names of binary features. */
final class PronounFeatures {
    private static final Set<String> RELATIONS = Set.of("who", "whom", "which", "that", "whose");
    private static final Set<String> LINKS = Set.of(
            "and",
            "but",
            "or",
            "when",
            "while",
            "after",
            "before",
            "because",
            "as",
            "since",
            "if",
            "where",
            "until",
            "although",
            "though");

    private final PronounContext context;
    private final List<Antecedent> candidates;
    private final Pronoun pronoun;
    private final String form;
    private final Gender gender;
    private final List<Integer> agreements = new ArrayList<>();
    private List<String> features;

    PronounFeatures(PronounContext context) {
        this.context = context;
        candidates = context.candidates();
        pronoun = context.pronoun();
        form = pronoun.form().name().substring(0, 1);
        gender = pronoun.type().gender().orElseThrow();
        candidates.forEach(candidate -> agreements.add(agreement(candidate)));
    }

    /** How well a candidate's gender fits, from -3 to 3; 0 where nothing is known. */
    private int agreement(Antecedent candidate) {
        int sign = gender == Gender.FEMININE ? 1 : -1;
        double odds = candidate.feminine() * sign;
        int given = (int) (Math.signum(odds) * (Math.abs(odds) > 2 ? 2 : Math.abs(odds) > 0.7 ? 1 : 0));
        if (candidate.said().isPresent()) {
            int said = candidate.said().get() == gender ? 3 : -3;
            return given * said < 0 && Math.abs(given) == 2 ? given : said;
        }
        return given;
    }

    List<String> none() {
        features = new ArrayList<>();
        add("none");
        add("none:" + form);
        int fitting = (int) agreements.stream().filter(a -> a >= 0).count();
        int agreeing = (int) agreements.stream().filter(a -> a > 0).count();
        add("none:fitting" + Math.min(fitting, 4));
        add("none:agreeing" + Math.min(agreeing, 3));
        add("none:earlier" + Math.min(context.earlier()[gender.ordinal()], 3));
        add("none:sentence" + Math.min(context.sentence().index(), 3));
        add("none:quoted" + context.quoted());
        return features;
    }

    List<String> of(Antecedent candidate) {
        features = new ArrayList<>();
        int index = candidates.indexOf(candidate);
        int agreement = agreements.get(index);
        add("gender:" + agreement);
        Optional<Occurrence> last = candidate.last();
        int rank = 0;
        for (int i = 0; i < index; i++) {
            rank += agreements.get(i) >= 0 ? 1 : 0;
        }
        String where = last.isEmpty()
                ? "after"
                : bucket(context.sentence().index() - last.get().sentence());
        salience(candidate, where);
        add("where:" + where);
        add("where:" + where + form);
        add("rank:" + Math.min(rank, 5) + (last.isEmpty() ? "after" : ""));
        add("rank:" + Math.min(rank, 5) + where);
        if (context.quoted()) {
            add("quoted:" + where);
        }
        if (last.isPresent()) {
            before(candidate, last.get(), where, rank);
        }
        Optional<Occurrence> next = Optional.ofNullable(context.ahead().get(candidate));
        if (next.isPresent()) {
            after(next.get(), last.isPresent() ? "too" : "only");
        }
        return features;
    }

    private void salience(Antecedent candidate, String where) {
        add("seen:" + Math.min(candidate.seen(), 5));
        add("named:" + Math.min(candidate.names().size(), 4));
        int most = candidates.stream().mapToInt(c -> c.names().size()).max().orElse(0);
        add("most:" + (candidate.names().size() == most) + (most > 1));
        boolean first = candidates.stream()
                .allMatch(c -> c.names().get(0).at() >= candidate.names().get(0).at());
        add("first:" + first);
        add("first:" + first + where);
        add("subjects:" + Math.min(candidate.subjects(), 3));
        add("full:" + candidate.namedInFull());
    }

    private void before(Antecedent candidate, Occurrence last, String where, int rank) {
        Role role = last.role();
        add("role:" + role);
        add("role:" + role + where);
        add("role:" + role + where + form);
        add("role:" + role + rank);
        add("chain:" + last.pronoun() + where);
        add("start:" + (last.from() == 0) + where);
        add("start:" + (last.from() == 0) + role + where);
        boolean nearerSubject = candidates.stream()
                .filter(c -> c != candidate && c.last().isPresent())
                .filter(c -> agreements.get(candidates.indexOf(c)) >= 0)
                .anyMatch(c -> c.last().get().at() > last.at() && c.last().get().role() == Role.SUBJECT);
        add("subject nearer:" + nearerSubject + role + where);
        boolean starts = pronoun.token() <= 1;
        add("pronoun starts:" + starts + role + where);
        if (where.equals("0")) {
            between(last);
        }
    }

    private void between(Occurrence last) {
        int verbs = 0;
        int commas = 0;
        boolean relation = false;
        String link = "";
        int names = 0;
        for (int i = last.to(); i < pronoun.token() && i < last.to() + 60; i++) {
            String tag = context.tag(i);
            verbs += tag.equals("VERB") ? 1 : 0;
            names += tag.equals("PROPN") && !context.tag(i - 1).equals("PROPN") ? 1 : 0;
            commas += context.word(i).equals(",") ? 1 : 0;
            relation |= RELATIONS.contains(context.word(i));
            link = LINKS.contains(context.word(i)) || context.word(i).equals(";") ? context.word(i) : link;
        }
        String verb = String.valueOf(Math.min(verbs, 3));
        add("verbs:" + verb + form);
        add("verbs:" + verb + form + last.role());
        add("verbs:" + verb + form + last.role() + !link.isEmpty());
        add("commas:" + Math.min(commas, 3));
        add("relation:" + relation + last.role());
        add("link:" + link + form + last.role());
        add("names:" + Math.min(names, 3) + form);
        add("tokens:" + distance(pronoun.token() - last.to()) + form);
        String before = context.word(pronoun.token() - 1);
        add("word before:" + before + last.role());
        add("tag before:" + context.tag(pronoun.token() - 1) + last.role() + form + verb);
    }

    private void after(Occurrence next, String how) {
        int tokens = next.from() - pronoun.token();
        add("after:" + how + next.role() + form);
        add("after:" + how + distance(tokens) + form);
        boolean verb = false;
        boolean comma = false;
        for (int i = pronoun.token() + 1; i < next.from(); i++) {
            verb |= context.tag(i).equals("VERB") || context.tag(i).equals("AUX");
            comma |= context.word(i).equals(",");
        }
        add("after:" + how + verb + comma + form);
        add("after:" + how + (pronoun.token() <= 2) + comma + next.role());
    }

    private static String bucket(int sentences) {
        return sentences <= 2 ? String.valueOf(sentences) : sentences <= 4 ? "4" : "more";
    }

    private static String distance(int tokens) {
        return tokens <= 3 ? "3" : tokens <= 6 ? "6" : tokens <= 12 ? "12" : tokens <= 25 ? "25" : "far";
    }

    private void add(String feature) {
        features.add(feature);
    }
}
