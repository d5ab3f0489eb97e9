package dev.ttsmark.kokoro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** On which provider the nodes of a graph really ran, read from a profile that ONNX Runtime wrote. */
final class Placement {

    private static final JsonMapper JSON = new JsonMapper(new JsonFactory());

    private Placement() {}

    /** On the CPU there is nowhere to fall. */
    static boolean isCounted(Settings settings) {
        return settings.get(Settings.COUNT_FALLBACK) && settings.get(Settings.PROVIDER) != ExecutionProvider.CPU;
    }

    /**
     * Speaks one symbol with the profiler on, which the model was opened with.
     *
     * @return nodes that ran elsewhere than on the wanted provider; empty where nobody counted
     */
    static OptionalInt fallbackNodes(OnnxModel model, Network network, Settings settings) throws EngineException {
        if (settings.get(Settings.PROVIDER) == ExecutionProvider.CPU) {
            return OptionalInt.of(0);
        }
        if (!isCounted(settings)) {
            return OptionalInt.empty();
        }
        try (Inputs inputs = new Inputs();
                InferredPiece symbol = new InferredPiece(network, inputs, new long[] {1})) {
            symbol.begin(Runnable::run);
            symbol.result();
        }
        Path profile = model.endProfiling();
        try {
            return OptionalInt.of(
                    nodesElsewhere(profile, settings.get(Settings.PROVIDER).runtimeName()));
        } catch (IOException e) {
            return OptionalInt.empty();
        } finally {
            delete(profile);
        }
    }

    /** Distinct nodes of the profile whose provider is another. */
    static int nodesElsewhere(Path profile, String provider) throws IOException {
        Set<String> elsewhere = new HashSet<>();
        JsonNode events = JSON.readTree(profile.toFile());
        for (JsonNode event : events) {
            String ranOn = event.path("args").path("provider").asText("");
            if (event.path("cat").asText().equals("Node") && !ranOn.isEmpty() && !ranOn.equals(provider)) {
                elsewhere.add(event.path("name").asText().replaceFirst("_kernel_time$", ""));
            }
        }
        return elsewhere.size();
    }

    private static void delete(Path profile) {
        try {
            Files.deleteIfExists(profile);
            Files.deleteIfExists(profile.toAbsolutePath().getParent());
        } catch (IOException e) {
            profile.toFile().deleteOnExit();
        }
    }
}
