package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are given, not found, so that these tests hold whatever the names model says. */
class ActorResolverTest {
    private static final TextModels MODELS = TextModels.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load(ModelStore.shipped());

    private final SentenceReader reader = new SentenceReader(MODELS);
    private final ActorResolver resolver = new ActorResolver(GAZETTEER, PronounResolver.load(ModelStore.shipped()));

    @Test
    void aSurnameIsThePersonNamedInFull() {
        ResolvedActors actors = resolve("Ana Moreno spoke. Later Moreno left.", "PERSON:Ana Moreno", "PERSON:Moreno@1");
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("Ana Moreno");
        assertThat(actors.actors().get(0).aliases()).containsExactly("Moreno");
        assertThat(actors.mentions()).extracting(Mention::kind).containsExactly(MentionKind.NAME, MentionKind.ALIAS);
    }

    @Test
    void aSurnameBeforeTheFullNameIsThatPersonToo() {
        assertThat(names("Moreno quits. Ana Moreno said so.", "PERSON:Moreno@0", "PERSON:Ana Moreno"))
                .containsExactly("Ana Moreno");
    }

    @Test
    void twoPersonsWithOneSurnameStayTwo() {
        ResolvedActors actors = resolve(
                "Bill Clinton spoke. Hillary Clinton left. Clinton waved.",
                "PERSON:Bill Clinton",
                "PERSON:Hillary Clinton",
                "PERSON:Clinton@2");
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("Bill Clinton", "Hillary Clinton");
        assertThat(actors.mentions().get(2).actor())
                .isEqualTo(actors.actors().get(1).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Boris Johnson, a plumber from Leeds, praised the council. | false
            Boris Johnson, a politician, praised the council. | true
            Boris Johnson praised the council. | true
            Former Prime Minister Boris Johnson, a keen painter, praised the council. | true
            """)
    void whoIsSaidToHaveAnotherTradeIsNotTheOfficeHolderOfThatName(String text, boolean linked) {
        assertThat(resolve(text, "PERSON:Boris Johnson")
                        .actors()
                        .get(0)
                        .wikidata()
                        .isPresent())
                .isEqualTo(linked);
    }

    @Test
    void anAcronymIsTheOrganisationTheArticleDefinesItFor() {
        assertThat(names(
                        "The Harbour Workers Council (HWC) met. HWC members voted.",
                        "ORGANIZATION:Harbour Workers Council",
                        "ORGANIZATION:HWC@0",
                        "ORGANIZATION:HWC@1"))
                .containsExactly("Harbour Workers Council");
    }

    @Test
    void aKnownAcronymNamesTheOrganisation() {
        ResolvedActors actors = resolve("The UN called for a truce.", "ORGANIZATION:UN");
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("United Nations");
        assertThat(actors.actors().get(0).aliases()).containsExactly("UN");
    }

    @Test
    void usAndUnitedStatesAreOneCountryWhateverTheFinderTookThemFor() {
        ResolvedActors actors = resolve(
                "The United States protested. The US and the U.S. agree.",
                "LOCATION:United States",
                "ORGANIZATION:US",
                "LOCATION:U.S.");
        assertThat(actors.actors()).hasSize(1);
        Actor country = actors.actors().get(0);
        assertThat(country.name()).isEqualTo("United States");
        assertThat(country.type()).isEqualTo(ActorType.COUNTRY);
        assertThat(country.wikidata()).contains("Q30");
        assertThat(country.aliases()).containsExactly("US", "U.S.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Israeli forces advanced.",
                "The Israeli government fell.",
                "The Israelis rejected it.",
                "Israeli defense officials objected."
            })
    void aDemonymForTheStateOrTheNationIsTheCountry(String text) {
        String demonym = text.contains("Israelis") ? "Israelis" : "Israeli";
        ResolvedActors actors = resolve(text, "DEMONYM:" + demonym);
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("Israel");
        assertThat(actors.mentions()).extracting(Mention::kind).containsExactly(MentionKind.DEMONYM);
    }

    @Test
    void aDemonymBeforeAnOfficeHolderDoesNotAct() {
        ResolvedActors actors =
                resolve("Israeli Prime Minister Dan Levy resigned.", "DEMONYM:Israeli", "PERSON:Dan Levy");
        assertThat(actors.mentions()).extracting(Mention::role).containsExactly(MentionRole.PLACE, MentionRole.ACTOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They freed Israeli hostages.",
                "An Israeli farmer was hurt.",
                "She writes Israeli novels.",
                "Two Israelis were hurt."
            })
    void aDemonymOfIndividualsAndThingsIsNoActor(String text) {
        String demonym = text.contains("Israelis") ? "Israelis" : "Israeli";
        assertThat(names(text, "DEMONYM:" + demonym)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Israel rejected the plan. | ACTOR
            Within Israel, opinions differ. | PLACE
            Floods hit villages in northern Israel. | PLACE
            He flew to Israel on Monday. | PLACE
            It met with criticism and concern from Israel. | ACTOR
            They oppose aid to Israel. | ACTOR
            Critics of Israel disagree. | ACTOR
            He lives in the south of Israel. | PLACE
            Attacks on Israel go on. | ACTOR
            Israel's borders are closed. | ACTOR
            They marched in Lebanon and Israel. | PLACE
            He follows the Israel football league. | PLACE
            They lashed out at Israel. | ACTOR
            According to Oxfam, Israel refused. | ACTOR
            They met in Nazareth, Israel, on Friday. | PLACE
            Israel bears full blame. | ACTOR
            """)
    void aCountryActsUnlessItOnlySaysWhere(String text, MentionRole role) {
        assertThat(resolve(text, "LOCATION:Israel").mentions())
                .extracting(Mention::role)
                .containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Washington said it would wait. | United States
            Talks between Washington and others failed. | United States
            The deal was rejected by Washington. | United States
            It is unclear whether Washington will formally recognize it. | United States
            Washington gave no date for it. | United States
            Washington lauded Kenya for its help. | United States
            They met in Washington. |
            Washington is a fine city. |
            """)
    void aCapitalIsTheGovernmentOnlyWhereTheSentenceSaysSo(String text, String country) {
        List<String> expected = country == null ? List.of() : List.of(country);
        assertThat(names(text, "LOCATION:Washington")).isEqualTo(expected);
    }

    @Test
    void theKremlinIsTheCountry() {
        assertThat(names("The Kremlin denied it.", "ORGANIZATION:Kremlin")).containsExactly("Russia");
        assertThat(names("They met in the Kremlin.", "ORGANIZATION:Kremlin")).isEmpty();
    }

    @Test
    void otherPlacesAreNoActors() {
        assertThat(names(
                        "Rafah and Gaza in the Middle East suffer.",
                        "LOCATION:Rafah",
                        "LOCATION:Gaza",
                        "LOCATION:Middle East"))
                .isEmpty();
    }

    @Test
    void aHyphenJoinsTwoCountries() {
        ResolvedActors actors = resolve("It strained US-Israel relations.", "LOCATION:US-Israel");
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("United States", "Israel");
        assertThat(actors.mentions()).extracting(Mention::text).containsExactly("US", "Israel");
    }

    @Test
    void compoundsThatTheFinderOverlooksAreSeen() {
        assertThat(names("Israeli-Palestinian talks failed.")).containsExactly("Israel", "Palestine");
        assertThat(names("Iran-backed militias fled.")).containsExactly("Iran");
    }

    @Test
    void namesWrittenAlikeAreOfOneType() {
        List<Name> names = new ArrayList<>();
        List<Sentence> sentences = reader.read("Rafah burns. The Rafah offensive began. Rafah fell.");
        names.add(name(sentences, "Rafah", 0, NameType.LOCATION, 0.9));
        names.add(name(sentences, "Rafah", 1, NameType.ORGANIZATION, 0.6));
        names.add(name(sentences, "Rafah", 2, NameType.LOCATION, 0.9));
        assertThat(resolver.resolve(sentences, names, List.of(), List.of()).actors())
                .isEmpty();
    }

    @Test
    void aRequestedTargetIsFoundWhereTheFinderMissesIt() {
        List<Sentence> sentences = reader.read("The zorblax lobby won. Zorblax paid.");
        TargetRequest target = new TargetRequest("Zorblax", Optional.of(ActorType.ORGANIZATION), List.of());
        ResolvedActors actors = resolver.resolve(sentences, List.of(), List.of(), List.of(target));
        assertThat(actors.actors()).extracting(Actor::type).containsExactly(ActorType.ORGANIZATION);
        assertThat(actors.mentions()).hasSize(1);
        assertThat(actors.mentions().get(0).probability()).isEqualTo(1);
    }

    @Test
    void aRequestedAliasAndALongerNameAreTheTarget() {
        List<Sentence> sentences = reader.read("Joe Biden spoke. Scranton Joe smiled. Hunter Biden did not.");
        List<Name> names = List.of(
                name(sentences, "Joe Biden", 0, NameType.PERSON, 0.9),
                name(sentences, "Hunter Biden", 2, NameType.PERSON, 0.9));
        TargetRequest target = new TargetRequest("Joe Biden", Optional.empty(), List.of("Scranton Joe", "Biden"));
        ResolvedActors actors = resolver.resolve(sentences, names, List.of(), List.of(target));
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("Joe Biden", "Hunter Biden");
        assertThat(actors.mentions()).extracting(Mention::sentence).containsExactly(0, 1, 2);
    }

    @Test
    void theNameOfARequestStaysTheActorsWhateverItsAliases() {
        List<Sentence> sentences = reader.read("The Harbour Board met. The board paid.");
        TargetRequest target =
                new TargetRequest("Board", Optional.of(ActorType.ORGANIZATION), List.of("Harbour Board", "board"));
        Actor actor = resolver.resolve(sentences, List.of(), List.of(), List.of(target))
                .actors()
                .get(0);
        assertThat(actor.name()).isEqualTo("Board");
        assertThat(actor.aliases()).containsExactly("Harbour Board", "board");
        assertThat(resolver.actor(target).name()).isEqualTo("Board");
    }

    @Test
    void aRequestIsLengthenedByTheArticleUnlessTheActorIsStored() {
        List<Sentence> sentences = reader.read("Joe Quill spoke. Quill left.");
        List<Name> names = List.of(name(sentences, "Joe Quill", 0, NameType.PERSON, 0.9));
        TargetRequest target = new TargetRequest("Quill", Optional.of(ActorType.PERSON), List.of());
        assertThat(resolver.resolve(sentences, names, List.of(), List.of(target))
                        .actors())
                .extracting(Actor::name)
                .containsExactly("Joe Quill");
        UUID id = new UUID(0, 1);
        TargetRequest stored = new TargetRequest("Quill", target.type(), List.of("Quill"), Optional.of(id));
        Actor actor = resolver.resolve(sentences, names, List.of(), List.of(stored))
                .actors()
                .get(0);
        assertThat(actor.name()).isEqualTo("Quill");
        assertThat(actor.id()).isEqualTo(id);
    }

    @Test
    void aRequestInSmallLettersIsWhatTheGazetteerKnows() {
        List<Sentence> sentences = reader.read("France and NATO agreed.");
        List<TargetRequest> targets = List.of(
                new TargetRequest("france", Optional.empty(), List.of()),
                new TargetRequest("nato", Optional.empty(), List.of()));
        assertThat(resolver.resolve(sentences, List.of(), List.of(), targets).actors())
                .extracting(Actor::type)
                .containsExactly(ActorType.COUNTRY, ActorType.ORGANIZATION);
    }

    @Test
    void aTargetIsNotTakenOutOfTheLongerNameOfAnother() {
        List<Sentence> sentences = reader.read("Henry Ford met the Biden Foundation and the Bank of England.");
        List<Name> names = List.of(
                name(sentences, "Henry Ford", 0, NameType.PERSON, 0.9),
                name(sentences, "Biden Foundation", 0, NameType.ORGANIZATION, 0.9),
                name(sentences, "Bank of England", 0, NameType.ORGANIZATION, 0.9));
        List<TargetRequest> targets = List.of(
                new TargetRequest("Ford", Optional.of(ActorType.ORGANIZATION), List.of()),
                new TargetRequest("Biden", Optional.of(ActorType.PERSON), List.of()),
                new TargetRequest("England", Optional.of(ActorType.COUNTRY), List.of()));
        assertThat(resolver.resolve(sentences, names, List.of(), targets).actors())
                .extracting(Actor::name)
                .containsExactly("Henry Ford", "Biden Foundation", "Bank of England");
    }

    @Test
    void aRequestedOrganizationIsTheOneThatTheGazetteerKnowsByThatName() {
        List<Sentence> sentences = reader.read("The UN agreed. The United Nations paid.");
        TargetRequest target = new TargetRequest("UN", Optional.of(ActorType.ORGANIZATION), List.of());
        List<Name> names = List.of(name(sentences, "United Nations", 1, NameType.ORGANIZATION, 0.9));
        ResolvedActors actors = resolver.resolve(sentences, names, List.of(), List.of(target));
        assertThat(actors.actors()).extracting(Actor::name).containsExactly("United Nations");
        assertThat(actors.mentions()).hasSize(2);
    }

    @Test
    void theTypeThatARequestGivesIsTheActors() {
        List<Sentence> sentences = reader.read("Georgia spoke first. Atlantis paid.");
        List<TargetRequest> targets = List.of(
                new TargetRequest("Georgia", Optional.of(ActorType.PERSON), List.of()),
                new TargetRequest("Atlantis", Optional.of(ActorType.COUNTRY), List.of()));
        List<Name> names = List.of(name(sentences, "Georgia", 0, NameType.LOCATION, 0.9));
        assertThat(resolver.resolve(sentences, names, List.of(), targets).actors())
                .extracting(Actor::type)
                .containsExactly(ActorType.PERSON, ActorType.COUNTRY);
    }

    @Test
    void aTargetThatTheTextNeverNamesIsNoActor() {
        List<Sentence> sentences = reader.read("Nothing happened. Bidenomics did.");
        TargetRequest target = new TargetRequest("Biden", Optional.empty(), List.of());
        assertThat(resolver.resolve(sentences, List.of(), List.of(), List.of(target))
                        .actors())
                .isEmpty();
    }

    private List<String> names(String text, String... names) {
        return resolve(text, names).actors().stream().map(Actor::name).toList();
    }

    /** Names as "TYPE:text", or "TYPE:text@sentence" where an earlier sentence has it too. */
    private ResolvedActors resolve(String text, String... names) {
        List<Sentence> sentences = reader.read(text);
        List<Name> found = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.substring(name.indexOf(':') + 1).split("@");
            NameType type = NameType.valueOf(name.substring(0, name.indexOf(':')));
            int sentence = parts.length > 1 ? Integer.parseInt(parts[1]) : sentenceOf(sentences, parts[0]);
            found.add(name(sentences, parts[0], sentence, type, 0.9));
        }
        return resolver.resolve(sentences, found, List.of(), List.of());
    }

    private static int sentenceOf(List<Sentence> sentences, String name) {
        for (Sentence sentence : sentences) {
            if (sentence.text().contains(name)) {
                return sentence.index();
            }
        }
        throw new IllegalArgumentException(name + ": is in no sentence");
    }

    private static Name name(List<Sentence> sentences, String text, int index, NameType type, double probability) {
        Sentence sentence = sentences.get(index);
        int at = sentence.span().start() + sentence.text().lastIndexOf(text);
        return new Name(index, new CharSpan(at, at + text.length()), text, type, probability);
    }
}
