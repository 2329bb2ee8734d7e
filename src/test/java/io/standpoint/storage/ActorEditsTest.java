package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorPatch;
import io.standpoint.actor.ActorType;
import io.standpoint.analysis.ActorSummary;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisView;
import io.standpoint.analysis.Fixtures;
import io.standpoint.analysis.RandomAnalysis;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceReport;
import io.standpoint.report.Totals;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edits, merges and their undoing, as reports and articles show them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActorEditsTest {
    private static final double[] THRESHOLDS = {0, 0.45, 0.6, 0.8};

    @Inject
    Archive archive;

    @Inject
    ActorIndex actors;

    @Inject
    ActorEdits edits;

    @Inject
    StanceIndex stances;

    /** The article's sums are made from the analysis as it is shown, the report's from the rows. */
    @Test
    void reportsAndArticlesCountTheSameAfterMergesAndAsBeforeAfterTheirUndoing() {
        List<String> names = List.of("Ida Holm", "I. Holm-Berg", "Madam Chair", "Tor Vik", "Eli Sund");
        List<UUID> articles = IntStream.range(0, 40)
                .mapToObj(i -> store("Merged " + i, names, i))
                .toList();
        List<UUID> ids = names.stream().map(ActorEditsTest.this::id).toList();
        List<StanceReport> before = reports(ids);
        List<Analysis> shownBefore = articles.stream().map(this::read).toList();
        assertSame(ids, articles);

        edits.merge(ids.get(1), ids.get(0));
        assertSame(ids.subList(0, 1), articles);
        assertSame(ids.subList(2, 5), articles);
        edits.merge(ids.get(0), ids.get(2));
        assertSame(ids.subList(2, 5), articles);
        edits.merge(ids.get(4), ids.get(3));
        assertSame(ids.subList(2, 4), articles);
        assertThat(reports(ids.subList(0, 3)).stream()
                        .map(report -> report.actor().id()))
                .containsOnly(ids.get(2));

        edits.unmerge(ids.get(0));
        assertSame(List.of(ids.get(0), ids.get(2), ids.get(3)), articles);
        edits.unmerge(ids.get(1));
        edits.unmerge(ids.get(4));
        assertThat(reports(ids)).isEqualTo(before);
        assertThat(articles.stream().map(this::read).toList()).isEqualTo(shownBefore);
    }

    @Test
    void articlesStoredAfterAMergeAreTheMergedActorsOwnAgainAfterItsUndoing() {
        store("Own A", List.of("Una Falk", "Vera Dahl"), 1);
        UUID falk = id("Una Falk");
        UUID dahl = id("Vera Dahl");
        edits.merge(falk, dahl);

        Analysis later = read(store("Own B", List.of("Una Falk"), 2));
        assertThat(later.cast()).extracting(Actor::id).containsExactly(dahl);
        assertThat(later.cast().get(0).name()).isEqualTo("Vera Dahl");
        assertThat(later.cast().get(0).aliases()).containsExactly("Una Falk");
        assertThat(report(dahl, 0).figures().totals().articles()).isEqualTo(2);

        edits.unmerge(falk);
        assertThat(report(falk, 0).figures().totals().articles()).isEqualTo(2);
        assertThat(report(dahl, 0).figures().totals().articles()).isEqualTo(1);
        assertThat(read(later.article().id()).cast()).extracting(Actor::id).containsExactly(falk);
    }

    @Test
    void aMergedActorIsFoundUnderBothNamesAndListedOnce() {
        store("Found", List.of("Greta Lund", "Mona Ek"), 3);
        UUID lund = id("Greta Lund");
        UUID ek = id("Mona Ek");
        edits.merge(lund, ek);

        StoredActor found = actors.find(lund).orElseThrow();
        assertThat(found.actor().id()).isEqualTo(ek);
        assertThat(found.actor().aliases()).containsExactly("Greta Lund");
        assertThat(found.merged()).extracting(Actor::name).containsExactly("Greta Lund");
        for (String q : List.of("greta lund", "mona ek")) {
            assertThat(actors.page(Optional.of(q), Optional.empty(), Optional.empty(), 10)
                            .items())
                    .extracting(Actor::id)
                    .containsExactly(ek);
        }
    }

    @Test
    void mergesThatMakeNoSenseAreRefused() {
        store("Refused", List.of("Lars Moe", "Nina Rud"), 4);
        UUID moe = id("Lars Moe");
        UUID rud = id("Nina Rud");
        UUID board = archive.store(Fixtures.analysis(Fixtures.article("Refused", null)), List.of())
                .analysis()
                .cast()
                .get(1)
                .id();

        assertThatThrownBy(() -> edits.merge(moe, moe)).hasMessageContaining("itself");
        assertThatThrownBy(() -> edits.merge(moe, board)).hasMessageContaining("ORGANIZATION");
        assertThatThrownBy(() -> edits.merge(moe, UUID.randomUUID())).hasMessageContaining("no actor");
        assertThat(edits.merge(UUID.randomUUID(), moe)).isFalse();
        assertThat(edits.unmerge(moe)).isFalse();
        edits.merge(moe, rud);
        assertThat(edits.merge(moe, rud)).as("once more").isTrue();
        assertThatThrownBy(() -> edits.merge(rud, moe)).hasMessageContaining("merged into the actor itself");
        assertThatThrownBy(() -> edits.patch(moe, name("Lasse Moe"))).hasMessageContaining("was merged into " + rud);
    }

    @Test
    void ofTwoMergesAtOnceThatWouldMakeACircleOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            String one = "Circle One " + round;
            String other = "Circle Other " + round;
            store("Circle " + round, List.of(one, other), round);
            UUID a = id(one);
            UUID b = id(other);
            int refused = 0;
            for (Future<Boolean> merge : atOnce(List.of(() -> edits.merge(a, b), () -> edits.merge(b, a)))) {
                refused += failed(merge) ? 1 : 0;
            }
            assertThat(refused).isOne();
            assertThat(actors.find(a).orElseThrow().actor())
                    .isEqualTo(actors.find(b).orElseThrow().actor());
        }
    }

    @Test
    void articlesStoredWhileTheirActorsAreMergedAndUnmergedAreAllCounted() throws Exception {
        List<String> names = List.of("Race Runner", "Race Walker");
        store("Racing", names, 0);
        UUID runner = id("Race Runner");
        UUID walker = id("Race Walker");
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            int seed = i;
            work.add(() -> store("Racing " + seed, names, seed) != null);
            work.add(() -> seed % 2 == 1 ? edits.merge(runner, walker) : edits.unmerge(runner));
        }
        for (Future<Boolean> done : atOnce(work)) {
            done.get();
        }
        edits.merge(runner, walker);
        assertThat(report(walker, 0).figures().totals().articles()).isEqualTo(41);
        edits.unmerge(runner);
        assertThat(report(walker, 0).figures().totals().articles()).isEqualTo(41);
        assertThat(report(runner, 0).figures().totals().articles()).isEqualTo(41);
    }

    @Test
    void aRenamedActorIsFoundByLaterArticlesUnderBothNames() {
        UUID before = store("Renamed", List.of("Tessa Hale"), 5);
        UUID hale = id("Tessa Hale");
        edits.patch(hale, name("Tessa Hale-Brook"));

        assertThat(read(before).cast().get(0).name()).isEqualTo("Tessa Hale-Brook");
        assertThat(read(before).cast().get(0).aliases()).containsExactly("Tessa Hale");
        for (String name : List.of("Tessa Hale", "Tessa Hale-Brook")) {
            Actor later =
                    read(store("Renamed " + name, List.of(name), 6)).cast().get(0);
            assertThat(later.id()).isEqualTo(hale);
            assertThat(later.name()).isEqualTo("Tessa Hale-Brook");
        }
    }

    @Test
    void aNamesakeThatIsRenamedTakesNoArticlesFromTheOther() {
        Analysis two = read(store("Namesakes", List.of("Jon Lie", "JON LIE"), 7));
        UUID first = two.cast().get(0).id();
        edits.patch(two.cast().get(1).id(), name("Jon Lie the Younger"));

        assertThat(read(store("Namesakes 2", List.of("Jon Lie"), 8))
                        .cast()
                        .get(0)
                        .id())
                .isEqualTo(first);
    }

    @Test
    void anAliasThatAUserGaveLinksAndMakesOneActorOfTwoInAnArticle() {
        store("Given", List.of("Kaja Storm"), 9);
        UUID storm = id("Kaja Storm");
        edits.patch(storm, aliases("The Harbour Baroness"));

        assertThat(read(store("Given 2", List.of("Harbour Baroness"), 10)).cast())
                .extracting(Actor::id)
                .containsExactly(storm);
        Analysis both = read(store("Given 3", List.of("The Harbour Baroness", "Kaja Storm", "Olav Nes"), 11));
        assertThat(both.cast()).extracting(Actor::name).containsExactlyInAnyOrder("Kaja Storm", "Olav Nes");
        assertThat(report(storm, 0).figures().totals().articles()).isEqualTo(3);
    }

    @Test
    void aUsersAliasesStayAsTheUserLeftThem() {
        store("Left", List.of("Ingrid Vang"), 12);
        UUID vang = id("Ingrid Vang");
        edits.patch(vang, aliases("Inga", "inga", "Ingrid Vang"));
        assertThat(actors.find(vang).orElseThrow().actor().aliases()).containsExactly("Inga");
        edits.patch(vang, aliases());

        Analysis article = Fixtures.analysis(Fixtures.article("Left 2", null));
        Actor alias = new Actor(UUID.randomUUID(), "Ingrid Vang", ActorType.PERSON, Optional.empty(), List.of("Vang"));
        archive.store(Analysis.of(article.article(), article.provenance(), List.of(alias), List.of()), List.of());
        assertThat(actors.find(vang).orElseThrow().actor().aliases()).isEmpty();
    }

    @Test
    void theNameOfAnotherActorOfTheTypeIsRefused() {
        store("Clash", List.of("Siri Dal", "Berit Lia"), 13);
        UUID lia = id("Berit Lia");
        assertThatThrownBy(() -> edits.patch(id("Siri Dal"), name("BERIT LIA"))).hasMessageContaining(lia.toString());
        assertThat(edits.patch(id("Siri Dal"), name("Harbour Board")))
                .as("of another type")
                .isTrue();
    }

    @Test
    void editedAndMergedActorsOutliveTheirArticles() {
        UUID article = store("Outlived", List.of("Edda Ruud", "Mina Ruud", "Nora Ruud", "Ola Ruud"), 14);
        UUID edited = id("Edda Ruud");
        UUID merged = id("Mina Ruud");
        UUID survivor = id("Nora Ruud");
        UUID other = id("Ola Ruud");
        edits.patch(edited, new ActorPatch(Optional.empty(), Optional.empty(), Optional.of("Q1")));
        edits.merge(merged, survivor);

        archive.delete(article);
        assertThat(actors.find(edited).orElseThrow().actor().wikidata()).contains("Q1");
        assertThat(actors.find(merged).orElseThrow().actor().id()).isEqualTo(survivor);
        assertThat(actors.find(other)).isEmpty();
        edits.patch(edited, new ActorPatch(Optional.empty(), Optional.empty(), Optional.of("")));
        assertThat(actors.find(edited).orElseThrow().actor().wikidata()).isEmpty();
    }

    private void assertSame(List<UUID> ids, List<UUID> articles) {
        for (double threshold : THRESHOLDS) {
            AnalysisView view = new AnalysisView(true, OptionalDouble.of(threshold), false);
            List<Analysis> shown =
                    articles.stream().map(this::read).map(view::of).toList();
            for (UUID id : ids) {
                assertThat(report(id, threshold).figures().totals())
                        .as(id + " " + threshold)
                        .isEqualTo(sum(shown, id));
            }
        }
    }

    private static Totals sum(List<Analysis> analyses, UUID actor) {
        return analyses.stream()
                .flatMap(analysis -> analysis.actors().stream())
                .filter(one -> one.actor().id().equals(actor))
                .map(ActorSummary::summary)
                .filter(summary -> summary.sentences() > 0)
                .map(summary -> Totals.of(1, summary.sentiment(), summary.stance()))
                .reduce(Totals.NONE, Totals::plus);
    }

    private List<StanceReport> reports(List<UUID> ids) {
        return ids.stream().map(id -> report(id, 0)).toList();
    }

    private StanceReport report(UUID id, double threshold) {
        Actor actor = actors.find(id).orElseThrow().actor();
        return stances.report(
                actor, new StanceQuery(StanceFilter.of(actor.id()).abstaining(threshold), Optional.empty(), false));
    }

    private UUID store(String outlet, List<String> names, int seed) {
        Analysis analysis = RandomAnalysis.of(Fixtures.article(outlet, "2024-03-26T10:00:00Z"), names, seed);
        return archive.store(analysis, List.of()).analysis().article().id();
    }

    private Analysis read(UUID article) {
        return archive.find(article, Optional.empty()).orElseThrow();
    }

    private UUID id(String name) {
        return actors.page(Optional.of(name), Optional.empty(), Optional.empty(), 100).items().stream()
                .filter(actor -> actor.names().contains(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ActorPatch name(String name) {
        return new ActorPatch(Optional.of(name), Optional.empty(), Optional.empty());
    }

    private static ActorPatch aliases(String... aliases) {
        return new ActorPatch(Optional.empty(), Optional.of(List.of(aliases)), Optional.empty());
    }

    private static List<Future<Boolean>> atOnce(List<Callable<Boolean>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            return threads.invokeAll(work);
        } finally {
            threads.shutdown();
        }
    }

    private static boolean failed(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(Refusal.class);
            return true;
        }
    }
}
