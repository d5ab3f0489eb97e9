package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.engine.SynthesisRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a profile that the runtime itself writes on the CPU, and one of the same form as a GPU would have it. */
class KokoroProfilerTest {

    private static final SynthesisRequest ONE = new SynthesisRequest("The first one is here.", "en", 1);

    private static final SynthesisRequest TWO =
            new SynthesisRequest("The first one is here. And this is the second one!", "en", 1);

    @TempDir
    Path folder;

    @Test
    void tellsOperatorsOfACallOnTheCpu() throws Exception {
        List<OperatorCost> costs = profile(ONE);
        assertThat(costs).extracting(OperatorCost::provider).containsOnly("CPUExecutionProvider");
        assertThat(costs).extracting(OperatorCost::operator).contains("Conv", "MatMul");
        assertThat(costs).extracting(OperatorCost::nanos).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(costs.get(0).nanos()).isPositive();
    }

    @Test
    void countsTheSecondOfTwoCallsWithAllItsPieces() throws Exception {
        OperatorCost one = only(profile(ONE), "Conv");
        OperatorCost two = only(profile(TWO), "Conv");
        assertThat(one.calls()).isEqualTo(one.nodes());
        assertThat(two.nodes()).isEqualTo(one.nodes());
        assertThat(two.calls()).isEqualTo(2 * one.nodes());
    }

    @Test
    void partsNodesOnTheCpuAndCopiesFromThoseOnAGpu() throws Exception {
        assertThat(RuntimeProfile.read(cuda()).ofSecondCall())
                .containsExactly(
                        new OperatorCost("Conv", "CUDAExecutionProvider", 2, 2, 860_000),
                        // Without its body, which is told apart.
                        new OperatorCost("Loop", "CPUExecutionProvider", 1, 1, 50_000),
                        new OperatorCost("Add", "CPUExecutionProvider", 1, 2, 30_000),
                        new OperatorCost("MemcpyFromHost", "CUDAExecutionProvider", 1, 1, 20_000),
                        new OperatorCost("MemcpyToHost", "CUDAExecutionProvider", 1, 1, 20_000),
                        new OperatorCost("Gather", "CPUExecutionProvider", 2, 2, 15_000),
                        new OperatorCost("Shape", "CPUExecutionProvider", 1, 1, 5_000));
    }

    @Test
    void refusesAProfileWithoutTwoCalls() throws Exception {
        Path file = folder.resolve("torn.json");
        Files.write(
                file,
                Files.readAllLines(cuda()).stream()
                        .filter(line -> !line.contains("\"ts\":2000000,"))
                        .map(line -> line.replaceAll(",$", "").equals("]") ? "{}]" : line)
                        .toList());
        assertThatThrownBy(() -> RuntimeProfile.read(file).ofSecondCall()).hasMessageContaining("profile: 1,");
    }

    @Test
    void refusesADeviceThatIsNotThereAsOpeningDoes() {
        assertThatThrownBy(() -> new KokoroProvider()
                        .profiler()
                        .orElseThrow()
                        .profile(SmallKokoro.config(folder, Map.of("provider", "cuda")), ONE))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.DEVICE));
    }

    private List<OperatorCost> profile(SynthesisRequest request) throws Exception {
        return new KokoroProfiler().profile(SmallKokoro.config(folder, Map.of()), request);
    }

    private static OperatorCost only(List<OperatorCost> costs, String operator) {
        return costs.stream()
                .filter(cost -> cost.operator().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    private static Path cuda() throws Exception {
        return Path.of(KokoroProfilerTest.class.getResource("cuda-profile.json").toURI());
    }
}
