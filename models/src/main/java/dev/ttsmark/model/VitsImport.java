package dev.ttsmark.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.VitsSkeleton.Tensor;
import dev.ttsmark.model.checkpoint.Checkpoint;
import dev.ttsmark.model.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns an MMS-TTS checkpoint as Hugging Face keeps it into the engine's files: the weights go into the skeleton, the
 * three JSON files are taken as they are.
 */
public final class VitsImport implements Importer {

    /** To be raised when the weights written change; the skeletons speak for themselves. */
    private static final int REVISION = 1;

    private final Size size;

    /** @param size whose architecture a checkpoint must have: the published one, or the small one of tests */
    public VitsImport(Size size) {
        this.size = size;
    }

    @Override
    public String version() throws IOException {
        return REVISION + VitsSkeleton.version(size);
    }

    @Override
    public List<Path> sources(Path from) throws ModelException {
        return new VitsFolder(from).files();
    }

    @Override
    public Imported write(Path from, Path into) throws IOException, ModelException {
        VitsFolder folder = new VitsFolder(from);
        VitsSettings settings = VitsSettings.of(folder, size);
        VitsSkeleton skeleton = VitsSkeleton.of(size, settings.symbols());
        Path weights = folder.weights();
        Path model = into.resolve("model.pt");
        try (Checkpoint checkpoint = Checkpoint.open(weights)) {
            VitsState state = new VitsState(weights, checkpoint);
            List<Tensor> all = new ArrayList<>(skeleton.tensors());
            all.addAll(VitsSkeleton.trainingOnly(size));
            state.require(all);
            VitsArchive.write(model, skeleton, marker(weights), state::values);
        } catch (CheckpointException e) {
            throw new ModelException(ModelException.Kind.FOREIGN, e.getMessage(), e);
        }
        return new Imported(
                settings.language(),
                settings.sampleRateHz(),
                Weights.RELEASED,
                Map.of(
                        "model", model,
                        "config", copy(folder, VitsFolder.CONFIG, into),
                        "vocab", copy(folder, VitsFolder.VOCABULARY, into),
                        "tokenizer", copy(folder, VitsFolder.TOKENIZER, into)));
    }

    private static Path copy(VitsFolder folder, String name, Path into) throws IOException, ModelException {
        return Files.write(into.resolve(name), folder.read(name).content());
    }

    private static JsonNode marker(Path weights) throws IOException {
        return new JsonMapper()
                .createObjectNode()
                .put("weights", "released")
                .put("source", weights.getFileName().toString());
    }
}
