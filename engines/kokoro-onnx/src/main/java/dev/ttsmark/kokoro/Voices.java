package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Voices as published: one raw file each, a NumPy archive, or one file of all tables without any header. */
interface Voices {

    /** Bytes of the published f32[510,1,256]. */
    int TABLE_BYTES = 510 * Voice.WIDTH * Float.BYTES;

    /** More than any release holds. */
    int MAX_VOICES = 4096;

    String AUTO = "auto";
    String USUAL = "af_heart";

    /** In the file's order. */
    List<String> names();

    /** @param name one of {@link #names} */
    byte[] table(String name) throws IOException, EngineException;

    /**
     * @param wanted a name, or {@code auto}
     * @param metadata of the model, where sherpa-onnx keeps the names of a headerless file
     */
    static Voice load(Path file, String wanted, Map<String, String> metadata) throws EngineException {
        try {
            Voices voices = open(file, metadata);
            String name = chosen(voices.names(), wanted, file);
            return Voice.of(name, voices.table(name));
        } catch (IOException e) {
            throw refused(file, "cannot be read: " + e.getMessage());
        }
    }

    /** Refuses a file any of whose voices could not speak, by the voice's name. */
    static void requireAll(Path file) throws EngineException {
        try {
            Voices voices = open(file, Map.of());
            chosen(voices.names(), AUTO, file);
            for (String name : voices.names()) {
                Voice.of(name, voices.table(name));
            }
        } catch (IOException e) {
            throw refused(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Voices open(Path file, Map<String, String> metadata) throws IOException, EngineException {
        if (Files.isDirectory(file)) {
            return RawVoices.inFolder(file);
        }
        if (!Files.isRegularFile(file)) {
            throw refused(file, "is missing");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
            return NpzVoices.of(file);
        }
        return Files.size(file) == TABLE_BYTES ? RawVoices.single(file) : JoinedVoices.of(file, metadata);
    }

    private static String chosen(List<String> names, String wanted, Path file) throws EngineException {
        if (names.isEmpty()) {
            throw refused(file, "holds no voice");
        }
        if (wanted.equals(AUTO)) {
            return names.contains(USUAL) ? USUAL : names.get(0);
        }
        if (!names.contains(wanted)) {
            throw new EngineException(
                    Kind.OPTION, "Voice '" + wanted + "' is not in " + file + Nearest.hint(wanted, names));
        }
        return wanted;
    }

    static EngineException refused(Path file, String why) {
        return refused(file, why, "fetch the voices again");
    }

    static EngineException refused(Path file, String why, String advice) {
        return new EngineException(Kind.MODEL, "Voices " + file + ": the file " + why + "; " + advice + ".");
    }
}
