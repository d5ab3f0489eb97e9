package dev.ttsmark.harness;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.time.Duration;

/** The rules of dependency: arrows only point down, and each third-party library has one room. */
@AnalyzeClasses(
        packages = "dev.ttsmark",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

    private static final String[] ENGINES = {
        "dev.ttsmark.http..", "dev.ttsmark.kokoro..", "dev.ttsmark.mms..", "dev.ttsmark.process..", "dev.ttsmark.tone.."
    };

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("dev.ttsmark.harness.cli..")
            .layer("run")
            .definedBy("dev.ttsmark.harness.run..")
            .layer("report")
            .definedBy("dev.ttsmark.harness.report..")
            .layer("decide")
            .definedBy("dev.ttsmark.harness.decide..")
            .layer("history")
            .definedBy("dev.ttsmark.harness.history..")
            .layer("summary")
            .definedBy("dev.ttsmark.harness.summary..")
            .layer("load")
            .definedBy("dev.ttsmark.harness.load..")
            .layer("stats")
            .definedBy("dev.ttsmark.harness.stats..")
            .layer("measure")
            .definedBy("dev.ttsmark.harness.measure..")
            .layer("analyze")
            .definedBy("dev.ttsmark.harness.analyze..")
            .layer("table")
            .definedBy("dev.ttsmark.harness.table..")
            .layer("plan")
            .definedBy("dev.ttsmark.harness.plan..")
            .layer("corpus")
            .definedBy("dev.ttsmark.harness.corpus..")
            .layer("engine")
            .definedBy("dev.ttsmark.engine..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("decide")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("analyze")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("history")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("summary")
            .mayOnlyBeAccessedByLayers("cli", "report", "decide", "analyze", "history")
            .whereLayer("load")
            .mayOnlyBeAccessedByLayers("cli", "report", "decide", "summary")
            .whereLayer("stats")
            .mayOnlyBeAccessedByLayers("cli", "report", "decide", "analyze", "summary", "history", "load")
            .whereLayer("measure")
            .mayOnlyBeAccessedByLayers("cli", "run", "report", "decide", "analyze", "summary", "history", "load")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("cli", "decide", "analyze")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("cli", "run", "report", "decide", "summary", "measure", "history", "load")
            .whereLayer("corpus")
            .mayOnlyBeAccessedByLayers("cli", "run", "report", "decide", "summary", "measure", "plan");

    @ArchTest
    static final ArchRule statisticsKnowNumbersAlone = noClasses()
            .that()
            .resideInAPackage("dev.ttsmark.harness.stats..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.ttsmark..").and(not(resideInAPackage("dev.ttsmark.harness.stats.."))));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.ttsmark.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule harnessSeesNoEngine = noClasses()
            .that()
            .resideInAPackage("dev.ttsmark.harness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINES);

    @ArchTest
    static final ArchRule onlyTheCommandLineSeesTheModelStore = noClasses()
            .that()
            .resideInAPackage("dev.ttsmark.harness..")
            .and()
            .resideOutsideOfPackage("dev.ttsmark.harness.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ttsmark.model..");

    @ArchTest
    static final ArchRule enginesSeeNeitherHarnessNorModels = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.ttsmark.harness..", "dev.ttsmark.model..");

    @ArchTest
    static final ArchRule enginesSeeNoOtherEngine = slices().matching("dev.ttsmark.(http|kokoro|mms|process|tone)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage("dev.ttsmark.engine..", "dev.ttsmark.text.."));

    @ArchTest
    static final ArchRule theInterfaceNeedsTheJdkAlone = classes()
            .that()
            .resideInAPackage("dev.ttsmark.engine..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.ttsmark.engine..");

    @ArchTest
    static final ArchRule enginesNeverReadTheClock = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .or()
            .resideInAPackage("dev.ttsmark.text..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.time..").and(not(type(Duration.class))));

    @ArchTest
    static final ArchRule enginesNeverPrint = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .or()
            .resideInAPackage("dev.ttsmark.text..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PrintStream.class);

    @ArchTest
    static final ArchRule onlyTheCommandLineExits = noClasses()
            .that()
            .resideInAPackage("dev.ttsmark.harness..")
            .and()
            .resideOutsideOfPackage("dev.ttsmark.harness.cli..")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule onnxRuntimeHasOneRoom = oneRoom("ai.onnxruntime..", "dev.ttsmark.kokoro..");

    @ArchTest
    static final ArchRule theNetworkHasTwoRooms = rooms("java.net.http..", "dev.ttsmark.http..", "dev.ttsmark.model..");

    @ArchTest
    static final ArchRule djlHasOneRoom = oneRoom("ai.djl..", "dev.ttsmark.mms..");

    @ArchTest
    static final ArchRule hanlpHasOneRoom = oneRoom("com.hankcs..", "dev.ttsmark.text..");

    @ArchTest
    static final ArchRule jnaHasFourRooms = rooms(
            "com.sun.jna..",
            "dev.ttsmark.text.espeak..",
            "dev.ttsmark.mms..",
            "dev.ttsmark.kokoro..",
            "dev.ttsmark.harness.run.telemetry..");

    @ArchTest
    static final ArchRule freemarkerHasOneRoom = oneRoom("freemarker..", "dev.ttsmark.harness.report..");

    @ArchTest
    static final ArchRule commonsMathHasOneRoom = oneRoom("org.apache.commons.math3..", "dev.ttsmark.harness.stats..");

    @ArchTest
    static final ArchRule commonsStatisticsHaveOneRoom =
            oneRoom("org.apache.commons.statistics..", "dev.ttsmark.harness.stats.compare..");

    @ArchTest
    static final ArchRule hdrHistogramHasOneRoom = oneRoom("org.HdrHistogram..", "dev.ttsmark.harness.measure..");

    @ArchTest
    static final ArchRule jmhHasOneRoom = oneRoom("org.openjdk.jmh..", "dev.ttsmark.harness.run..");

    @ArchTest
    static final ArchRule fastCsvHasOneRoom = oneRoom("de.siegmar.fastcsv..", "dev.ttsmark.harness.table..");

    @ArchTest
    static final ArchRule picocliHasOneRoom = oneRoom("picocli..", "dev.ttsmark.harness.cli..");

    @ArchTest
    static final ArchRule oshiHasOneRoom = oneRoom("oshi..", "dev.ttsmark.harness.run..");

    @ArchTest
    static final ArchRule progressBarHasOneRoom = oneRoom("me.tongfei.progressbar..", "dev.ttsmark.harness.cli..");

    @ArchTest
    static final ArchRule schemaValidatorHasOneRoom = oneRoom("com.networknt..", "dev.ttsmark.harness.plan..");

    @ArchTest
    static final ArchRule icuHasOneRoom = oneRoom("com.ibm.icu..", "dev.ttsmark.text..");

    @ArchTest
    static final ArchRule freeTtsHasOneRoom = oneRoom("com.sun.speech.freetts..", "dev.ttsmark.text..");

    private static ArchRule oneRoom(String library, String room) {
        return rooms(library, room);
    }

    private static ArchRule rooms(String library, String... rooms) {
        return noClasses()
                .that()
                .resideInAPackage("dev.ttsmark..")
                .and()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    /** What engines' tests share comes in a jar. */
    static final class WithoutTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
