package io.standpoint.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderEngineTest {
    private static final SentenceReader READER = new SentenceReader(TextModels.load());
    private static final Engine ENGINE = EngineKind.ENCODER.load(ModelStore.shipped());

    private static final String BLAME = "Angela Merkel sharply condemned Vladimir Putin for the attack on Ukraine.";

    @Test
    void whoCondemnsIsAgainstTheCondemnedAndNotTheOtherWayRound() {
        SentenceScores scores = score(marked(BLAME, "Angela Merkel", "Vladimir Putin"));

        assertThat(scores.pairs().get(0).get(1).label()).isEqualTo(Stance.AGAINST);
        assertThat(scores.pairs().get(1).get(0).label()).isEqualTo(Stance.NEITHER);
        assertThat(scores.toward().get(1).label()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void theOrderOfTheActorsDecidesNothing() {
        SentenceScores forth = score(marked(BLAME, "Angela Merkel", "Vladimir Putin"));
        SentenceScores back = score(marked(BLAME, "Vladimir Putin", "Angela Merkel"));

        assertThat(back.toward().get(0)).isEqualTo(forth.toward().get(1));
        assertThat(back.pairs().get(1).get(0)).isEqualTo(forth.pairs().get(0).get(1));
    }

    @Test
    void aSentencesAnswerDoesNotDependOnItsNeighbours() {
        MarkedSentence one = marked(BLAME, "Angela Merkel", "Vladimir Putin");
        MarkedSentence other = marked("The weather in Paris was fine, said Anne Hidalgo.", "Anne Hidalgo");

        assertThat(ENGINE.score(List.of(other, one, other)).get(1)).isEqualTo(score(one));
    }

    @Test
    void anActorFarDownALongSentenceIsJudgedByWhatIsSaidThere() {
        String list = "The report lists the towns of "
                + String.join(
                        ", ", IntStream.range(0, 300).mapToObj(i -> "Newtown").toList());
        String text = list + ", and it condemns Vladimir Putin, a brutal war criminal, for the massacre.";

        SentenceScores scores = score(marked(text, "Vladimir Putin"));

        assertThat(scores.toward().get(0).label()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void partiesTooFarApartToBeReadTogetherAreNotPaired() {
        String text = "Angela Merkel visited " + "the town of Newtown and ".repeat(200) + "then Vladimir Putin spoke.";

        assertThat(score(marked(text, "Angela Merkel", "Vladimir Putin"))
                        .pairs()
                        .get(0)
                        .get(1))
                .isNull();
    }

    @Test
    void threadsThatShareTheEngineGetTheSameAnswers() {
        MarkedSentence sentence = marked(BLAME, "Angela Merkel", "Vladimir Putin");
        SentenceScores alone = score(sentence);

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> score(sentence))
                        .toList())
                .containsOnly(alone);
    }

    private static SentenceScores score(MarkedSentence sentence) {
        return ENGINE.score(List.of(sentence)).get(0);
    }

    private static MarkedSentence marked(String text, String... names) {
        Sentence sentence = READER.sentence(text);
        List<MarkedActor> actors = List.of(names).stream()
                .map(name -> new CharSpan(text.indexOf(name), text.indexOf(name) + name.length()))
                .map(span -> new MarkedActor(List.of(span)))
                .toList();
        return new MarkedSentence(sentence, actors, List.of());
    }
}
