package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load(ModelStore.shipped());

    @ParameterizedTest
    @CsvSource({
        "US,United States",
        "U.S.,United States",
        "United States,United States",
        "Britain,United Kingdom",
        "Holland,Netherlands",
        "Kosovo,Kosovo",
        "Palestine,Palestine",
        "Taiwan,Taiwan",
        "Ivory Coast,Ivory Coast"
    })
    void aCountryIsFoundByAnyOfItsNames(String name, String canonical) {
        assertThat(GAZETTEER.country(name)).map(GazetteerEntry::name).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "Israeli,Israel",
        "Americans,United States",
        "French,France",
        "Palestinian,Palestine",
        "Dutch,Netherlands"
    })
    void aDemonymNamesItsCountry(String demonym, String country) {
        assertThat(GAZETTEER.demonym(demonym)).map(GazetteerEntry::name).contains(country);
    }

    @ParameterizedTest
    @CsvSource({"Washington,United States", "Kremlin,Russia", "Tehran,Iran"})
    void aSeatOfGovernmentNamesItsCountry(String seat, String country) {
        assertThat(GAZETTEER.government(seat)).map(GazetteerEntry::name).contains(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rafah", "Gaza", "Gaza Strip", "Middle East", "Chicago", "Texas", "European Union"})
    void citiesRegionsAndOrganisationsAreNoCountries(String name) {
        assertThat(GAZETTEER.country(name)).isEmpty();
        assertThat(GAZETTEER.demonym(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EU,European Union",
        "UN,United Nations",
        "U.N.,United Nations",
        "NATO,North Atlantic Treaty Organization"
    })
    void theAcronymsOfKnownOrganisationsAreListed(String acronym, String name) {
        assertThat(GAZETTEER.organization(acronym)).map(GazetteerEntry::name).contains(name);
        assertThat(GAZETTEER.organization(acronym)).map(GazetteerEntry::type).contains(ActorType.ORGANIZATION);
    }

    @Test
    void theWikidataIdIsThatOfTheSourcesRow() {
        assertThat(GAZETTEER.country("Israel").flatMap(GazetteerEntry::wikidata))
                .contains("Q801");
        assertThat(GAZETTEER.person("Joe Biden").flatMap(GazetteerEntry::wikidata))
                .contains("Q6279");
        assertThat(GAZETTEER.person("Biden")).isEqualTo(Optional.empty());
    }
}
