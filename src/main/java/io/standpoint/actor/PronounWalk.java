package io.standpoint.actor;

import io.standpoint.actor.AntecedentRanker.Candidate;
import io.standpoint.actor.AntecedentRanker.Choice;
import io.standpoint.speech.Quote;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through an article's persons and pronouns in text order, deciding on each pronoun with what was decided before.
 * Whatever stands in direct quotations is decided on in a second walk, when it is known who speaks.
 */
final class PronounWalk {
    /** Whoever was mentioned before so many others is forgotten: keeps the work linear. */
    private static final int MOST_CANDIDATES = 10;
    /** Tokens after a pronoun in which a name may say who was meant. */
    private static final int AHEAD = 40;

    private static final int MOST_AHEAD = 3;
    /** From this probability on a pronoun tells whether its actor is a man or a woman. */
    private static final double SURE = 0.9;

    private final Discourse discourse;
    private final AntecedentRanker ranker;
    private final double threshold;
    private final List<Antecedent> persons = new ArrayList<>();
    private final List<Occurrence> names = new ArrayList<>();
    /** By where they begin. */
    private final Map<Integer, Occurrence> nameStarts = new HashMap<>();

    private final List<Quote> direct;
    /** Direct quotations by where the words for the speaker begin. */
    private final Map<Integer, List<Quote>> said = new HashMap<>();

    private final Map<CharSpan, Occurrence> resolved = new HashMap<>();

    /** @param threshold under which probability no link is made */
    PronounWalk(Discourse discourse, List<Quote> quotes, AntecedentRanker ranker, double threshold) {
        this.discourse = discourse;
        this.ranker = ranker;
        this.threshold = threshold;
        direct = quotes.stream()
                .filter(quote -> quote.kind() == Quote.Kind.DIRECT)
                .toList();
        direct.forEach(quote -> quote.speaker()
                .ifPresent(speaker -> said.computeIfAbsent(speaker.span().start(), at -> new ArrayList<>())
                        .add(quote)));
    }

    void run(List<Antecedent> antecedents) {
        antecedents.stream()
                .filter(antecedent -> antecedent.draft().type() == ActorType.PERSON)
                .forEach(this::add);
        names.sort(Comparator.comparingInt(Occurrence::at));
        if (!persons.isEmpty()) {
            new Walk(false).run();
            new Walk(true).run();
        }
    }

    private void add(Antecedent person) {
        persons.add(person);
        names.addAll(person.names());
        for (Occurrence name : person.names()) {
            List<Token> tokens = discourse.sentences().get(name.sentence()).tokens();
            nameStarts.put(tokens.get(name.from()).span().start(), name);
            GenderWords.beside(tokens, name.from(), name.to()).ifPresent(person::say);
        }
    }

    /** Once through the article. */
    private final class Walk {
        private final boolean inQuotes;
        private final List<Antecedent> recent = new ArrayList<>();
        private final int[] earlier = new int[Gender.values().length];
        private final Map<PronounClass, Occurrence> previous = new EnumMap<>(PronounClass.class);
        private int name;
        private int quote;

        Walk(boolean inQuotes) {
            this.inQuotes = inQuotes;
            persons.forEach(Antecedent::forget);
        }

        void run() {
            for (Sentence sentence : discourse.sentences()) {
                for (Pronoun pronoun : discourse.pronouns(sentence.index())) {
                    reach(pronoun);
                    Optional<Quote> around = around(pronoun);
                    if (around.isPresent() == inQuotes) {
                        decide(sentence, pronoun, around);
                    }
                    pronoun.type().gender().ifPresent(gender -> earlier[gender.ordinal()]++);
                    Optional<Occurrence> found = Optional.ofNullable(resolved.get(discourse.span(pronoun)));
                    found.ifPresent(this::see);
                    found.ifPresent(occurrence -> previous.put(pronoun.type(), occurrence));
                }
            }
        }

        private void reach(Pronoun pronoun) {
            while (name < names.size() && names.get(name).at() < discourse.at(pronoun)) {
                see(names.get(name++));
            }
        }

