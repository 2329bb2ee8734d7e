package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Enron Corp. filed for bankruptcy. Prosecutors sued Enron.",
                "Enron's shares fell. Prosecutors sued Enron.",
                "Investors sold shares in Enron. Prosecutors sued Enron.",
                "The company, Enron, hid losses. Prosecutors sued Enron.",
                "Enron, the energy company, hid losses. Prosecutors sued Enron."
            })
    void aCompanyIsNoPerson(String text) {
        assertThat(type(ResolvedText.of(text, "PERSON:Enron"))).isEqualTo(ActorType.ORGANIZATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ken Enron's shares fell. Prosecutors sued Enron.",
                "Enron's shares fell. Prosecutors sued Mr. Enron.",
                "Enron's son left. The company sued Enron."
            })
    void whoeverIsCalledInFullOrByATitleStaysAPerson(String text) {
        assertThat(type(ResolvedText.of(text, "PERSON:Ken Enron", "PERSON:Enron")))
                .isEqualTo(ActorType.PERSON);
    }

    private static ActorType type(ResolvedText text) {
        return text.resolved().actors().get(0).type();
    }
}
