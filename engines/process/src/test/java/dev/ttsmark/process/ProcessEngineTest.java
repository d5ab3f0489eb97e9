package dev.ttsmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Weights;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes of a program that keeps to the protocol, or does not. */
@Timeout(60)
class ProcessEngineTest extends EngineContractTest {

    static String command(String way) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "[\"" + java + "\", \"-Xshare:auto\", \"-XX:TieredStopAtLevel=1\", \"-cp\", \"target/test-classes\", \""
                + Program.class.getName() + "\", \"" + way + "\"]";
    }

    static EngineConfig config(String way, Map<String, String> options) {
        Map<String, String> all = new HashMap<>(Map.of("command", command(way)));
        all.putAll(options);
        return new EngineConfig(Optional.empty(), all);
    }

    @Override
    protected EngineConfig config() {
        return config("honest", Map.of());
    }

    @Override
    protected EngineProvider provider() {
        return new ProcessProvider();
    }

    @Test
    void theProgramSaysWhatIsInForceAndIsItsOwnProcess() throws Exception {
        try (Engine engine = provider().open(config("honest", Map.of("threads", "3")))) {
            assertThat(engine.info().runtime().name()).isEqualTo("test");
            assertThat(engine.info().runtime().version()).isEqualTo("1.2");
            assertThat(engine.info().runtime().intraOpThreads()).isEqualTo(3);
            assertThat(engine.info().languages()).containsExactly("en", "de");
            assertThat(engine.info().model().weights()).isEqualTo(Weights.RELEASED);
            assertThat(engine.info().sampleRateHz()).isEqualTo(Program.rateHz());
            long pid = engine.computingPid().orElseThrow();
            assertThat(pid).isNotEqualTo(ProcessHandle.current().pid());
            assertThat(ProcessHandle.of(pid)).get().matches(ProcessHandle::isAlive);
        }
    }

    @ParameterizedTest
    @CsvSource({"honest, 0.30517578", "floats, 0.495"})
    void samplesComeInTheFormThatTheLineBeforeThemSays(String way, float highest) throws Exception {
        try (Engine engine = provider().open(config(way, Map.of("fields", "{\"voice\": \"x\"}")))) {
            Heard heard = hear(engine, request());
            assertThat(heard.chunks).hasSize(2);
            float most = 0;
            for (float sample : heard.samples()) {
                most = Math.max(most, sample);
            }
            assertThat(most).isCloseTo(way.equals("honest") ? 9900 / 32768f : highest, within(1e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exits|CUT_SHORT|ended with exit code 7",
                "garbage|NOT_AUDIO|said 'Loading model… 100%', which is no JSON object",
                "poor|NOT_AUDIO|which lacks sampleRateHz, runtime,",
            })
    void aProgramThatDoesNotIntroduceItselfIsNotOpened(String way, Kind kind, String said) {
        assertThatThrownBy(() -> provider().open(config(way, Map.of())))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(said)
                .hasMessageContaining("its last words: 'the program was started as " + way + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuses|RUNTIME|refused a text: 'no such voice'",
                "silent|NOT_AUDIO|without any audio",
                "mumbles|NOT_AUDIO|said 'hmm', which is no JSON object",
                "odd|NOT_AUDIO|whole samples",
                "huge|NOT_AUDIO|whole samples",
                "strange|NOT_AUDIO|s16le or f32le",
                "dies|CUT_SHORT|ended with exit code 9",
            })
    void anAnswerThatIsNoneIsANamedFailure(String way, Kind kind, String said) throws Exception {
        try (Engine engine = provider().open(config(way, Map.of()))) {
            assertThatThrownBy(() -> hear(engine, request()))
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                    .hasMessageContaining(said);
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> provider()
                        .open(new EngineConfig(Optional.empty(), Map.of("command", "[\"/no/such/program\"]"))))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
                .hasMessageContaining("'/no/such/program' cannot be started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"python3 adapter.py", "{}", "[1]", "[\"\"]", "[\"a\", [\"b\"]]", ""})
    void commandsAreArraysOfWords(String command) {
        assertThatThrownBy(() -> provider().check(Map.of("command", command)))
                .hasMessageContaining("a JSON array of the program and its arguments");
        assertThatThrownBy(() -> provider().check(Map.of())).hasMessageContaining("'command' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"honest", "stubborn"})
    void noProgramOutlivesItsEngine(String way) throws Exception {
        Engine engine = provider().open(config(way, Map.of()));
        ProcessHandle child =
                ProcessHandle.of(engine.computingPid().orElseThrow()).orElseThrow();
        engine.close();
        child.onExit().get(30, TimeUnit.SECONDS);
    }

    /** A process that is killed can do nothing for its children, but their input ends. */
    @Test
    void aProgramEndsWhereItsHarnessIsKilled() throws Exception {
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid = Long.parseLong(harness.inputReader().readLine());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        harness.destroyForcibly().waitFor();
        child.onExit().get(30, TimeUnit.SECONDS);
    }

    /** Opens an engine, says its program's number, and waits. */
    public static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            Engine engine = new ProcessProvider().open(config("honest", Map.of()));
            System.out.println(engine.computingPid().orElseThrow());
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            engine.close();
        }
    }
}
