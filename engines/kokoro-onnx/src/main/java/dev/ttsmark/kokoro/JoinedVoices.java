package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All tables one after another without a header, as sherpa-onnx packs them; its models list the names in their metadata
 * as {@code id2speaker=0->af_alloy,1->af_aoede,…}. Without them a voice is called by its number.
 */
record JoinedVoices(Path file, List<String> names) implements Voices {

    private static final String NAMES = "id2speaker";

    static Voices of(Path file, Map<String, String> metadata) throws IOException, EngineException {
        long bytes = Files.size(file);
        if (bytes == 0 || bytes % TABLE_BYTES != 0 || bytes / TABLE_BYTES > MAX_VOICES) {
            throw Voices.refused(
                    file, "has " + bytes + " bytes, no whole number of voices of " + TABLE_BYTES + " bytes");
        }
        int count = (int) (bytes / TABLE_BYTES);
        List<String> named = named(metadata.getOrDefault(NAMES, ""));
        List<String> numbers =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return new JoinedVoices(file, named.size() == count ? named : numbers);
    }

    @Override
    public byte[] table(String name) throws IOException {
        byte[] table = new byte[TABLE_BYTES];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek((long) names.indexOf(name) * TABLE_BYTES);
            in.readFully(table);
        }
        return table;
    }

    private static List<String> named(String metadata) {
        List<String> names = new ArrayList<>();
        for (String entry : metadata.split(",")) {
            String[] parts = entry.strip().split("->", 2);
            if (parts.length != 2 || !parts[0].equals(Integer.toString(names.size()))) {
                return List.of();
            }
            names.add(parts[1]);
        }
        return List.copyOf(names);
    }
}
