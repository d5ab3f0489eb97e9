package dev.ttsmark.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.model.VitsSkeleton.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Writes the TorchScript archive that the engine loads: a skeleton, its weights, and a marker that says whose they are. */
final class VitsArchive {

    private static final String TOP = "model/";
    private static final String MARKER = "extra/ttsmark-weights.json";

    private VitsArchive() {}

    /** Where weights come from. */
    interface Weights<X extends Exception> {

        /** @return row-major values of the tensor's shape */
        float[] values(Tensor tensor) throws IOException, X;
    }

    /** The same to the byte for the same arguments. */
    static <X extends Exception> void write(Path file, VitsSkeleton skeleton, JsonNode marker, Weights<X> weights)
            throws IOException, X {
        try (StoredZip zip = new StoredZip(file)) {
            for (var entry : skeleton.files().entrySet()) {
                zip.add(TOP + entry.getKey(), entry.getValue());
            }
            zip.add(TOP + MARKER, new JsonMapper().writeValueAsBytes(marker));
            for (Tensor tensor : skeleton.tensors()) {
                zip.add(TOP + tensor.entry(), bytes(weights.values(tensor)));
            }
        }
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }
}
