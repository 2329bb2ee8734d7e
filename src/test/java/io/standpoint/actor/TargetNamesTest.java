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
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "acme corp, Acme Corp",
        "acme corp, ACME CORP",
        "Acme Corp, ACME CORP",
        "ACME CORP, Acme Corp",
        "zorblax, Zorblax",
        "The Harbour Board, the Harbour Board",
        "the Board, THE BOARD",
        "Bank of England, BANK OF ENGLAND",
        "Nato, NATO",
        "apple, Apple",
        "владимир путин, Владимир Путин",
        "josé díaz, José DÍAZ",
    })
    void aNameInOtherCaseIsFoundWhereItIsNoOtherWord(String wanted, String written) {
        assertThat(found("They met " + written + " again.", target(wanted))).containsExactly(written + " 9");
        assertThat(found("They met again.", target("Nobody", wanted))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Us, us",
        "Us, US",
        "US, Us",
        "the US, the us",
        "IT, It",
        "Target, target",
        "Apple, apple",
        "CARE, Care",
        "Best Buy, best buy",
        "Best Buy, Best buy",
        "White House, white house",
        "Acme, acmes",
    })
    void aNameIsNotFoundInAnotherWord(String wanted, String written) {
        assertThat(found("They met " + written + " again.", target(wanted))).isEmpty();
    }

    @Test
    void namesThatOnlyDifferInCaseAreOne() {
        assertThat(found("Acme paid.", target("Acme", "AC"), target("acme", "the firm")))
                .containsExactly("Acme 0");
        assertThat(found("The Board met.", target("Harbour Board", "Board"), target("Board of Trade", "board")))
                .isEmpty();
    }

    @Test
    void ofAStoredActorOnlyTheAliasesAreLookedFor() {
        TargetRequest stored =
                new TargetRequest("Washington", Optional.empty(), List.of("the General"), Optional.of(new UUID(0, 1)));
        assertThat(found("Washington met the General.", stored)).containsExactly("the General 15");
        assertThat(found("Washington met the General.", stored, target("Washington")))
                .as("they may be two")
                .containsExactly("Washington 0", "the General 15");
    }

    @Test
    void aNameOfTwoStoredActorsIsFoundForARequestOnly() {
        TargetRequest[] jordans = {
            new TargetRequest("Jordan", Optional.of(ActorType.PERSON), List.of("Jordan"), Optional.of(new UUID(0, 1))),
            new TargetRequest("Jordan", Optional.of(ActorType.COUNTRY), List.of("Jordan"), Optional.of(new UUID(0, 2)))
        };
        assertThat(found("Jordan spoke.", jordans)).isEmpty();
        assertThat(found("Jordan spoke.", target("Jordan"), jordans[0], jordans[1]))
                .containsExactly("Jordan 0");
    }

    @Test
    void aStoredActorThatSeveralAskForIsOne() {
        UUID id = new UUID(0, 1);
        TargetRequest listed = new TargetRequest("Board", Optional.empty(), List.of("Board", "HB"), Optional.of(id));
        TargetRequest given = new TargetRequest("Harbour Board", Optional.empty(), List.of("HB"), Optional.of(id));
        assertThat(TargetRequest.distinct(List.of(target("board", "the firm"), listed, given)))
                .containsExactly(new TargetRequest(
                        "Board", Optional.empty(), List.of("board", "the firm", "Board", "HB"), Optional.of(id)));
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
