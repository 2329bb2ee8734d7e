package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.Gazetteer;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import io.standpoint.training.Reading.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingScoresTest {
    private static final Key KEY = new Key("made-up", "1");
    private static ReadingWords words;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        words = new ReadingWords(Gazetteer.load(ModelStore.shipped()));
    }

    @Test
    void aReadingHasNoErrorsAgainstItself() {
        List<String> claims = List.of(
                "CHAIN Ada Quill = Ada Quill | her | Quill",
                "CHAIN Peru = Peruvian",
                "PLACE Chad",
                "UNNAMED critics -> Ada Quill: AGAINST",
                "AUTHOR -> Ada Quill: FAVOR",
                "Peru -> Ada Quill: AGAINST");
        ReadingScores scores = scores(claims, claims);
        assertThat(scores.rows()).isEmpty();
        assertThat(scores.mentions()).isEqualTo(new Share(4, 4, 4));
        assertThat(scores.stances()).isEqualTo(new Share(3, 3, 3));
    }

    @Test
    void namesNeedNotBeTheSameWhereMentionsAre() {
        assertThat(errors(
                        List.of("CHAIN UN = UN | it", "CHAIN Vos = Vos", "Vos -> UN: FAVOR"),
                        List.of(
                                "CHAIN United Nations = the UN | it",
                                "CHAIN Pia Vos = Vos",
                                "Pia Vos -> United Nations: FAVOR")))
                .isEmpty();
    }

    @Test
    void anActorIsMissedMergedSplitOrTooMuch() {
        assertThat(errors(List.of("CHAIN Ada Quill = Ada Quill"), List.of("CHAIN Harbour = Harbour")))
                .contains("ACTOR MISSED Ada Quill", "ACTOR SUPERFLUOUS Harbour");
        assertThat(errors(
                        List.of("CHAIN Ada Quill = Ada Quill | her", "CHAIN Rex Quill = Rex Quill"),
                        List.of("CHAIN Ada Quill = Ada Quill | her | Rex Quill")))
                .containsExactly(
                        "ACTOR MERGED Rex Quill", "NAME WRONG_ACTOR Rex Quill = Rex Quill linked to Ada Quill");
        assertThat(errors(
                        List.of("CHAIN Ada Quill = Ada Quill | Quill | she"),
                        List.of("CHAIN Ada Quill = Ada Quill | she", "CHAIN Quill = Quill")))
                .containsExactly("ACTOR SPLIT Quill", "NAME WRONG_ACTOR Ada Quill = Quill linked to [Quill]");
    }

    @Test
    void aPlaceIsNoActorAndAnActorNoPlace() {
        assertThat(errors(List.of("PLACE Chad"), List.of("CHAIN Chad = Chad"))).contains("ACTOR PLACE_AS_ACTOR Chad");
        assertThat(errors(List.of("CHAIN Chad = Chad"), List.of("PLACE Chad"))).contains("ACTOR ACTOR_AS_PLACE Chad");
        assertThat(errors(List.of("PLACE Chad"), List.of("PLACE Chad"))).isEmpty();
    }

    @Test
    void mentionsAreToldApartByKind() {
        assertThat(errors(
                        List.of(
                                "CHAIN Ada Quill = Ada Quill | Quill | the mayor | her",
                                "CHAIN Peru = Peru | Peruvian"),
                        List.of("CHAIN Ada Quill = Ada Quill", "CHAIN Peru = Peru | its")))
                .containsExactlyInAnyOrder(
                        "NAME MISSED Ada Quill = Quill",
                        "TITLE MISSED Ada Quill = the mayor",
                        "PRONOUN MISSED Ada Quill = her",
                        "DEMONYM MISSED Peru = Peruvian",
                        "PRONOUN SUPERFLUOUS Peru = its");
    }

    @Test
    void aPronounOfTheWrongActorIsOneError() {
        ReadingScores scores = scores(
                List.of("CHAIN Ada Quill = Ada Quill | she", "CHAIN Ines Roth = Ines Roth"),
                List.of("CHAIN Ada Quill = Ada Quill", "CHAIN Ines Roth = Ines Roth | she"));
        assertThat(listed(scores)).containsExactly("PRONOUN WRONG_ACTOR Ada Quill = she linked to Ines Roth");
        assertThat(scores.mentions()).isEqualTo(new Share(2, 3, 3));
    }

    @Test
    void whatMayBeMissingCountsNowhere() {
        List<String> gold = List.of("CHAIN Peru = Peruvian?", "CHAIN Ada Quill = Ada Quill | herself?");
        List<String> without = List.of("CHAIN Ada Quill = Ada Quill");
        List<String> with = List.of("CHAIN Peru = Peruvian", "CHAIN Ada Quill = Ada Quill | herself");
        assertThat(errors(gold, without)).isEmpty();
        assertThat(errors(gold, with)).isEmpty();
        assertThat(scores(gold, with).mentions()).isEqualTo(new Share(1, 1, 1));
    }

    @Test
    void aNationsNameInsideAnotherNameIsNotThatName() {
        assertThat(errors(List.of("CHAIN Peru Rail = Peru Rail"), List.of("CHAIN Peru = Peru")))
                .contains("ACTOR MISSED Peru Rail", "ACTOR SUPERFLUOUS Peru");
    }

    @Test
    void aStanceIsTurnedMislabelledMissedOrTooMuch() {
        String[] actors = {"CHAIN Ada Quill = Ada Quill", "CHAIN Vos = Vos"};
        assertThat(errors(and(actors, "Vos -> Ada Quill: AGAINST"), and(actors, "Ada Quill -> Vos: AGAINST")))
                .containsExactly("HELD_BY_ACTOR WRONG_DIRECTION Vos -> Ada Quill: AGAINST");
        assertThat(errors(and(actors, "Vos -> Ada Quill: AGAINST"), and(actors, "Vos -> Ada Quill: FAVOR")))
                .containsExactly("HELD_BY_ACTOR WRONG_LABEL Vos -> Ada Quill: AGAINST");
        assertThat(errors(and(actors, "UNNAMED critics -> Vos: AGAINST"), and(actors, "AUTHOR -> Vos: AGAINST")))
                .containsExactly(
                        "HELD_BY_UNNAMED MISSED UNNAMED critics -> Vos: AGAINST",
                        "HELD_BY_AUTHOR SUPERFLUOUS AUTHOR -> Vos: AGAINST");
    }

    @Test
    void symmetricStancesAreTwoAndOneOfThemIsHalf() {
        String[] actors = {"CHAIN Ada Quill = Ada Quill", "CHAIN Vos = Vos"};
        ReadingScores scores = scores(
                and(actors, "Vos -> Ada Quill: AGAINST", "Ada Quill -> Vos: AGAINST"),
                and(actors, "Ada Quill -> Vos: AGAINST"));
        assertThat(listed(scores)).containsExactly("HELD_BY_ACTOR MISSED Vos -> Ada Quill: AGAINST");
        assertThat(scores.stances().f1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void unnamedHoldersMayBeLonger() {
        String[] actors = {"CHAIN Vos = Vos"};
        assertThat(errors(
                        and(actors, "UNNAMED critics -> Vos: AGAINST"),
                        and(actors, "UNNAMED Many critics -> Vos: AGAINST")))
                .isEmpty();
    }

    @Test
    void anAnalysisIsReadWithItsActorsAndPlaces() {
        Analysis analysis = new AnalyzerFactory(ModelStore.shipped(), EngineKind.MAXENT)
                .newAnalyzer()
                .analyze(Article.of("Joe Biden criticised Iran on Monday. Biden will travel in Norway."), List.of());
        Reading read = AnalysisReading.of(analysis);
        assertThat(listed(scores(
                        List.of(
                                "CHAIN Joe Biden = Joe Biden | Biden",
                                "CHAIN Iran = Iran",
                                "PLACE Norway",
                                "Joe Biden -> Iran: AGAINST"),
                        read)))
                .isEmpty();
        assertThat(read.places()).containsExactly("Norway");
    }

    @Test
    void wordsAreJoinedAsNewspapersPrintThem() {
        assertThat(ReadingTexts.joined(List.of("Vos", "'s", "aide", "said", "\"", "No", ",", "never", "\"", ".")))
                .isEqualTo("Vos's aide said \"No, never\".");
    }

    @Test
    void aBadClaimNamesItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("readings.tsv"), "source\tid\tclaim\ngmb\t1\tVos -> Quill\n");
        assertThatThrownBy(() -> Reading.read(file)).hasMessageContaining("2").hasMessageContaining("lacks \": \"");
    }

    private static List<String> and(String[] actors, String... stances) {
        return Stream.concat(Stream.of(actors), Stream.of(stances)).toList();
    }

    private static List<String> errors(List<String> gold, List<String> found) {
        return listed(scores(gold, found));
    }

    private static ReadingScores scores(List<String> gold, List<String> found) {
        return scores(gold, Reading.of(found));
    }

    private static ReadingScores scores(List<String> gold, Reading found) {
        ReadingScores scores = new ReadingScores(words);
        scores.add(KEY, Reading.of(gold), found);
        return scores;
    }

    /** Errors without their row's id: {@code ACTOR MISSED Ada Quill}. */
    private static List<String> listed(ReadingScores scores) {
        return scores.rows().stream()
                .map(row -> row.split("\t", 3)[2].replace('\t', ' '))
                .toList();
    }
}
