package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.text.Article;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkChoiceTest {
    private static final String NONE = null;

    @Test
    void anActorIsLinkedByNameAndTypeWhateverCaseAndAccents() {
        Linkable quill = person("ada quill", 0, NONE);
        assertThat(choose(wanted("ADA QUILL", NONE), quill)).contains(quill);
        assertThat(choose(
                        new Actor(Article.newId(), "Ada Quill", ActorType.COUNTRY, Optional.empty(), List.of()), quill))
                .isEmpty();
    }

    @Test
    void anActorOfAStoredIdIsThatOneWhateverItsName() {
        Linkable second = person("john smith", 1, NONE);
        Actor known = new Actor(second.id(), "Smithy", ActorType.PERSON, Optional.empty(), List.of());
        assertThat(choose(known, person("smithy", 0, NONE), second)).contains(second);
    }

    @Test
    void twoWikidataIdsAreTwoActorsWhateverTheirName() {
        Linkable footballer = person("john smith", 0, "Q1");
        assertThat(choose(wanted("John Smith", "Q2"), footballer)).isEmpty();
        assertThat(choose(wanted("John Smith", NONE), footballer))
                .as("a person of a listed name without its id was told apart from the listed one")
                .isEmpty();
        assertThat(choose(wanted("John Smith", "Q2"), given(footballer, "john smith")))
                .isEmpty();
    }

    @Test
    void oneWikidataIdIsOneActorWhateverItsNames() {
        Linkable biden = person("joseph r biden", 0, "Q6279");
        assertThat(choose(wanted("Joe Biden", "Q6279"), biden, person("joe biden", 0, NONE)))
                .contains(biden);
        assertThat(choose(wanted("Joe Biden", "Q6279"), biden, person("joey biden", 0, "Q6279")))
                .isEmpty();
    }

    @Test
    void anAliasThatAUserGaveToOneActorLinksAndOneGivenToTwoDoesNot() {
        Linkable quill = given(person("ada quill", 0, NONE), "madam mayor");
        Linkable other = given(person("bea marsh", 0, NONE), "madam mayor");
        assertThat(choose(wanted("Madam Mayor", NONE), quill)).contains(quill);
        assertThat(choose(wanted("Madam Mayor", NONE), quill, other)).isEmpty();
        assertThat(choose(wanted("Madam Mayor", NONE), quill, person("madam mayor", 0, NONE)))
                .as("what a user says stands before what articles say")
                .contains(quill);
    }

    @Test
    void anAliasOfTwoActorsThatAreMergedIsOnes() {
        Linkable quill = given(person("ada quill", 0, NONE), "madam mayor");
        Linkable marsh = given(person("ada marsh", 0, NONE), "madam mayor");
        Linkable merged = new Linkable(
                marsh.id(), quill.id(), marsh.key(), marsh.type(), 0, Optional.empty(), true, marsh.given());
        assertThat(choose(wanted("Madam Mayor", NONE), merged, quill)).contains(quill);
    }

    @Test
    void aFullNameIsNeverLinkedByOneOfItsWords() {
        Linkable quill = given(person("ada quill", 0, NONE), "quill", "ada", "mayor quill");
        assertThat(choose(wanted("Quill", NONE), quill)).isEmpty();
        assertThat(choose(wanted("Ada", NONE), quill)).isEmpty();
        assertThat(choose(wanted("Mayor Quill", NONE), quill)).contains(quill);
        assertThat(choose(wanted("Ada Quill", NONE), person("quill", 0, NONE))).isEmpty();
    }

    @Test
    void homonymsOfOneArticleStayApartAndKeepTheirNumbers() {
        Linkable first = person("john smith", 0, NONE);
        Linkable second = person("john smith", 1, NONE);
        List<LinkChoice.Wanted> wanted =
                LinkChoice.Wanted.of(List.of(wanted("John Smith", NONE), wanted("JOHN SMITH", NONE)));
        LinkChoice choice = new LinkChoice(List.of(second, first));
        assertThat(wanted).extracting(one -> choice.choose(one).orElseThrow()).containsExactly(first, second);
    }

    @Test
    void aNewActorTakesTheNextNumberOfItsName() {
        LinkChoice choice = new LinkChoice(List.of(person("john smith", 0, "Q1"), person("john smith", 1, "Q2")));
        LinkChoice.Wanted wanted =
                LinkChoice.Wanted.of(List.of(wanted("John Smith", "Q3"))).get(0);
        assertThat(choice.make(wanted).homonym()).isEqualTo(2);
        assertThat(choice.make(wanted).homonym()).isEqualTo(3);
    }

    private static Optional<Linkable> choose(Actor actor, Linkable... stored) {
        return new LinkChoice(Arrays.asList(stored))
                .choose(LinkChoice.Wanted.of(List.of(actor)).get(0));
    }

    private static Actor wanted(String name, String wikidata) {
        return new Actor(Article.newId(), name, ActorType.PERSON, Optional.ofNullable(wikidata), List.of());
    }

    private static Linkable person(String key, int homonym, String wikidata) {
        UUID id = Article.newId();
        return new Linkable(id, id, key, ActorType.PERSON, homonym, Optional.ofNullable(wikidata), false, Set.of());
    }

    private static Linkable given(Linkable actor, String... aliases) {
        return new Linkable(
                actor.id(),
                actor.id(),
                actor.key(),
                actor.type(),
                actor.homonym(),
                actor.wikidata(),
                true,
                Set.of(aliases));
    }
}
