package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.judgement.Sentiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    @TempDir
    Path folder;

    @Test
    void aPluralGetsItsLostLetterBack() {
        PairSample sample = Dse.sample("[Brussel]s attacker [Najim Laachraoui].\tBrussel\tNajim Laachraoui\t0");
        assertThat(sample.text()).isEqualTo("Brussels attacker Najim Laachraoui.");
        assertThat(sample.p().of(sample.text())).isEqualTo("Brussels");
        assertThat(sample.q().of(sample.text())).isEqualTo("Najim Laachraoui");
    }

    @Test
    void aPossessiveMarkIsNoPartOfTheName() {
        PairSample sample = Dse.sample("[Kelly] answered [Trump’]s attacks.\tKelly\tTrump’\t4");
        assertThat(sample.text()).isEqualTo("Kelly answered Trump’s attacks.");
        assertThat(sample.q().of(sample.text())).isEqualTo("Trump");
    }

    @Test
    void pIsTheColumnNotThePosition() {
        PairSample sample = Dse.sample("[Ann] thanked [Bob].\tBob\tAnn\t2");
        assertThat(sample.p().of(sample.text())).isEqualTo("Bob");
        assertThat(sample.q().of(sample.text())).isEqualTo("Ann");
    }

    @Test
    void anUnknownLabelIsAnErrorThatNamesTheLine() throws IOException {
        Path file = file("[A] met [B].\tA\tB\t0\n[A] met [B].\tA\tB\t7\n");
        assertThatThrownBy(() -> Dse.read(file))
                .isInstanceOf(BadRowException.class)
                .hasMessage(file + ":2: label: is none of 0 to 4: 7");
    }

    @Test
    void missingBracketsAndFieldsAreErrors() throws IOException {
        assertThatThrownBy(() -> Dse.read(file("A met [B].\tA\tB\t0\n"))).hasMessageContaining(":1: sentence:");
        assertThatThrownBy(() -> Dse.read(file("[A] met [B].\tA\tB\n"))).hasMessageContaining("3 fields instead of 4");
        assertThatThrownBy(() -> Vader.read(file("1_1\tgood\tFine.\n"))).hasMessageContaining(":1: ");
        assertThatThrownBy(() -> NewsMtsc.read(file("{\"primary_gid\": \n"))).hasMessageContaining(":1: ");
        assertThatThrownBy(() -> NewsMtsc.read(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anUnknownPolarityIsAnError() throws IOException {
        Path file = file(newsRow(3));
        assertThatThrownBy(() -> NewsMtsc.read(file)).hasMessage(file + ":1: polarity: is none of 2, 4, 6: 3.0");
    }

    @Test
    void offsetsOfNewsCountCodePoints() throws IOException {
        TargetSample sample = NewsMtsc.read(file(newsRow(6))).get(0);
        assertThat(sample.target().of(sample.text())).isEqualTo("Ann");
        assertThat(sample.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(sample.article()).isEqualTo("outlet_1_2");
    }

    @Test
    void halfAPointMakesATone() {
        assertThat(Vader.sample("7_1\t0.5\tFine.").sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(Vader.sample("7_1\t0.45\tSo.").sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(Vader.sample("7_1\t-0.5\tBad.").sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(Vader.sample("7_1\t-0.5\tBad.").article()).isEqualTo("7");
    }

    @Test
    void anArticleStaysOnOneSideOfTheSplit() {
        assertThat(Split.isDev("7")).isEqualTo(Split.isDev("7"));
        assertThat(Split.textKey("“Ann”  met Bob.")).isEqualTo(Split.textKey("Ann met BOB"));
    }

    private static String newsRow(int polarity) {
        return "{\"primary_gid\": \"outlet_1_2_Ann_2_5\", \"sentence_normalized\": \"\uD83D\uDE00 Ann won.\","
                + " \"targets\": [{\"from\": 2, \"to\": 5, \"mention\": \"Ann\", \"polarity\": " + polarity + ".0}]}\n";
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows"), text);
    }
}
