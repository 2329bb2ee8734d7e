package io.standpoint.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final Lexicon LEXICON = Lexicon.load(ModelStore.shipped());
    private static final PairReader PAIRS = PairReader.load(ModelStore.shipped());
    private final SentenceReader reader = new SentenceReader(TextModels.load());

    @Test
    void aNegationFlipsTheSign() {
        assertThat(new SentenceFeatures(LEXICON)
                        .of(reader.sentence("He was honest."))
                        .names())
                .contains("sign:all:++")
                .doesNotContain("sign:all:--");
        assertThat(new SentenceFeatures(LEXICON)
                        .of(reader.sentence("He was not honest."))
                        .names())
                .contains("sign:all:--")
                .doesNotContain("sign:all:++");
    }

    @Test
    void namesDecideNothing() {
        assertThat(target("Norris praised Miller.", "Miller")).isEqualTo(target("Walker praised Johnson.", "Johnson"));
    }

    @Test
    void whoActsAndWhoSuffersDiffer() {
        String text = "Norris praised Miller.";
        assertThat(pair(text, "Norris", "Miller")).isNotEqualTo(pair(text, "Miller", "Norris"));
        assertThat(pair(text, "Norris", "Miller")).contains("HT:verb:prais");
        assertThat(pair(text, "Miller", "Norris")).contains("TH:verb:prais");
    }

    @Test
    void thePassiveIsSeen() {
        assertThat(pair("Norris was praised by Miller.", "Miller", "Norris")).contains("TH:passive:prais");
    }

    @Test
    void aMissingMentionIsNoError() {
        Sentence sentence = reader.sentence("Norris praised Miller.");
        MarkedActor elsewhere = new MarkedActor(List.of(new CharSpan(900, 905)));
        assertThat(new TargetFeatures(LEXICON).of(sentence, elsewhere).size()).isPositive();
        assertThat(PAIRS.features(sentence, elsewhere, elsewhere).size()).isPositive();
    }

    private String[] target(String text, String name) {
        return new TargetFeatures(LEXICON)
                .of(reader.sentence(text), marked(text, name))
                .names();
    }

    private String[] pair(String text, String holder, String target) {
        return PAIRS.features(reader.sentence(text), marked(text, holder), marked(text, target))
                .names();
    }

    private static MarkedActor marked(String text, String name) {
        int start = text.indexOf(name);
        return new MarkedActor(List.of(new CharSpan(start, start + name.length())));
    }
}
