package dev.ttsmark.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.model.VitsSkeleton.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A checkpoint of MMS-TTS in a folder, as Hugging Face keeps it, to be broken by tests: all its weights are 1. */
final class TestCheckpoint {

    private static final JsonMapper JSON = new JsonMapper();

    final Map<String, List<Integer>> shapes = new TreeMap<>();
    final ObjectNode config;
    final ObjectNode vocabulary = JSON.createObjectNode();
    final ObjectNode tokenizer = JSON.createObjectNode()
            .put("language", "deu")
            .put("is_uroman", false)
            .put("phonemize", false)
            .put("add_blank", true)
            .put("normalize", true);
    float value = 1;

    /** @param symbols of the vocabulary, from a on */
    TestCheckpoint(Size size, int symbols) throws IOException {
        config = (ObjectNode) JSON.readTree(
                Resources.bytes("mms/config-" + size.name().toLowerCase(java.util.Locale.ROOT) + ".json"));
        config.put("vocab_size", symbols);
        for (int id = 0; id < symbols; id++) {
            vocabulary.put(Character.toString('a' + id), id);
        }
        for (Tensor tensor : VitsSkeleton.of(size, symbols).tensors()) {
            shapes.put(tensor.name(), tensor.shape());
        }
        for (Tensor tensor : VitsSkeleton.trainingOnly(size)) {
            shapes.put(tensor.name(), tensor.shape());
        }
    }

    /** Writes all four files. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), config.toString());
        Files.writeString(folder.resolve("vocab.json"), vocabulary.toString());
        Files.writeString(folder.resolve("tokenizer_config.json"), tokenizer.toString());
        writeWeights(folder.resolve("model.safetensors"));
        return folder;
    }

    private void writeWeights(Path file) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        long end = 0;
        for (var shape : shapes.entrySet()) {
            long bytes =
                    4 * shape.getValue().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
            ObjectNode entry = header.putObject(shape.getKey()).put("dtype", "F32");
            shape.getValue().forEach(entry.withArray("shape")::add);
            entry.putArray("data_offsets").add(end).add(end += bytes);
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, json.length));
            out.write(ByteBuffer.wrap(json));
            ByteBuffer ones = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
            while (ones.hasRemaining()) {
                ones.putFloat(value);
            }
            for (long left = end; left > 0; left -= ones.capacity()) {
                out.write(ones.position(0).limit((int) Math.min(left, ones.capacity())));
            }
        }
    }
}
