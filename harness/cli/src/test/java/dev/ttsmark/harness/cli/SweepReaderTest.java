package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.plan.SweepReader;
import dev.ttsmark.harness.plan.SweepWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps, read against the engines and models that are installed. */
class SweepReaderTest {

    @TempDir
    Path folder;

    @Test
    void everyCombinationIsAPointAndTheFirstValuesMakeTheReference() throws IOException {
        Sweep sweep = read("""
                engine: kokoro
                options: {spinning: off}
                vary: {intra-op-threads: [1, 2], memory-arena: [on, off]}
                budget: 90s
                rounds: {min: 2}
                """);
        assertThat(sweep.points())
                .extracting(Sweep.Point::name)
                .containsExactly(
                        "threads-1_arena-on", "threads-1_arena-off", "threads-2_arena-on", "threads-2_arena-off");
        assertThat(sweep.reference().values())
                .containsExactly(Map.entry("intra-op-threads", "1"), Map.entry("memory-arena", "on"));
        Plan plan = sweep.plan();
        assertThat(plan.engines()).allSatisfy(entry -> {
            assertThat(entry.engine()).isEqualTo("kokoro");
            assertThat(entry.model()).isEqualTo("kokoro-82m");
            assertThat(entry.options()).containsEntry("spinning", "off");
        });
        assertThat(plan.engines().get(3).options())
                .containsEntry("intra-op-threads", "2")
                .containsEntry("memory-arena", "off");
        assertThat(plan.budget()).isEqualTo(Duration.ofSeconds(90));
        assertThat(plan.rounds())
                .isEqualTo(new Plan.Rounds(2, PlanReader.defaults().rounds().max()));
        assertThat(plan.corpora()).isEqualTo(PlanReader.defaults().corpora());
        assertThat(sweep.title()).isEqualTo("kokoro: intra-op-threads × memory-arena");
        assertThat(sweep.search()).isEqualTo(Sweep.Search.FULL);
        assertThat(sweep.objective()).isEqualTo("total_s");
    }

    @Test
    void aModelIsAFactorLikeAnOption() throws IOException {
        Sweep sweep = read("engine: mms\nvary: {model: [mms-tts-eng, mms-tts-zlm]}\nsearch: halving\n");
        assertThat(sweep.plan().engines())
                .extracting(Plan.EngineEntry::model)
                .containsExactly("mms-tts-eng", "mms-tts-zlm");
        assertThat(sweep.points()).extracting(Sweep.Point::name).containsExactly("mms-tts-eng", "mms-tts-zlm");
        assertThat(sweep.search()).isEqualTo(Sweep.Search.HALVING);
    }

    @Test
    void wherePointsHaveManyFactorsOnlyWhatDiffersIsInTheirNames() throws IOException {
        Sweep sweep = read("""
                engine: kokoro
                vary:
                  intra-op-threads: [1, 2]
                  graph-optimization: [all, extended]
                  splitting: [clause, sentence]
                """);
        assertThat(sweep.points())
                .extracting(Sweep.Point::name)
                .contains("reference", "threads-2", "threads-2_optimization-extended_splitting-sentence");
    }

