package io.standpoint.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {
    private static final Lexicon LEXICON = Lexicon.load(ModelStore.shipped());
    private static final PairReader PAIRS = PairReader.load(ModelStore.shipped());
    private static final String ASSERTED = "fg:-:acts:acted on";
    private static final String DENIED = "fg:-:acts:acted on/not";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Miller was criticised by neither Norris nor Walker.",
                "Neither Norris nor Walker criticised Miller.",
                "Norris criticised neither Miller nor Walker.",
                "Walker denied that Norris had criticised Miller.",
                "Norris refused to criticise Miller.",
                "Norris stopped short of criticising Miller.",
                "Norris spoke for an hour without criticising Miller.",
            })
    void whatIsDeniedIsReadAsDenied(String text) {
        assertThat(pair(text, "Norris", "Miller")).contains(DENIED).doesNotContain(ASSERTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No doubt Norris criticised Miller.",
                "Norris had no choice but to criticise Miller.",
                "Walker did not deny that Norris had criticised Miller.",
                "Walker said that Norris had criticised Miller.",
                "Norris, who has no friends, criticised Miller.",
            })
    void whatIsNotDeniedIsReadAsSaid(String text) {
        assertThat(pair(text, "Norris", "Miller")).contains(ASSERTED).doesNotContain(DENIED);
    }

    @Test
    void whatNobodyDoesIsDenied() {
        for (String text : List.of("Nobody at Norris criticised Miller.", "No minister of Norris criticised Miller.")) {
            assertThat(pair(text, "Norris", "Miller")).contains("HT:verb-not:criticis");
        }
    }

    @Test
    void aConditionAssertsNothing() {
        String[] asserted = pair("Norris attacked Miller.", "Norris", "Miller");
        assertThat(asserted).contains("HT:verb:attack").doesNotContain("fg:-:acts:acted on/maybe");
        for (String text : List.of(
                "If Norris attacked Miller, Walker would leave.", "Walker would leave if Norris attacked Miller.")) {
            assertThat(pair(text, "Norris", "Miller"))
                    .contains("HT:verb-maybe:attack", "fg:-:acts:acted on/maybe")
                    .doesNotContain("HT:verb:attack", ASSERTED);
        }
    }

    @Test
    void aDenialDeniedIsNone() {
        assertThat(pair("Norris's plan is not without critics at Miller.", "Miller", "Norris"))
                .anyMatch(name -> name.startsWith("fg:-:"))
                .noneMatch(name -> name.startsWith("fg:") && name.endsWith("/not"));
        assertThat(pair("Norris did not refuse to praise Miller.", "Norris", "Miller"))
                .contains("fg:+:acts:acted on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Miller went ahead despite opposition from Norris.|despite~from:subj",
                "Despite opposition from Norris, Miller went ahead.|despite~from:subj",
                "Miller was met with criticism and concern from Norris.|with~from:pass",
                "Norris is at odds with Miller.|subj:at~with",
            })
    void aNounThatTakesASideJoinsWhoHoldsItAndTowardWhom(String text, String roles) {
        assertThat(pair(text, "Norris", "Miller"))
                .anyMatch(name -> name.startsWith("fs:") && name.contains("-") && name.endsWith(":" + roles));
    }

    @Test
    void theDoerOfAnObjectIsNotTheVerbs() {
        assertThat(pair("The talks follow a call by Norris for Miller to stop.", "Norris", "Miller"))
                .contains("f:call:by:for")
                .doesNotContain("f:follow:by:for");
        assertThat(pair("Norris's dismantlement of Miller's forces goes on.", "Norris", "Miller"))
                .contains("f:dismantl:poss:of~poss");
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
