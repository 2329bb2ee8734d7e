package io.standpoint.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clauses leave of an engine that says the same of everybody. */
class ClauseEngineTest {
    private static final SentenceReader READER = new SentenceReader(TextModels.load());
    private static final Lexicon LEXICON = Lexicon.load(ModelStore.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Bell accused Tom Hart of fraud. | Tom Hart | Ana Bell
            The judge chained Ana Bell to Tom Hart. | Ana Bell | Tom Hart
            Ana Bell is at odds with Tom Hart's approach. | Tom Hart | Ana Bell
            """)
    void whoIsOnlyActedOnTakesNoSide(String text, String holder, String target) {
        assertThat(held(Stance.AGAINST, text, holder, target)).isEqualTo(Stance.NEITHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Bell accused Tom Hart of fraud. | Ana Bell | Tom Hart
            Ana Bell is at odds with Tom Hart's approach. | Ana Bell | Tom Hart
            Ana Bell is at odds with Tom Hart. | Tom Hart | Ana Bell
            The verdict outraged Ana Bell, who blames Tom Hart. | Ana Bell | Tom Hart
            Tom Hart drew criticism from Ana Bell. | Ana Bell | Tom Hart
            The report blamed Ana Bell for attacks on Tom Hart. | Ana Bell | Tom Hart
            The vote prompted Ana Bell to denounce Tom Hart. | Ana Bell | Tom Hart
            """)
    void whoActsKeepsItsSide(String text, String holder, String target) {
        assertThat(held(Stance.AGAINST, text, holder, target)).isEqualTo(Stance.AGAINST);
    }

