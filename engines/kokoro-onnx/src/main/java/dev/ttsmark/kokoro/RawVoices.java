package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code <voice>.bin}: f32[510,1,256], little-endian, nothing else. */
record RawVoices(Map<String, Path> files) implements Voices {

    private static final String ENDING = ".bin";

    static Voices single(Path file) {
        return new RawVoices(Map.of(name(file), file));
    }

    static Voices inFolder(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .limit(MAX_VOICES)
                    .forEach(file -> files.put(name(file), file));
        }
        return new RawVoices(files);
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] table(String name) throws IOException, EngineException {
        Path file = files.get(name);
        if (Files.size(file) != TABLE_BYTES) {
            throw Voices.refused(file, "has " + Files.size(file) + " bytes, not " + TABLE_BYTES);
        }
        return Files.readAllBytes(file);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
