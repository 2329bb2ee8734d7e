package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetNamesTest {
    @Test
    void aNameIsFoundAsWholeWordsOnly() {
        assertThat(found("Kai spoke. Kairo, Mikai and Kai's aide listened to Kai.", target("Kai")))
                .containsExactly("Kai 0", "Kai 28", "Kai 51");
    }

    @Test
    void accentsAreFoundInEitherOfTheirSpellings() {
        String composed = "Selin Erdoğru";
        String parted = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(found("Here is " + parted + ".", target(composed))).containsExactly(parted + " 8");
        assertThat(found("Here is " + composed + ".", target(parted))).containsExactly(composed + " 8");
        assertThat(found("Here is Jose" + "\u0301.", target("Jose")))
                .as("José is not Jose")
                .isEmpty();
    }

    @Test
    void apostrophesAndLineBreaksDoNotHideAName() {
        assertThat(found("Pat O’Brien\nof the Harbour\n Board", target("Pat O'Brien", "Harbour Board")))
                .containsExactly("Pat O’Brien 0", "Harbour\n Board 19");
    }

    @Test
    void namesInOtherScriptsAndBeyondTheFirstPlaneAreFound() {
        assertThat(found(
                        "Владимир Путин and \uD801\uDC00\uD801\uDC01 met.",
                        target("Владимир Путин"),
                        target("\uD801\uDC00\uD801\uDC01")))
                .containsExactly("Владимир Путин 0", "\uD801\uDC00\uD801\uDC01 19");
    }

    @Test
    void theLongerOfTwoOverlappingNamesIsMeant() {
        assertThat(found(
                        "The Board of Trade met the Board.",
                        target("Harbour Board", "Board"),
                        target("Board of Trade")))
                .containsExactly("Board of Trade 4", "Board 27");
    }

    @Test
    void anAliasThatTwoActorsShareIsNeithers() {
        assertThat(found("The Board met.", target("Harbour Board", "Board"), target("Board of Trade", "Board")))
                .isEmpty();
        assertThat(found("The Board met.", target("Harbour Board", "Board"), target("Board")))
                .containsExactly("Board 4");
        assertThat(found("The Board met.", target("Harbour Board", "Board"), target("Harbour Board", "Board", "HB")))
                .as("asked for twice")
                .containsExactly("Board 4");
    }

    @Test
    void onlyThoseThatATextNamesAreLookedForInIt() {
        TargetNames names = new TargetNames(List.of(target("Ada Quill", "Madam Mayor"), target("Peter Brandt")));
        assertThat(names.namedIn("Madam Mayor spoke of Peter."))
                .extracting(TargetRequest::name)
                .containsExactly("Ada Quill");
    }

    @Test
    void tensOfThousandsOfNamesAreFoundInALongArticleAtOnce() {
        List<TargetRequest> targets = IntStream.range(0, 50_000)
                .mapToObj(i -> target("Harbour" + i + " Board"))
                .toList();
        String text = "Harbour77 Board met Quill. ".repeat(7_000);
        TargetNames names = new TargetNames(targets);
        assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(names.namedIn(text)).hasSize(1));
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(found(text, target("Quill"))).hasSize(7_000));
    }

    private static List<String> found(String text, TargetRequest... targets) {
        Sentence sentence = new Sentence(0, new CharSpan(0, text.length()), text, List.of());
        List<TargetNames.Found> found = new ArrayList<>();
        new TargetNames(List.of(targets)).find(List.of(sentence)).values().forEach(found::addAll);
        return found.stream()
                .sorted((one, other) -> one.span().start() - other.span().start())
                .map(name -> name.text() + " " + name.span().start())
                .toList();
    }

    private static TargetRequest target(String name, String... aliases) {
        return new TargetRequest(name, Optional.empty(), List.of(aliases));
    }
}
