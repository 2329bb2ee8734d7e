package io.standpoint.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.NameFeatures;
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
    void namesAreReadWithTheSentence() {
        Sentence sentence = READER.sentence(BLAME);
        double[][] names = ENGINE.reading().names(sentence).orElseThrow();

        assertThat(likeliest(names[0])).isEqualTo("B-PERSON");
        assertThat(likeliest(names[1])).isEqualTo("I-PERSON");
        assertThat(likeliest(names[3])).isEqualTo("O");
    }

    @Test
    void sheIsMoreLikelyTheWomanThanTheMan() {
        String passage = "Angela Merkel met Vladimir Putin. She left early.";
        CharSpan she = span(passage.indexOf("She"), "She");
        double[] odds = ENGINE.coreference()
                .orElseThrow()
                .read(passage)
                .logOdds(she, List.of(span(0, "Angela Merkel"), span(18, "Vladimir Putin")));

        assertThat(odds[0]).isGreaterThan(odds[1]);
    }

    @Test
    void aNameThatEndsInCharactersWithoutPiecesIsJudged() {
        String text = "Norway praised Ada Quill \uE000";
        MarkedSentence marked = marked(text, "Norway", "Ada Quill \uE000");

        assertThat(score(marked).toward()).hasSize(2);
        assertThat(score(marked(text, "\uE000")).toward()).hasSize(1);
    }

    private static CharSpan span(int start, String words) {
        return new CharSpan(start, start + words.length());
    }

    private static String likeliest(double[] p) {
        int best = 0;
        for (int k = 1; k < p.length; k++) {
            best = p[k] > p[best] ? k : best;
        }
        return NameFeatures.OUTCOMES.get(best);
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
