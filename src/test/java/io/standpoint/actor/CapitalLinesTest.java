package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapitalLinesTest {
    @Test
    void aHeadingInCapitalsNamesWhomTheArticleNames() {
        ResolvedText text = ResolvedText.of(
                "GOVERNOR PRICE VETOES SCHOOL BILL IN CHINA ROW\n\nGovernor Alan Price vetoed the bill on Monday. China objected.",
                "PERSON:GOVERNOR PRICE VETOES SCHOOL BILL",
                "LOCATION:CHINA",
                "PERSON:Alan Price",
                "LOCATION:China");
        assertThat(text.names()).containsExactly("Alan Price", "China");
        assertThat(text.chain("Alan Price")).isEqualTo("PRICE | Alan Price");
    }

    @Test
    void aHeadingInCapitalsNamesNobodyWhomTheArticleDoesNot() {
        ResolvedText text = ResolvedText.of(
                "MINISTER RESIGNS OVER HARBOUR SCANDAL\n\nThe minister left on Monday.",
                "PERSON:RESIGNS",
                "ORGANIZATION:HARBOUR SCANDAL");
        assertThat(text.names()).isEmpty();
    }
}
