package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

    /** A part of the article, read once for all pronouns that are looked at in it. For one thread. */
    final class Passage {
        private final CharSpan span;
        private final Supplier<String> text;
        private CoreferenceReader.ReadPassage read;

        /** @param text of the article at the span, put together when it is to be read */
        public Passage(CharSpan span, Supplier<String> text) {
            this.span = span;
            this.text = text;
        }

        boolean holds(CharSpan other) {
            return span.contains(other);
        }

        double[] logOdds(CharSpan pronoun, List<CharSpan> names, CoreferenceReader reader) {
            if (read == null) {
                read = reader.read(text.get());
            }
            return read.logOdds(
                    within(pronoun), names.stream().map(this::within).toList());
        }

        private CharSpan within(CharSpan other) {
            return new CharSpan(other.start() - span.start(), other.end() - span.start());
        }
    }

    /**
     * @param isNamedAt whether a name of it overlaps a span of the article
     * @param names where its names stand in the article
     * @param prior what to add to its score whatever is learned: the log probability of its being of the pronoun's gender
     */
    record Candidate(Predicate<CharSpan> isNamedAt, List<CharSpan> names, double prior, List<String> features) {}
}
