package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleWalkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Defense Minister Nina Reyes spoke. Reyes left. The minister left. | The minister
            Prime Minister Nina Reyes spoke. They heard the Prime Minister's plan. | the Prime Minister
            Nina Reyes, the attorney general, sued. Later the attorney general rested. | the attorney general
            The attorney general, Nina Reyes, sued. Later the attorney general rested. | the attorney general
            Nina Reyes, president of the club, spoke. The club president left. | The club president
            Nina Reyes, 45, the mayor, spoke. They thanked the mayor. | the mayor
            Trade unionist Nina Reyes spoke. The unionist smiled. | The unionist
            Nina Reyes is the governor. They heard the governor. | the governor
            Premier Nina Reyes spoke. The prime minister left. | The prime minister
            Sen. Nina Reyes spoke. They thanked the senator. | the senator
            Former president Nina Reyes spoke. The former president left. | The former president
            President Nina Reyes spoke. The embattled president left. | The embattled president
            Japan's foreign minister Nina Reyes spoke. The Japanese foreign minister left. | The Japanese foreign minister
            Chancellor Nina Reyes spoke. The leader left. | The leader
            """)
    void aTitleIsThePersonWhoWasIntroducedWithIt(String text, String title) {
        ResolvedText resolved = ResolvedText.of(text, "PERSON:Nina Reyes", "PERSON:Reyes", "LOCATION:Japan");
        assertThat(resolved.titles()).containsExactly(title);
        assertThat(resolved.chain("Nina Reyes")).startsWith("Nina Reyes").endsWith(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prime Minister Nina Reyes spoke. The prime minister of Spain left.",
                "Prime Minister Nina Reyes spoke. The minister left.",
                "Vice President Nina Reyes spoke. The president left.",
                "Attorney General Nina Reyes spoke. The general left.",
                "Finance Minister Nina Reyes spoke. The foreign minister left.",
                "Finance Minister Nina Reyes spoke. A minister left.",
                "Finance Minister Nina Reyes spoke. Former ministers left.",
                "Finance Minister Nina Reyes spoke. The former minister left.",
                "Former president Nina Reyes spoke. The president left.",
                "Finance Minister Nina Reyes spoke. The minister's spokesman left.",
                "Finance Minister Nina Reyes spoke. The minister who lied left.",
                "US President Nina Reyes spoke. The French president left.",
                "Mayor Nina Reyes spoke. Her rival was the mayor."
            })
    void aTitleOfSomebodyElseIsNotThePersonNamed(String text) {
        ResolvedText resolved =
                ResolvedText.of(text, "PERSON:Nina Reyes", "LOCATION:US", "DEMONYM:French", "LOCATION:Spain");
        assertThat(resolved.titles()).isEmpty();
    }

    @Test
    void ofTwoMinistersTheOneMentionedLastIsMeant() {
        ResolvedText resolved = ResolvedText.of(
                "Finance Minister Nina Reyes spoke. Foreign Minister Li Wei spoke. The minister left. "
                        + "The finance minister left. The minister smiled.",
                "PERSON:Nina Reyes",
                "PERSON:Li Wei");
        assertThat(resolved.chain("Li Wei")).isEqualTo("Li Wei | The minister");
        assertThat(resolved.chain("Nina Reyes")).isEqualTo("Nina Reyes | The finance minister | The minister");
    }

    @Test
    void ofTwoMinistersInOneSentenceNobodyIsMeant() {
        ResolvedText resolved = ResolvedText.of(
                "Finance Minister Nina Reyes met Foreign Minister Li Wei. The minister left.",
                "PERSON:Nina Reyes",
                "PERSON:Li Wei");
        assertThat(resolved.titles()).isEmpty();
    }

    @Test
    void aHolderWithoutANameIsRemembered() {
        ResolvedText resolved = ResolvedText.of(
                "US President Nina Reyes spoke. The French president objected. The president left. "
                        + "Reyes woke. The president smiled.",
                "PERSON:Nina Reyes",
                "PERSON:Reyes",
                "LOCATION:US",
                "DEMONYM:French");
        assertThat(resolved.chain("Nina Reyes")).isEqualTo("Nina Reyes | Reyes | The president");
    }

    @Test
    void theCountryOfATitleOnlySaysOfWhere() {
        ResolvedText resolved = ResolvedText.of(
                "Israeli Prime Minister Nina Reyes spoke. The Israeli prime minister left.",
                "PERSON:Nina Reyes",
                "DEMONYM:Israeli");
        assertThat(resolved.chain("Nina Reyes")).isEqualTo("Nina Reyes | The Israeli prime minister");
        assertThat(resolved.chain("Israel")).isEmpty();
    }

    @Test
    void whatStandsBesideANameIsNoMentionOfItsOwn() {
        ResolvedText resolved = ResolvedText.of(
                "Mayor Nina Reyes spoke. Reyes, the mayor, left. The mayor, Nina Reyes, came back.",
                "PERSON:Nina Reyes",
                "PERSON:Reyes");
        assertThat(resolved.titles()).isEmpty();
    }
}
