package dev.ttsmark.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A model on disk, as the model store found it.
 *
 * @param id manifest id, for example {@code kokoro-82m}
 * @param files role to file: {@code model} always, and whatever else the engine needs ({@code voices}, {@code vocab},
 *     {@code config}, …)
 * @param sha256 of the {@code model} file, or of the published weights it was made of; lower-case hexadecimal
 * @param weights released, or a stand-in of the same shapes; engines check it against the marker in the file
 * @param license under which the weights were published
 * @param languages ISO 639-1 codes the model was trained for
 * @param sampleRateHz samples a second of its audio
 */
public record ModelFiles(
        String id,
        Map<String, Path> files,
        String sha256,
        Weights weights,
        License license,
        List<String> languages,
        int sampleRateHz) {

    public ModelFiles {
        files = Map.copyOf(files);
        languages = Languages.canonical(languages);
    }

    /** The file of that role, or a refusal that names the role. */
    public Path require(String role) throws EngineException {
        Path file = files.get(role);
        if (file == null) {
            throw new EngineException(
                    EngineException.Kind.MODEL,
                    "Model '" + id + "' has no '" + role + "' file; it has " + files.keySet() + ".");
        }
        return file;
    }
}
