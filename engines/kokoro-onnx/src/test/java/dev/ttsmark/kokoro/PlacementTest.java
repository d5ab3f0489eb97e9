package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a profile that the runtime itself writes on the CPU. */
class PlacementTest {

    @TempDir
    Path folder;

    @Test
    void countsNodesThatRanElsewhere() throws Exception {
        Settings settings = Settings.of(Map.of());
        try (OrtSession.SessionOptions options = SessionSettings.of(settings)) {
            options.enableProfiling(folder.resolve("profile").toString());
            String file = SignatureTest.fixture("v1.0").toString();
            try (OnnxModel model =
                            new OnnxModel(OnnxEnvironment.get().createSession(file, options), OptionalInt.empty());
                    Network network = Network.of(model, Tables.rising(), settings);
                    Inputs inputs = new Inputs();
                    InferredPiece symbol = new InferredPiece(network, inputs, new long[] {1})) {
                symbol.begin(Runnable::run);
                symbol.result();
                Path profile = model.endProfiling();
                assertThat(Placement.nodesElsewhere(profile, "CPUExecutionProvider"))
                        .isZero();
                assertThat(Placement.nodesElsewhere(profile, "CUDAExecutionProvider"))
                        .isBetween(4, 12);
            }
        }
    }
}
