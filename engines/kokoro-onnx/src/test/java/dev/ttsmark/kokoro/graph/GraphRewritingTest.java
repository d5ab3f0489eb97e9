package dev.ttsmark.kokoro.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import dev.ttsmark.kokoro.graph.GraphRewriting.Extent;
import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime itself says whether the new graph computes what the old one does. */
class GraphRewritingTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> convolutions() {
        return Stream.of(
                conv("Conv", 4, 3, 1, 1, 1, 0, 0, 0),
                conv("Conv", 4, 3, 7, 1, 3, 9, 9, 0),
                conv("Conv", 1, 3, 5, 1, 1, 2, 1, 0),
                conv("Conv", 4, 3, 12, 6, 1, 3, 3, 0),
                conv("Conv", 11, 1, 20, 5, 1, 0, 0, 0),
                conv("Conv", 1, 1, 3, 2, 1, 1, 1, 0),
                conv("ConvTranspose", 4, 3, 20, 10, 1, 5, 5, 0),
                conv("ConvTranspose", 4, 3, 12, 6, 1, 3, 3, 0),
                conv("ConvTranspose", 11, 1, 20, 5, 1, 0, 0, 0),
                conv("ConvTranspose", 4, 3, 4, 2, 1, 2, 1, 1));
    }

    private static Arguments conv(
            String operator,
            int first,
            int second,
            int kernel,
            int stride,
            int dilation,
            int before,
            int after,
            int out) {
        Map<String, Object> attributes = new HashMap<>(Map.of(
                "strides", new long[] {stride}, "dilations", new long[] {dilation}, "pads", new long[] {before, after
                }));
        if (out > 0) {
            attributes.put("output_padding", new long[] {out});
        }
        return Arguments.of(operator, new long[] {first, second, kernel}, attributes);
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void replacesConvolutionsByProducts(String operator, long[] weights, Map<String, Object> attributes)
            throws Exception {
        for (boolean hasBias : new boolean[] {true, false}) {
            Path model = folder.resolve("one.onnx");
            OnnxFiles.oneNode(model, operator, weights, hasBias, attributes);
            Path target = folder.resolve("new.onnx");
            assertThat(GraphRewriting.write(model, target, Extent.ALL)).containsExactly(Map.entry(operator, 1L));
            assertThat(operators(target)).contains("MatMul").doesNotContain(operator);
            int channels = (int) (operator.equals("Conv") ? weights[1] : weights[0]);
            for (int time : new int[] {31, 32, 97}) {
                requireClose(OnnxFiles.y(target, channels, time), OnnxFiles.y(model, channels, time), 2e-5f);
            }
        }
    }

    @Test
    void doublesChannelsWithoutAConvolution() throws Exception {
        Path model = folder.resolve("one.onnx");
        Map<String, Object> attributes = Map.of(
                "strides", new long[] {2}, "pads", new long[] {1, 1}, "output_padding", new long[] {1}, "group", 5);
        OnnxFiles.oneNode(model, "ConvTranspose", new long[] {5, 1, 3}, true, attributes);
        Path target = folder.resolve("new.onnx");
        assertThat(GraphRewriting.write(model, target, Extent.ALL)).containsKey("ConvTranspose");
        requireClose(OnnxFiles.y(target, 5, 1), OnnxFiles.y(model, 5, 1), 1e-6f);
        requireClose(OnnxFiles.y(target, 5, 40), OnnxFiles.y(model, 5, 40), 1e-6f);
    }

    @Test
    void leavesOtherConvolutionsAlone() throws Exception {
        Path model = folder.resolve("one.onnx");
        Path target = folder.resolve("new.onnx");
        OnnxFiles.oneNode(model, "Conv", new long[] {4, 1, 3}, true, Map.of("group", 2));
        assertThat(GraphRewriting.write(model, target, Extent.ALL)).isEmpty();
        OnnxFiles.oneNode(model, "ConvTranspose", new long[] {4, 3, 5}, true, Map.of("strides", new long[] {2}));
        assertThat(GraphRewriting.write(model, target, Extent.ALL)).isEmpty();
        assertThat(OnnxFiles.y(target, 4, 9)).isEqualTo(OnnxFiles.y(model, 4, 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 61})
    void speaksAsTheWholeGraphDoes(int symbols) throws Exception {
        Path model = OnnxFiles.seeded(
                KokoroStandIn.write(Size.SMALL, folder, 1).get("model"), folder.resolve("seeded.onnx"));
        Path all = folder.resolve("all.onnx");
        Path repeats = folder.resolve("repeats.onnx");
        assertThat(GraphRewriting.write(model, all, Extent.ALL)).containsEntry("ConcatFromSequence", 1L);
        assertThat(GraphRewriting.write(model, repeats, Extent.REPEATS)).isEqualTo(Map.of("ConcatFromSequence", 1L));
        assertThat(operators(all)).doesNotContain("Conv", "ConvTranspose", "Loop", "SplitToSequence");
        float[] wanted = speech(model, symbols);
        assertThat(wanted.length).isGreaterThan(symbols * 600);
        assertThat(speech(repeats, symbols)).isEqualTo(wanted);
        float loudest = 0;
        for (float sample : wanted) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        requireClose(speech(all, symbols), wanted, 1e-4f * loudest);
    }

    @Test
    void refusesWhatIsNoGraphOrCutShort() throws Exception {
        byte[] whole =
                Files.readAllBytes(KokoroStandIn.write(Size.SMALL, folder, 1).get("model"));
        Path target = folder.resolve("new.onnx");
        Path broken = folder.resolve("broken.onnx");
        for (int length = 1; length < whole.length; length += whole.length / 97) {
            Files.write(broken, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> GraphRewriting.write(broken, target, Extent.ALL))
                    .isInstanceOf(IOException.class);
        }
        Files.writeString(broken, "<html>404</html>");
        assertThatThrownBy(() -> GraphRewriting.write(broken, target, Extent.ALL))
                .isInstanceOf(IOException.class)
                .hasMessage("a field has the unknown type 4");
    }

    private static float[] speech(Path model, int symbols) throws Exception {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model.toString())) {
            return OnnxFiles.speech(session, symbols);
        }
    }

    private static List<String> operators(Path model) throws IOException {
        Fields file = Fields.read(ByteBuffer.wrap(Files.readAllBytes(model)));
        return Graph.read(file.first(7).orElseThrow().fields()).nodes().stream()
                .map(Node::operator)
                .toList();
    }

    private static void requireClose(float[] made, float[] wanted, float most) {
        assertThat(made).hasSameSizeAs(wanted);
        for (int i = 0; i < made.length; i++) {
            assertThat(made[i]).as("number " + i).isCloseTo(wanted[i], within(most));
        }
    }
}
