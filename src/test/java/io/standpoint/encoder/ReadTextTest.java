package io.standpoint.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.encoder.EncodedSentence.Window;
import io.standpoint.models.ModelStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadTextTest {
    private static final String LONG = "Norway praised Sweden and ".repeat(60) + "won.";

    private final ReadText text = new ReadText(Encoder.load(ModelStore.shipped()));

    @Test
    void ofAVeryLongTextTheBeginningAndTheEndAreKeptAndTheRestIsReadAgain() {
        List<Window> windows = new ArrayList<>();
        List<Vectors> read = new ArrayList<>();
        for (int pieces = 0; pieces < 20_000; pieces += windows.get(0).pieces().size()) {
            windows.add(text.sentence(LONG).windows().get(0));
            read.add(windows.get(windows.size() - 1).vectors());
        }

        int end = windows.size() - 1;
        assertThat(windows.get(0).vectors()).isSameAs(read.get(0));
        assertThat(windows.get(end).vectors()).isSameAs(read.get(end));
        assertThat(windows.get(end - 8).vectors()).isNotSameAs(read.get(end - 8));
        assertThat(IntStream.of(0, end - 8, end)
                        .mapToObj(i -> windows.get(i).vectors().mean()))
                .allSatisfy(mean -> assertThat(mean).isEqualTo(read.get(0).mean()));
    }

    @Test
    void aLongSentenceIsReadInWindowsThatShareHalf() {
        List<Window> windows = text.sentence(LONG + " " + LONG).windows();

        assertThat(windows).hasSizeGreaterThan(2);
        assertThat(windows.get(1).pieces().starts()[0])
                .isLessThan(windows.get(0).pieces().ends()[Encoder.LONGEST - 1]);
        assertThat(windows.get(0).pieces().size()).isEqualTo(Encoder.LONGEST);
    }
}
