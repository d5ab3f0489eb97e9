package dev.ttsmark.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Kokoro-82M with weights drawn from a seed: the graph, shapes and cost of the released model, and noise for a voice.
 * Its signature is that of the 2026 release: {@code input_ids} i64[1,T], {@code style} f32[1,256], {@code speed} f32[1]
 * to {@code waveform} f32[N] and {@code duration} i64[T]. The model's metadata say {@code ttsmark.weights=stand-in}.
 */
public final class KokoroStandIn {

    private static final List<String> VOICES = List.of("af_heart", "am_michael", "bf_emma", "zf_xiaobei", "zm_yunxi");

    /** About the spread of the released style vectors. */
    private static final double STYLE_DEVIATION = 0.15;

    private KokoroStandIn() {}

    /**
     * Writes a whole model, the same bytes for the same seed on every machine.
     *
     * @param folder is created where it is missing
     * @return role to file: {@code model} (ONNX), {@code voices} (NPZ of f32[510,1,256]) and {@code config} (JSON with
     *     the vocabulary)
     */
    public static Map<String, Path> write(Size size, Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        String name = size.name().toLowerCase(Locale.ROOT);
        Path model = folder.resolve("kokoro.onnx");
        Skeleton skeleton = Skeleton.read("kokoro/" + name);
        whole(model, file -> skeleton.fill(file, seed, OnnxMetadata.standIn(seed)));
        Path voices = folder.resolve("voices.npz");
        whole(voices, file -> Files.write(file, voices(seed)));
        Path config = folder.resolve("config.json");
        whole(config, file -> Files.write(file, Resources.bytes("kokoro/" + name + ".config.json")));
        return Map.of("model", model, "voices", voices, "config", config);
    }

    /** Changes with whatever changes the bytes that {@link #write} writes for a size. */
    static String version(Size size) throws IOException {
        String name = "kokoro/" + size.name().toLowerCase(Locale.ROOT);
        return Skeleton.read(name).version() + "-" + WeightDraw.VERSION + "-" + Integer.toHexString(VOICES.hashCode());
    }

    private static byte[] voices(long seed) throws IOException {
        Map<String, float[]> styles = new HashMap<>();
        for (String voice : VOICES) {
            styles.put(voice, new WeightDraw(seed, voice, 0, STYLE_DEVIATION).values(510 * 256));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Npz.write(styles, "(510, 1, 256)", bytes);
        return bytes.toByteArray();
    }

    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** Under the final name there is a whole file or none. */
    private static void whole(Path file, Writer writer) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            writer.write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
