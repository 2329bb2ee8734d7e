package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.gold.Agreement.Item;
import io.standpoint.judgement.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private enum Value {
        V1,
        V2,
        V3,
        V4,
        V5
    }

    /** Krippendorff 2011, section C: four coders, twelve units, a dot where a coder left one out. */
    private static final List<String> CODERS = List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    @Test
    void alphaIsThatOfThePublishedExample() {
        Agreement agreement = Agreement.of(Item.STANCE, units(CODERS)).orElseThrow();

        assertThat(agreement.alpha().orElseThrow()).isCloseTo(0.743, within(0.0005));
        assertThat(agreement.units()).isEqualTo(11);
        assertThat(agreement.coders()).isEqualTo(4);
    }

    @Test
    void oneCoderAgreesWithNobody() {
        assertThat(Agreement.of(Item.STANCE, List.of(Map.of("1", Stance.FAVOR))))
                .isEmpty();
        assertThat(Agreement.of(Item.STANCE, List.of(Map.of("1", Stance.FAVOR), Map.of("2", Stance.FAVOR))))
                .isEmpty();
    }

    @Test
    void oneLabelEverywhereShowsNoAgreement() {
        Map<String, Stance> unit = Map.of("1", Stance.NEITHER, "2", Stance.NEITHER);

        assertThat(Agreement.of(Item.STANCE, List.of(unit, unit)).orElseThrow().alpha())
                .isEmpty();
    }

    private static List<Map<String, Value>> units(List<String> coders) {
        List<Map<String, Value>> units = new ArrayList<>();
        for (int unit = 0; unit < coders.get(0).length(); unit++) {
            Map<String, Value> said = new HashMap<>();
            for (int coder = 0; coder < coders.size(); coder++) {
                char value = coders.get(coder).charAt(unit);
                if (value != '.') {
                    said.put(String.valueOf(coder), Value.valueOf("V" + value));
                }
            }
            units.add(said);
        }
        return units;
    }
}
