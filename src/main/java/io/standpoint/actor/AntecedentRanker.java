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
     */
    record Choice(CharSpan pronoun, List<Candidate> candidates, List<String> none) {}

    /** @param isNamedAt whether a name of it overlaps a span of the article */
    record Candidate(Predicate<CharSpan> isNamedAt, List<String> features) {}
}