    @Test
    void whoIsUrgedToActHasNotActed() {
        assertThat(held(Stance.AGAINST, "Ana Bell urged Poland to punish Tom Hart.", "Poland", "Tom Hart"))
                .isEqualTo(Stance.NEITHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Poland and Latvia were named in the report. | NEITHER
            Poland and Latvia signed a treaty. | AGAINST
            """)
    void partiesOfOneListTakeNoSideUnlessTheyDoSomethingToEachOther(String text, Stance expected) {
        assertThat(held(Stance.AGAINST, text, "Poland", "Latvia")).isEqualTo(expected);
    }

    @Test
    void anothersPolicyIsNotTheSubjects() {
        String text = "Ana Bell's speech marks a turn in Poland's campaign against Tom Hart.";

        assertThat(held(Stance.AGAINST, text, "Ana Bell", "Tom Hart")).isEqualTo(Stance.NEITHER);
        assertThat(held(Stance.AGAINST, text, "Poland", "Tom Hart")).isEqualTo(Stance.AGAINST);
    }

    @Test
    void whoDealsWithAnAttackTakesNoSideByThat() {
        String text = "Poland coped with the aftermath of the Latvia attack.";

        assertThat(held(Stance.AGAINST, text, "Poland", "Latvia")).isEqualTo(Stance.NEITHER);
    }

    @Test
    void whoStrainsARelationOfTwoIsAgainstNeither() {
        String text = "Ana Bell's speech has strained Poland-Latvia relations.";

        assertThat(held(Stance.AGAINST, text, "Ana Bell", "Poland", "Latvia")).isEqualTo(Stance.NEITHER);
        assertThat(held(Stance.AGAINST, text, "Ana Bell", "Latvia", "Poland")).isEqualTo(Stance.NEITHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Bell's criticism of the cancellation of the Poland visit was noted. | AGAINST | NEITHER
            Ana Bell's criticism of the Poland visit was noted. | AGAINST | AGAINST
            """)
    void criticismOfWhatHarmsATargetIsNotAgainstIt(String text, Stance said, Stance expected) {
        assertThat(held(said, text, "Ana Bell", "Poland")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If Poland attacked Latvia, others would step in. | NEITHER
            Poland would attack Latvia if it rained. | NEITHER
            Even if it rains, Poland attacks Latvia. | AGAINST
            """)
    void whatWouldBeIsNoSide(String text, Stance expected) {
        assertThat(held(Stance.AGAINST, text, "Poland", "Latvia")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Bell condemned Tom Hart on Friday. | NEITHER | AGAINST
            Ana Bell rejected Tom Hart's plan. | NEITHER | AGAINST
            Tom Hart was praised by Ana Bell. | NEITHER | FAVOR
            Ana Bell praised Tom Hart, while others called him a fraud. | AGAINST | FAVOR
            Ana Bell refused to condemn Tom Hart. | NEITHER | NEITHER
            Ana Bell was accused of attacking Tom Hart. | NEITHER | NEITHER
            Ana Bell doesn’t condemn Tom Hart. | NEITHER | NEITHER
            Ana Bell did not always praise Tom Hart. | NEITHER | NEITHER
            Ana Bell met Tom Hart on Friday. | NEITHER | NEITHER
            """)
    void thePlainestWordsAreTakenAtTheirWord(String text, Stance said, Stance expected) {
        assertThat(held(said, text, "Ana Bell", "Tom Hart")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Poland called on Latvia on Monday to stop shelling villages. | AGAINST
            Poland urged Latvia to resign from the board. | AGAINST
            Poland asked Latvia to leave a chair for the guest. | NEITHER
            Poland urged Latvia to join the talks. | NEITHER
            """)
    void whoIsToldToStopIsBlamed(String text, Stance expected) {
        assertThat(held(Stance.NEITHER, text, "Poland", "Latvia")).isEqualTo(expected);
    }

    @Test
    void praiseThatASpeakerPassesOnIsNotTheSpeakers() {
        String text = "Ana Bell said Poland had praised Tom Hart.";
        Sentence sentence = READER.sentence(text);
        MarkedActor ana = new MarkedActor(spans(sentence, "Ana Bell"), spans(sentence, "Poland had praised Tom Hart"));
        MarkedActor poland = new MarkedActor(spans(sentence, "Poland"), List.of());
        MarkedActor tom = new MarkedActor(spans(sentence, "Tom Hart"), List.of());
        MarkedSentence marked = new MarkedSentence(sentence, List.of(ana, poland, tom), List.of());

        List<List<StancePrediction>> pairs = score(Stance.FAVOR, marked).pairs();

        assertThat(pairs.get(0).get(2).label()).isEqualTo(Stance.NEITHER);
        assertThat(pairs.get(0).get(1).label()).isEqualTo(Stance.FAVOR);
        assertThat(pairs.get(1).get(2).label()).isEqualTo(Stance.FAVOR);
    }

    @Test
    void whatIsSaidOfATargetIsItsSpeakers() {
        String text = "Ana Bell called Tom Hart a liar, Reuters reported.";
        Sentence sentence = READER.sentence(text);
        MarkedActor reuters = new MarkedActor(spans(sentence, "Reuters"), List.of());
        MarkedActor ana = new MarkedActor(spans(sentence, "Ana Bell"), spans(sentence, "Tom Hart a liar"));
        MarkedActor tom = new MarkedActor(spans(sentence, "Tom Hart"), List.of());
        MarkedSentence marked = new MarkedSentence(sentence, List.of(reuters, ana, tom), List.of());

        List<List<StancePrediction>> pairs = score(Stance.AGAINST, marked).pairs();

        assertThat(pairs.get(0).get(2).label()).isEqualTo(Stance.NEITHER);
        assertThat(pairs.get(1).get(2).label()).isEqualTo(Stance.AGAINST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Bell won a second term despite fierce opposition from Poland. | AGAINST
            Despite an appeal by Poland, Ana Bell closed the bridge. | AGAINST
            Ana Bell's decision to close the bridge, despite Poland's objections, was final. | AGAINST
            Ana Bell lost the vote despite support from Poland. | FAVOR
            Ana Bell resigned amid criticism from Poland. | AGAINST
            Ana Bell won the vote despite opposition to Tom Hart from Poland. | NEITHER
            Ana Bell was arrested despite protests from Poland. | NEITHER
            """)
    void whatAnActGoesOnDespiteIsToldOfWhoActs(String text, Stance expected) {
        assertThat(held(Stance.NEITHER, text, "Poland", "Ana Bell", "Tom Hart")).isEqualTo(expected);
    }

    @Test
    void whoWantsATargetHarmedIsAgainstIt() {
        String text = "Ana Bell stressed the need for victory and the destruction of Poland's army.";

        assertThat(held(Stance.NEITHER, text, "Ana Bell", "Poland")).isEqualTo(Stance.AGAINST);
        assertThat(held(Stance.NEITHER, text, "Poland", "Ana Bell")).isEqualTo(Stance.NEITHER);
    }

    @Test
    void aLabelByRuleHasNoProbabilities() {
        SentenceScores scores =
                score(Stance.NEITHER, marked("Ana Bell won despite opposition from Poland.", "Poland", "Ana Bell"));

        assertThat(scores.pairs().get(0).get(1).probabilities()).isEmpty();
    }

    private static Stance held(Stance said, String text, String holder, String target, String... others) {
        String[] names = Stream.concat(
                        Stream.of(holder, target), Stream.of(others).filter(text::contains))
                .toArray(String[]::new);
        return score(said, marked(text, names)).pairs().get(0).get(1).label();
    }

    private static SentenceScores score(Stance said, MarkedSentence marked) {
        return new ClauseEngine(() -> sentence -> same(said, sentence), LEXICON)
                .score(List.of(marked))
                .get(0);
    }

    /** Every holder holds the same toward everybody. */
    private static SentenceScores same(Stance stance, MarkedSentence marked) {
        int actors = marked.actors().size();
        StancePrediction prediction = new StancePrediction(
                stance,
                Optional.of(new StanceProbabilities(
                        stance == Stance.FAVOR ? 1 : 0,
                        stance == Stance.AGAINST ? 1 : 0,
                        stance == Stance.NEITHER ? 1 : 0)),
                List.of());
        return new SentenceScores(
                SentimentPrediction.of(new SentimentProbabilities(0, 1, 0), List.of()),
                List.of(),
                List.of(),
                Collections.nCopies(actors, Collections.nCopies(actors, prediction)));
    }

    private static MarkedSentence marked(String text, String... names) {
        Sentence sentence = READER.sentence(text);
        return new MarkedSentence(
                sentence,
                Stream.of(names)
                        .map(name -> new MarkedActor(spans(sentence, name)))
                        .toList(),
                List.of());
    }

    private static List<CharSpan> spans(Sentence sentence, String words) {
        int at = sentence.text().indexOf(words);
        return List.of(new CharSpan(at, at + words.length()));
    }
}