        private void see(Occurrence occurrence) {
            occurrence.actor().see(occurrence);
            recent.remove(occurrence.actor());
            recent.add(0, occurrence.actor());
            if (recent.size() > MOST_CANDIDATES) {
                recent.remove(MOST_CANDIDATES);
            }
        }

        private Optional<Quote> around(Pronoun pronoun) {
            CharSpan span = discourse.span(pronoun);
            while (quote < direct.size() && direct.get(quote).content().end() <= span.start()) {
                quote++;
            }
            return quote < direct.size() && direct.get(quote).content().contains(span)
                    ? Optional.of(direct.get(quote))
                    : Optional.empty();
        }

        private void decide(Sentence sentence, Pronoun pronoun, Optional<Quote> around) {
            Optional<Occurrence> speaker = around.flatMap(PronounWalk.this::speaker);
            if (pronoun.type() == PronounClass.I) {
                speaker.ifPresent(
                        said -> link(said.actor(), pronoun, said.actor().draft().certainty()));
            } else if (pronoun.type().gender().isPresent()) {
                Set<Antecedent> spokenOf = spokenOf(pronoun);
                Map<Antecedent, Occurrence> ahead = ahead(pronoun);
                ahead.keySet().removeAll(spokenOf);
                rank(new PronounContext(
                        sentence,
                        pronoun,
                        recent.stream()
                                .filter(other -> !spokenOf.contains(other))
                                .toList(),
                        ahead,
                        earlier.clone(),
                        Optional.ofNullable(previous.get(pronoun.type())),
                        speaker.map(Occurrence::actor),
                        around.isPresent()));
            }
        }

        /** Those named in the rest of the sentence, with their first name there. */
        private Map<Antecedent, Occurrence> ahead(Pronoun pronoun) {
            Map<Antecedent, Occurrence> ahead = new LinkedHashMap<>();
            for (int i = name; i < names.size() && ahead.size() < MOST_AHEAD; i++) {
                Occurrence next = names.get(i);
                if (next.sentence() > pronoun.sentence() || next.at() - discourse.at(pronoun) > AHEAD) {
                    break;
                }
                ahead.putIfAbsent(next.actor(), next);
            }
            return ahead;
        }
    }

    /** Whom a speaker names, and so is not: “Reed is a bully,” he said. */
    private Set<Antecedent> spokenOf(Pronoun speaker) {
        CharSpan span = discourse.span(speaker);
        return said.getOrDefault(span.start(), List.of()).stream()
                .flatMap(quote -> discourse.tokens(quote.content()).stream())
                .map(token -> nameStarts.get(token.span().start()))
                .filter(name -> name != null && !discourse.presentsItself(name))
                .map(Occurrence::actor)
                .collect(Collectors.toSet());
    }

    private void rank(PronounContext context) {
        PronounFeatures features = new PronounFeatures(context);
        List<Antecedent> candidates = context.candidates();
        List<Candidate> described = candidates.stream()
                .map(candidate -> new Candidate(
                        candidate.draft()::isNamedAt,
                        discourse.inPassage(candidate.names(), context.pronoun()),
                        features.prior(candidate),
                        features.of(candidate)))
                .toList();
        CharSpan span = discourse.span(context.pronoun());
        double[] p = ranker.probabilities(
                new Choice(span, described, features.none(), discourse.passage(context.pronoun())));
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        if (p.length > 0 && p[best] >= threshold) {
            link(candidates.get(best), context.pronoun(), p[best]);
        }
    }

    private void link(Antecedent actor, Pronoun pronoun, double probability) {
        actor.draft().addPronoun(discourse.reference(pronoun, probability));
        if (probability >= SURE) {
            pronoun.type().gender().ifPresent(actor::bind);
        }
        resolved.put(discourse.span(pronoun), discourse.occurrence(actor, pronoun));
    }

    /** The first person that the words for the speaker name, or the one their pronoun was found to mean. */
    private Optional<Occurrence> speaker(Quote quote) {
        return quote.speaker()
                .flatMap(speaker -> discourse.tokens(speaker.span()).stream()
                        .map(token -> resolved.getOrDefault(
                                token.span(), nameStarts.get(token.span().start())))
                        .filter(found -> found != null)
                        .findFirst());
    }
}
