package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.function.Predicate;

/** Says how likely each candidate is to be whom a pronoun refers to. */
public interface AntecedentRanker {
    /**
     * @return a probability for each candidate, in order; what they lack of 1 is that of none of them
     */
    double[] probabilities(Choice choice);

    /**
     * What there is to choose from.
     *
     * @param pronoun where it stands in the article
     * @param none features of there being no antecedent among the candidates
     * @param passage the sentences up to the pronoun's own
     */
    record Choice(CharSpan pronoun, List<Candidate> candidates, List<String> none, Passage passage) {}

    /**
     * A part of the article.
     *
     * @param start where it begins in the article
     */
    record Passage(String text, int start) {
        boolean holds(CharSpan span) {
            return span.start() >= start && span.end() <= start + text.length();
        }

        /** An article span counted from the start of the passage. */
        CharSpan within(CharSpan span) {
            return new CharSpan(span.start() - start, span.end() - start);
        }
    }

    /**
     * @param isNamedAt whether a name of it overlaps a span of the article
     * @param names where its names stand in the article
     * @param prior what to add to its score whatever is learned: the log probability of its being of the pronoun's gender
     */
    record Candidate(Predicate<CharSpan> isNamedAt, List<CharSpan> names, double prior, List<String> features) {}
}
