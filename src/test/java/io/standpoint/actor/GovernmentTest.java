package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrations, companies and countries that are meant by a noun; offices known by their dates. */
class GovernmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kato's administration agreed. The administration paid.",
                "The Kato administration agreed. The administration paid.",
                "President Kato's administration agreed. The administration paid."
            })
    void anAdministrationIsThePersonWhoseItIs(String text) {
        assertThat(ResolvedText.of(text, "PERSON:Kato").chain("Kato")).isEqualTo("Kato | The administration");
    }

    @Test
    void theGovernmentIsTheCountryWhoseGovernmentWasNamed() {
        ResolvedText text = ResolvedText.of(
                "The Japanese government praised Vietnam. The government added nothing.",
                "DEMONYM:Japanese",
                "LOCATION:Vietnam");
        assertThat(text.chain("Japan")).isEqualTo("Japanese | The government");
    }

    @Test
    void brusselsIsTheEuropeanUnionOnlyWhereItActs() {
        assertThat(ResolvedText.of("Brussels imposed sanctions.", "LOCATION:Brussels")
                        .names())
                .containsExactly("European Union");
        assertThat(ResolvedText.of("They met in Brussels.", "LOCATION:Brussels").names())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shell was fined. The company paid. | ORGANIZATION:Shell | The company
            Brixby was fined. The company paid. | ORGANIZATION:Brixby | The company
            The European Union was sued. They thanked the bloc. | ORGANIZATION:European Union | the bloc
            The Harbour Council voted. The council left. | ORGANIZATION:Harbour Council | The council
            Iceland is small. The country is rich. | LOCATION:Iceland | The country
            The United Nations was sued. The company paid. | ORGANIZATION:United Nations |
            The Harbour Council voted. The company paid. | ORGANIZATION:Harbour Council |
            Shell was fined. A company sued. The company paid. | ORGANIZATION:Shell |
            Shell sued BP. The company paid. | ORGANIZATION:Shell,ORGANIZATION:BP |
            Shell was fined. It rained. It rained. It rained. The company paid. | ORGANIZATION:Shell |
            """)
    void aNounIsTheOneActorOfItsKindThatWasJustNamed(String text, String names, String title) {
        assertThat(ResolvedText.of(text, names.split(",")).titles())
                .containsExactly(title == null ? new String[0] : new String[] {title});
    }

    @Test
    void inACountryIsAPlace() {
        ResolvedText text = ResolvedText.of("Iceland is small. Floods spread across the country.", "LOCATION:Iceland");
        assertThat(text.resolved().mentions())
                .extracting(Mention::role)
                .containsExactly(MentionRole.ACTOR, MentionRole.PLACE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-06-01 | the president
            2018-06-01 |
            2010-06-01 | the vice president
            """)
    void anOfficeIsKnownByItsDates(LocalDate published, String title) {
        ResolvedText text = ResolvedText.of(
                Optional.of(published),
                "Joe Biden spoke. They thanked the president. They thanked the vice president.",
                "PERSON:Joe Biden");
        assertThat(text.titles()).containsExactly(title == null ? new String[0] : new String[] {title});
    }

    @Test
    void withoutADateNoOfficeIsKnown() {
        assertThat(ResolvedText.of("Joe Biden spoke. They thanked the president.", "PERSON:Joe Biden")
                        .titles())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-06-01 | US President Biden spoke. | Q6279
            2021-06-01 | President Biden spoke in the US. | Q6279
            2021-06-01 | President Biden of the club spoke. |
            2018-06-01 | US President Biden spoke. |
            2021-06-01 | US Senator Biden spoke. |
            2021-06-01 | US resident Biden spoke. |
            """)
    void aSurnameIsLinkedWhereOfficeCountryAndDateLeaveOneHolder(LocalDate published, String text, String id) {
        ResolvedText resolved = ResolvedText.of(Optional.of(published), text, "PERSON:Biden", "LOCATION:US");
        Actor biden = resolved.resolved().actors().stream()
                .filter(actor -> actor.type() == ActorType.PERSON)
                .findFirst()
                .orElseThrow();
        assertThat(biden.wikidata()).isEqualTo(Optional.ofNullable(id));
    }
}
