package dev.ttsmark.model.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A state dict as {@code torch.save} writes it since 2020: an uncompressed ZIP file of {@code data.pkl}, which names the
 * tensors, and {@code data/N}, their values. Entry names are looked up and never become paths.
 */
final class TorchCheckpoint implements Checkpoint {

    private static final int MAX_PICKLE_BYTES = 8 << 20;

    private final Path file;
    private final ZipFile zip;
    private final String top;
    private final Map<String, PickledTensor> pickled;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    private TorchCheckpoint(Path file, ZipFile zip) throws IOException, CheckpointException {
        this.file = file;
        this.zip = zip;
        this.top = TorchZip.top(file, zip);
        requireLittleEndian();
        this.pickled = new PickleMachine(file, content("data.pkl", MAX_PICKLE_BYTES)).stateDict();
        for (var entry : pickled.entrySet()) {
            requireWhole(entry.getKey(), entry.getValue());
            tensors.put(entry.getKey(), entry.getValue().tensor());
        }
    }

    static TorchCheckpoint open(Path file) throws IOException, CheckpointException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new CheckpointException(file, "is no whole ZIP file");
        }
        try {
            return new TorchCheckpoint(file, zip);
        } catch (IOException | CheckpointException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void requireLittleEndian() throws IOException, CheckpointException {
        if (zip.getEntry(top + "byteorder") != null
                && !new String(content("byteorder", 16), StandardCharsets.US_ASCII).equals("little")) {
            throw new CheckpointException(file, "is not little-endian");
        }
    }

    private byte[] content(String name, int limit) throws IOException, CheckpointException {
        ZipEntry entry = zip.getEntry(top + name);
        if (entry == null || entry.getSize() > limit) {
            throw new CheckpointException(
                    file, entry == null ? "has no " + name : "has a " + name + " of over " + limit + " bytes");
        }
        return content(entry, 0, (int) entry.getSize());
    }

    private byte[] content(ZipEntry entry, long from, int length) throws IOException, CheckpointException {
        try (InputStream in = zip.getInputStream(entry)) {
            in.skipNBytes(from);
            byte[] content = in.readNBytes(length);
            if (content.length == length) {
                return content;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // said below
        }
        throw new CheckpointException(file, "is damaged at its entry " + CheckpointException.quoted(entry.getName()));
    }

    private void requireWhole(String name, PickledTensor tensor) throws CheckpointException {
        String quoted = "has the tensor " + CheckpointException.quoted(name) + ", which ";
        if (!tensor.rowMajor()) {
            throw new CheckpointException(file, quoted + "does not lie row-major");
        }
        StorageRef storage = tensor.storage();
        ZipEntry entry = zip.getEntry(top + "data/" + storage.key());
        if (entry == null) {
            throw new CheckpointException(
                    file, quoted + "lies in the missing entry " + CheckpointException.quoted("data/" + storage.key()));
        }
        long bytes = tensor.tensor().bytes().orElse(Long.MAX_VALUE);
        long from = tensor.offset() * storage.type().bytes();
        if (entry.getSize() != storage.elements() * storage.type().bytes() || bytes > entry.getSize() - from) {
            throw new CheckpointException(file, quoted + "does not fit the " + entry.getSize() + " bytes it lies in");
        }
    }

    @Override
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public float[] read(String name) throws IOException, CheckpointException {
        PickledTensor tensor = pickled.get(name);
        ElementType type = tensor.storage().type();
        int bytes = Math.toIntExact(tensor.tensor().bytes().orElseThrow());
        ZipEntry entry = zip.getEntry(top + "data/" + tensor.storage().key());
        byte[] stored = content(entry, tensor.offset() * type.bytes(), bytes);
        return type.widened(ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
