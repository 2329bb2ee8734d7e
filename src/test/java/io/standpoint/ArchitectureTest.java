package io.standpoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.standpoint.analysis.Analyzer;
import io.standpoint.storage.EmbeddedDatabase;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;

/** The tree is the data flow, and a rule that exists fails the build. */
@AnalyzeClasses(packages = "io.standpoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "..standpoint.text..",
        "..standpoint.actor..",
        "..standpoint.speech..",
        "..standpoint.judgement..",
        "..standpoint.report..",
        "..standpoint.gold..",
        "..standpoint.security..",
        "..standpoint.models.."
    };

    @ArchTest
    static void theImportIsNotEmpty(JavaClasses imported) {
        assertThat(imported.contain(Analyzer.class)).isTrue();
        assertThat(imported.size()).isGreaterThan(80);
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.standpoint.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule articlesFlowOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("io.standpoint.text..")
            .layer("speech")
            .definedBy("io.standpoint.speech..")
            .layer("actor")
            .definedBy("io.standpoint.actor..")
            .layer("judgement")
            .definedBy("io.standpoint.judgement..")
            .layer("report")
            .definedBy("io.standpoint.report..")
            .layer("gold")
            .definedBy("io.standpoint.gold..")
            .layer("analysis")
            .definedBy("io.standpoint.analysis..")
            .layer("storage")
            .definedBy("io.standpoint.storage..")
            .layer("security")
            .definedBy("io.standpoint.security..")
            .layer("runs")
            .definedBy("io.standpoint.runs..")
            .layer("rest")
            .definedBy("io.standpoint.rest..")
            .layer("messaging")
            .definedBy("io.standpoint.messaging..")
            .layer("web")
            .definedBy("io.standpoint.web..")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("speech")
            .mayOnlyAccessLayers("text")
            .whereLayer("actor")
            .mayOnlyAccessLayers("text", "speech")
            .whereLayer("report")
            .mayOnlyAccessLayers("text", "actor", "judgement")
            .whereLayer("gold")
            .mayOnlyAccessLayers("text", "judgement", "report")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("storage", "runs", "rest", "messaging")
            .whereLayer("security")
            .mayNotAccessAnyLayer()
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("runs", "rest", "messaging")
            .whereLayer("runs")
            .mayOnlyBeAccessedByLayers("rest")
            .whereLayer("rest")
            .mayOnlyBeAccessedByLayers("messaging")
            .whereLayer("messaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule modelsAreALeaf = noClasses()
            .that()
            .resideInAPackage("io.standpoint.models..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.standpoint..")
                    .and(DescribedPredicate.not(resideInAnyPackage("io.standpoint.models.."))));

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.quarkus..", "jakarta..", "org.jdbi..", "io.vertx..", "io.smallrye.."));

    @ArchTest
    static final ArchRule httpStaysInRestAndWeb = noClasses()
            .that()
            .resideOutsideOfPackages("io.standpoint.rest..", "io.standpoint.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule theDatabaseStaysInStorage = noClasses()
            .that()
            .resideOutsideOfPackage("io.standpoint.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "org.postgresql..", "java.sql..");

    @ArchTest
    static final ArchRule onlyOneClassKnowsTheEmbeddedServer = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(EmbeddedDatabase.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zonky..");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesStayInTheirPackage =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule noPublicMethodGivesOpenNlpTypes =
            noMethods().that().arePublic().should().haveRawReturnType(resideInAnyPackage("opennlp.."));

    @ArchTest
    static final ArchRule noPublicMethodTakesOpenNlpTypes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(publicClasses())
            .should()
            .haveRawParameterTypes(DescribedPredicate.<List<JavaClass>>describe(
                    "outside of opennlp",
                    types -> types.stream()
                            .noneMatch(type -> type.getPackageName().startsWith("opennlp"))));

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule namesAreTheFieldsNouns =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper|DTO|Dto)$");

    private static DescribedPredicate<JavaClass> publicClasses() {
        return DescribedPredicate.describe(
                "public", type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));
    }
}
