package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.NameType;
import io.standpoint.text.CharSpan;
import io.standpoint.training.NameScores.TypedSpan;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameScoresTest {
    private static final TypedSpan PERSON = new TypedSpan(new CharSpan(0, 5), NameType.PERSON);
    private static final TypedSpan LONGER = new TypedSpan(new CharSpan(0, 9), NameType.PERSON);
    private static final TypedSpan PLACE = new TypedSpan(new CharSpan(10, 14), NameType.LOCATION);
    private static final TypedSpan DEMONYM = new TypedSpan(new CharSpan(20, 24), NameType.DEMONYM);

    @Test
    void aSpanThatIsLongerThanTheGoldIsWrong() {
        NameScores scores = new NameScores();
        scores.add(Set.of(PERSON, PLACE), Set.of(LONGER, PLACE));
        assertThat(scores.of(NameType.PERSON).f1()).isZero();
        assertThat(scores.micro().f1()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void demonymsAreToldApart() {
        NameScores scores = new NameScores();
        scores.add(Set.of(PERSON, DEMONYM), Set.of(PERSON));
        assertThat(scores.micro().f1()).isEqualTo(1);
        assertThat(scores.of(NameType.DEMONYM).recall()).isZero();
    }

    @Test
    void theIntervalHoldsTheScore() {
        NameScores scores = new NameScores();
        for (int i = 0; i < 50; i++) {
            scores.add(Set.of(PERSON, PLACE), i % 2 == 0 ? Set.of(PERSON, PLACE) : Set.of(PLACE));
        }
        assertThat(scores.micro().f1()).isBetween(scores.interval()[0], scores.interval()[1]);
    }
}
