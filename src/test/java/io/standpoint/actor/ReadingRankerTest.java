package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.AntecedentRanker.Candidate;
import io.standpoint.actor.AntecedentRanker.Choice;
import io.standpoint.actor.AntecedentRanker.Passage;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingRankerTest {
    private static final String TEXT = "Berg met Carter. She left.";
    private static final CharSpan BERG = new CharSpan(0, 4);
    private static final CharSpan CARTER = new CharSpan(9, 15);
    private static final CharSpan SHE = new CharSpan(17, 20);
    private static final int ARTICLE_OFFSET = 100;

    @Test
    void readingTurnsACloseChoice() {
        double[] p = ranked(passage -> (pronoun, names) -> new double[] {-2, 3}, 0.5, 0.4);

        assertThat(p[1]).isGreaterThan(0.8);
        assertThat(p[0] + p[1]).isLessThan(1);
    }

    @Test
    void aSureChoiceIsNotReadAgain() {
        double[] p = ranked(
                passage -> (pronoun, names) -> {
                    throw new AssertionError("read");
                },
                0.99,
                0.005);

        assertThat(p).containsExactly(0.99, 0.005);
    }

    @Test
    void whatTheReaderCantTellLeavesTheProbabilities() {
        double[] p = ranked(passage -> (pronoun, names) -> new double[] {Double.NaN, Double.NaN}, 0.5, 0.4);

        assertThat(p[0]).isCloseTo(0.5, within(1e-9));
        assertThat(p[1]).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void theReaderSeesPlacesInThePassage() {
        ranked(
                passage -> (pronoun, names) -> {
                    assertThat(pronoun.of(passage)).isEqualTo("She");
                    assertThat(names.stream().map(name -> name.of(passage))).containsExactly("Berg", "Carter");
                    return new double[] {0, 0};
                },
                0.5,
                0.4);
    }

    @Test
    void aPassageIsReadOnceForAllItsPronouns() {
        AtomicInteger times = new AtomicInteger();
        CoreferenceReader reader = passage -> {
            times.incrementAndGet();
            return (pronoun, names) -> new double[] {0, 0};
        };
        List<Candidate> candidates = List.of(candidate(BERG), candidate(CARTER));
        Choice choice = new Choice(inArticle(SHE), candidates, List.of(), passage());
        ReadingRanker ranker = new ReadingRanker(any -> new double[] {0.5, 0.4}, reader, 1, 0);

        ranker.probabilities(choice);
        ranker.probabilities(choice);

        assertThat(times).hasValue(1);
    }

    private static Passage passage() {
        return new Passage(inArticle(new CharSpan(0, TEXT.length())), () -> TEXT);
    }

    private static double[] ranked(CoreferenceReader reader, double... base) {
        List<Candidate> candidates = List.of(candidate(BERG), candidate(CARTER));
        Choice choice = new Choice(inArticle(SHE), candidates, List.of(), passage());
        return new ReadingRanker(any -> base.clone(), reader, 1, 0).probabilities(choice);
    }

    private static Candidate candidate(CharSpan name) {
        return new Candidate(span -> false, List.of(inArticle(name)), 0, List.of());
    }

    private static CharSpan inArticle(CharSpan span) {
        return new CharSpan(span.start() + ARTICLE_OFFSET, span.end() + ARTICLE_OFFSET);
    }
}