    @Test
    void namesStayLegalAndUnique() throws IOException {
        Sweep sweep = read("""
                engine: kokoro
                vary: {voice: [af_heart, "a b", "a,b"]}
                """);
        assertThat(sweep.points()).extracting(Sweep.Point::name).containsExactly("point-1", "point-2", "point-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine: kokoro\nvary: {provider: [cpu, cuda, tensorrt, coreml], memory-arena: [on, off]}",
                "engine: mms\nvary: {device: [cpu, 'cuda:1']}\nquality: {mcd-db: 0.25, duration-ratio: 3%}",
                "engine: tone\nvary: {threads: [1]}\nsearch: halving\nobjective: rss_peak_bytes\ntitle: 'a: b'",
                "engine: kokoro\nvary: {arena-limit-mib: [0, 512], provider: [cpu, cuda]}\ncalls: {timeout: 1500ms}"
            })
    void aResolvedSweepIsWrittenAndReadBackEqual(String yaml) throws IOException {
        Sweep sweep = read(yaml);
        Path file = folder.resolve("sweep.yaml");
        SweepWriter.write(sweep, file);
        assertThat(SweepReader.read(file, new SweepNames())).isEqualTo(sweep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            engine: kokro\\nvary: {speed: [1]}                        | line 1, key 'engine': There is no engine 'kokro'; did you mean 'kokoro'?
            engine: tone                                              | line 1: required property 'vary' not found
            engine: tone\\nvary: {}                                   | line 2, key 'vary': must have at least 1 properties
            engine: tone\\nvary: {thread: [1, 2]}                     | line 2, key 'vary.thread': engine 'tone' has no option 'thread'; did you mean 'threads'?
            engine: tone\\nvary: {threads: []}                        | line 2, key 'vary.threads': must have at least 1 items
            engine: tone\\nvary: {threads: 2}                         | line 2, key 'vary.threads': integer found, array expected
            engine: tone\\nvary: {threads: [1, 2, 1]}                 | line 2, key 'vary.threads[2]': '1' is there twice
            engine: tone\\nvary:\\n  threads:\\n  - 1\\n  - 0         | line 5, key 'vary.threads[1]': Option 'threads' is '0'; write a whole number from 1 to 1024.
            engine: tone\\nvary: {provider: [cpu, npu]}               | line 2, key 'vary.provider[1]': Option 'provider' is 'npu'; write one of
            engine: tone\\noptions: {threads: 2}\\nvary: {threads: [1]} | line 3, key 'vary.threads': it is fixed by 'options' as well
            engine: mms\\nmodel: mms-tts-eng\\nvary: {model: [mms-tts-zlm]} | line 3, key 'vary.model': it is fixed by 'model' as well
            engine: tone\\noptions: {chunks: 0}\\nvary: {threads: [1, 2]} | line 2, key 'options.chunks': Option 'chunks' is '0'; write a whole number from 1 to 1000.
            engine: tone\\noptions: {chunk: 2}\\nvary: {threads: [1]} | line 2, key 'options.chunk': engine 'tone' has no option 'chunk'; did you mean 'chunks'?
            engine: mms\\nvary:\\n  model: [mms-tts-eng, mms-tts-emg] | line 3, key 'vary.model[1]': Model 'mms-tts-emg' is unknown; did you mean 'mms-tts-eng'?
            engine: mms\\nmodel: kokoro-82m\\nvary: {threads: [1]}    | line 2, key 'model': 'kokoro-82m' is a model of 'kokoro', not of 'mms'
            engine: tone\\nvary: {threads: [1]}\\nobjective: total    | line 3, key 'objective': There is no metric 'total'; did you mean 'total_s'?
            engine: tone\\nvary: {threads: [1]}\\nobjective: rtfx     | line 3, key 'objective': 'rtfx' cannot rank
            engine: tone\\nvary: {threads: [1]}\\nserach: full        | line 3, key 'serach' is unknown; did you mean 'search'?
            engine: tone\\nvary: {threads: [1]}\\nsearch: random      | line 3, key 'search': does not have a value in the enumeration
            engine: tone\\nvary: {threads: [1]}\\nquality: {mcd: 1}   | line 3, key 'quality.mcd' is unknown; known are duration-ratio, log-mel-db
            engine: tone\\nvary: {threads: [1]}\\nrounds: {min: 40}   | line 3, key 'rounds': min 40 is above max 30
            engine: tone\\nvary: {threads: [1]}\\nbudget: soon        | line 3, key 'budget': 'soon' is refused
            engine: tone\\nvary: {threads: [1]}\\ncalls: {mesured: 3} | line 3, key 'calls.mesured' is unknown; did you mean 'measured'
            engine: tone\\nvary: {threads: [1]}\\nengines: []         | line 3, key 'engines' is unknown; did you mean 'engine'?
            """)
    void whatIsWrongIsNamedWithLineAndKey(String yaml, String sentence) throws IOException {
        assertThatThrownBy(() -> read(yaml.strip().replace("\\n", "\n")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(folder.resolve("in.yaml").toString())
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void aMatrixTooLargeToMeasureIsRefused() throws IOException {
        String many =
                IntStream.rangeClosed(1, 17).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        assertThatThrownBy(() -> read("engine: tone\nvary:\n  threads: " + many + "\n  chunks: " + many))
                .hasMessageContaining("line 4, key 'vary.chunks': this makes 289 configurations or more, and 256 is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kokoro-cpu", "kokoro-splitting", "mms-chunks", "mms-threads", "optimization-summary"})
    void shippedSweepsAreRead(String name) {
        Path file = Path.of("..", "..", "sweeps", name + ".yaml");
        assertThat(SweepReader.read(file, new SweepNames()).points()).hasSizeBetween(4, 64);
    }

    private Sweep read(String yaml) throws IOException {
        Path file = folder.resolve("in.yaml");
        Files.writeString(file, yaml);
        return SweepReader.read(file, new SweepNames());
    }
}
