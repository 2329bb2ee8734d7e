package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void aCopyWithOtherPunctuationAndCaseIsTheSame() {
        Shingles one = Shingles.of("The mayor praised the Harbour Board. It rained.");

        assertThat(Shingles.of("THE MAYOR praised the Harbour Board - it rained"))
                .isEqualTo(one);
    }

    @Test
    void aCopyWithANewLeadIsNear() {
        String wire = words(300, 1);
        Shingles one = Shingles.of(wire);
        Shingles other = Shingles.of("By our own staff, Oslo: " + wire + " Our reporter contributed.");

        assertThat(one.near(other)).isTrue();
        assertThat(Collections.disjoint(one.bands(), other.bands())).isFalse();
    }

    @Test
    void anotherTextIsNotNear() {
        assertThat(Shingles.of(words(300, 1)).near(Shingles.of(words(300, 2)))).isFalse();
        assertThat(Shingles.of("It rained.").near(Shingles.of("It snowed."))).isFalse();
    }

    @Test
    void textsThatShareFourFifthsOfTheirShinglesAreFoundByTheirBands() {
        int found = 0;
        for (int i = 0; i < 200; i++) {
            String wire = words(400, i);
            Shingles one = Shingles.of(wire);
            Shingles other = Shingles.of(wire + " " + words(100, -1 - i));
            found += Collections.disjoint(one.bands(), other.bands()) ? 0 : 1;
        }
        assertThat(found).isGreaterThanOrEqualTo(198);
    }

    @Test
    void aTextWithoutAWordIsReadToo() {
        assertThat(Shingles.of("?!").bands()).hasSize(20);
    }

    private static String words(int count, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }
}
