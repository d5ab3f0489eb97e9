package dev.ttsmark.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    @TempDir
    Path folder;

    @Test
    void defaultsCompareBothModelsAndOneBeforeWithItsAfter() {
        Plan plan = PlanReader.defaults();
        assertThat(plan.engines())
                .extracting(Plan.EngineEntry::name)
                .containsExactly("kokoro", "mms-eng", "mms-zlm", "kokoro-unsplit");
        assertThat(plan.comparisons()).containsExactly(new Plan.Comparison("kokoro-unsplit", "kokoro"));
        assertThat(plan.budget()).hasSeconds(265);
        assertThat(plan.precision()).isEqualTo(0.05);
        assertThat(plan.targets()).containsEntry("ttfb_s", 0.5).containsEntry("rss_peak_bytes", 3.0e8);
        assertThat(plan.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(plan.engines().get(1).speaks("ladder/EN-1")).isTrue();
        assertThat(plan.engines().get(1).speaks("ladder/MS-1")).isFalse();
    }

    @Test
    void aPlanMayNameEnginesAloneAndTakesTheRestFromTheDefaults() throws IOException {
        Plan plan = PlanReader.read(file("engines:\n  - engine: kokoro\n    options: {threads: 2, arena: off}\n"));
        Plan defaults = PlanReader.defaults();
        assertThat(plan.engines())
                .containsExactly(new Plan.EngineEntry(
                        "kokoro", "kokoro", "kokoro-82m", Map.of("threads", "2", "arena", "off"), List.of()));
        assertThat(plan.comparisons())
                .as("they name configurations that are not here")
                .isEmpty();
        assertThat(plan.corpora()).isEqualTo(defaults.corpora());
        assertThat(plan.calls()).isEqualTo(defaults.calls());
    }

    @Test
    void aResolvedPlanIsWrittenAndReadBackEqual() throws IOException {
        Path file = folder.resolve("plan.yaml");
        Plan odd = PlanReader.read(file("""
                title: "no: 1.0 — 'quoted' # 中文"
                engines:
                  - {name: t-1, engine: tone, options: {languages: 'en,zh', chunks: 3, fixed-ms: 1.50, provider: cpu}}
                  - {name: on, engine: tone}
                corpora: [{name: ladder, only: ['EN-?', '*-8']}]
                calls: {timeout: 1500ms, measured: 7, regimes: same}
                seed: -9223372036854775808
                comparisons: [{before: t-1, after: on}]
                jvm: [-Xmx64m, '-Dai.djl.pytorch.graph_optimizer=false', '-XX:+UseG1GC', '-Donnxruntime.native.path=/opt/my libs (1): a,b']
                """));
        for (Plan plan : List.of(PlanReader.defaults(), odd)) {
            PlanWriter.write(plan, file);
            assertThat(PlanReader.read(file)).isEqualTo(plan);
        }
    }

    @Test
    void numbersOfCallsAreLeftToTimeUnlessTheyAreGiven() throws IOException {
        Plan.Calls usual = PlanReader.defaults().calls();
        assertThat(usual.measured()).isEmpty();
        assertThat(usual.shuffledPasses()).isEmpty();
        assertThat(usual.regimes()).isEqualTo(Regimes.BOTH);
        Plan given = PlanReader.read(file("calls: {measured: 40, shuffled-passes: 0}\n"));
        assertThat(given.calls().measured()).contains(40);
        assertThat(given.calls().shuffledPasses()).contains(0);
        Path written = folder.resolve("plan.yaml");
        PlanWriter.write(PlanReader.read(file("calls: {regimes: changing, shuffled-passes: 3}\n")), written);
        assertThat(written).content().contains("measured: by-time", "shuffled-passes: 3", "regimes: changing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            engnes: []                                  | line 1, key 'engnes' is unknown; did you mean 'engines'
            calls:\\n  mesured: 3                       | line 2, key 'calls.mesured' is unknown; did you mean 'measured'
            engines:\\n- engine: tone\\n  opts: {}      | line 3, key 'engines[0].opts' is unknown; known are
            rounds: {min: 0}                            | line 1, key 'rounds.min': must have a minimum value of 1
            rounds: {min: five}                         | key 'rounds.min': string found, integer expected
            rounds: {min: 40}                           | key 'rounds': min 40 is above max 30
            budget: soon                                | key 'budget': 'soon' is refused; write a duration such as 3m
            budget: 0s                                  | key 'budget': '0s' is no duration
            precision: 500%                             | key 'precision': '500%' is no share
            precision: -0.1                             | key 'precision': must have an exclusive minimum value of 0
            seed: 99999999999999999999                  | key 'seed': 99999999999999999999 does not fit
            threads: many                               | key 'threads': 'many' is refused; write a whole number or auto
            language: fr                                | key 'language': does not have a value in the enumeration
            calls: {measured: often}                    | line 1, key 'calls.measured': 'often' is refused; write a whole number or by-time
            calls:\\n  measured: 0                      | line 2, key 'calls.measured': must have a minimum value of 1
            calls: {shuffled-passes: -1}                | line 1, key 'calls.shuffled-passes': must have a minimum value of 0
            calls: {regimes: some}                      | line 1, key 'calls.regimes': does not have a value in the enumeration
            calls:\\n  regimes: changing\\n  measured: 3 | line 3, key 'calls.measured': regimes 'changing' leaves no such calls
            calls: {regimes: same, shuffled-passes: 2}  | line 1, key 'calls.shuffled-passes': regimes 'same' leaves no such calls
            calls: {regimes: changing, shuffled-passes: 0} | key 'calls.shuffled-passes': regimes 'changing' has shuffled passes alone
            targets: {rtf: -1}                          | key 'targets.rtf': must have an exclusive minimum value of 0
            engines: []                                 | key 'engines': must have at least 1 items
            engines: [{engine: tone}, {engine: tone}]   | key 'engines[1]': the name 'tone' is there twice
            comparisons: [{before: kokoro, after: mms}] | key 'comparisons[0].after': no engine of this plan is named 'mms'
            comparisons: [{before: kokoro}]             | key 'comparisons[0]': required property 'after' not found
            jvm: ['-XX:OnError=reboot']                 | key 'jvm[0]': '-XX:OnError=reboot' is refused
            jvm: ['-javaagent:x.jar']                   | key 'jvm[0]': '-javaagent:x.jar' is refused
            jvm: ["-Da=b\\tc"]                          | key 'jvm[0]': '-Da=b
            jvm: ['-agentpath:/x.so']                   | write a heap size (-Xmx256m), an -XX: flag, or a -D property
            title: a\\ntitle: b                         | line 2, key 'title' is there twice
            title: &t a\\nseed: *t                      | line 2, key 'seed': aliases
            title: a\\n---\\ntitle: b                   | line 3 starts a second document
            title: [a                                   | is no YAML
            just words                                  | is not a plan
            """)
    void whatIsWrongIsNamedWithLineAndKey(String yaml, String sentence) throws IOException {
        Path file = file(yaml.strip().replace("\\n", "\n"));
        assertThatThrownBy(() -> PlanReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void hostileFilesAreRefusedAndNotExpanded() throws IOException {
        assertRefused(file("[".repeat(100_000)), "is no YAML");
        assertRefused(file("title: " + "x".repeat(300_000)), "larger than");
        assertRefused(file(""), "is empty");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, new byte[] {'t', ':', ' ', (byte) 0xE9});
        assertRefused(latin, "is not UTF-8");
        assertRefused(folder.resolve("absent.yaml"), "Cannot read a plan");
    }

    @Test
    void placesOfLibrariesBecomeFlagsAndTheMoreParticularWins() throws IOException {
        Plan plan = PlanReader.read(
                file("onnxruntime: /opt/my python\nlibtorch: python3\njvm: [-Xmx9m, -Dttsmark.libtorch=/old]\n"));
        assertThat(plan.jvm())
                .containsExactly("-Xmx9m", "-Dttsmark.onnxruntime=/opt/my python", "-Dttsmark.libtorch=python3");
        Path written = folder.resolve("plan.yaml");
        PlanWriter.write(plan, written);
        assertThat(PlanReader.read(written)).isEqualTo(plan);
        PlanOverrides typed = new PlanOverrides(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("onnxruntime", "/typed"));
        assertThat(typed.over(plan).jvm())
                .containsExactly("-Xmx9m", "-Dttsmark.libtorch=python3", "-Dttsmark.onnxruntime=/typed");
        assertRefused(file("onnxruntime: ~/python\n"), "key 'onnxruntime': '~/python' is refused; write a whole path");
    }

    @Test
    void theCommandLineGoesOverThePlan() {
        PlanOverrides overrides = new PlanOverrides(
                List.of("mms", "kokoro", "tone"),
                List.of("seed-optimization"),
                Optional.of(Duration.ofSeconds(20)),
                Optional.of(0.1),
                Optional.of(7L),
                Optional.of(ReportLanguage.ZH),
                Map.of());
        Plan plan = overrides.over(PlanReader.defaults());
        assertThat(plan.engines())
                .extracting(Plan.EngineEntry::name)
                .containsExactly("mms-eng", "mms-zlm", "kokoro", "tone");
        assertThat(plan.comparisons()).isEmpty();
        assertThat(plan.corpora()).containsExactly(new Plan.CorpusEntry("seed-optimization", List.of()));
        assertThat(plan.seed()).isEqualTo(7);
        assertThat(plan.budget()).hasSeconds(20);
        assertThat(PlanOverrides.NONE.over(PlanReader.defaults())).isEqualTo(PlanReader.defaults());
    }

    @ParameterizedTest
    @CsvSource({"*/EN-*,ladder/EN-1,true", "*/EN-*,ladder/MS-1,false", "a?c,abc,true", "a?c,ac,false", "**,x,true"})
    void patternsMatchWholeIds(String pattern, String id, boolean matches) {
        assertThat(Glob.matches(pattern, id)).isEqualTo(matches);
        assertThat(Glob.matches("*a".repeat(60), "a".repeat(200) + "b")).isFalse();
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> PlanReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(sentence);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "plan", ".yaml"), yaml);
    }
}
