package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;
import dev.ttsmark.kokoro.graph.GraphRewriting;
import dev.ttsmark.kokoro.graph.GraphRewriting.Extent;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the runtime loads: the model's own file, or a rewritten one, which goes when it is loaded.
 *
 * @param isOurs whether it is to be deleted
 */
record LoadedFile(Path path, boolean isOurs) implements AutoCloseable {

    /** @throws EngineException of kind MODEL if the graph cannot be rewritten, of kind RUNTIME if the new one finds no room */
    static LoadedFile of(Path model, Optional<Extent> rewriting) throws EngineException {
        if (rewriting.isEmpty()) {
            return new LoadedFile(model, false);
        }
        Path target = target();
        try {
            GraphRewriting.write(model, target, rewriting.get());
            return new LoadedFile(target, true);
        } catch (IOException | RuntimeException e) {
            delete(target);
            throw refused(model, e);
        }
    }

    private static Path target() throws EngineException {
        try {
            return Files.createTempFile("ttsmark-graph", ".onnx");
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static EngineException refused(Path model, Exception e) {
        if (e instanceof FileSystemException fault && !model.toString().equals(fault.getFile())) {
            return noRoom(fault);
        }
        return new EngineException(
                Kind.MODEL,
                "Model file " + model + " cannot be rewritten: "
                        + (e instanceof IOException ? e.getMessage() : "it is no graph that can be read")
                        + "; fetch it again, or say rewriting none.",
                e);
    }

    private static EngineException noRoom(IOException e) {
        return new EngineException(
                Kind.RUNTIME, NativeFailure.sentence("The rewritten graph", e, UnpackFolder.temporary()), e);
    }

    @Override
    public void close() {
        if (isOurs) {
            delete(path);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Where a system holds files that are open, it goes with the process.
            file.toFile().deleteOnExit();
        }
    }
}
