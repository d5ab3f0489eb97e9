package dev.ttsmark.model.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The safetensors format: the header's length in 8 bytes, the header as JSON, then raw little-endian values. */
final class Safetensors implements Checkpoint {

    /** A hundred times the header of the largest model here. */
    private static final int MAX_HEADER_BYTES = 8 << 20;

    private final FileChannel channel;
    private final long start;
    private final Map<String, SafetensorsHeader.Place> places;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    private Safetensors(FileChannel channel, long start, Map<String, SafetensorsHeader.Place> places) {
        this.channel = channel;
        this.start = start;
        this.places = places;
        places.forEach((name, place) -> tensors.put(name, place.tensor()));
    }

    /** Takes the channel over if it succeeds. */
    static Safetensors open(Path file, FileChannel channel) throws IOException, CheckpointException {
        long size = channel.size();
        if (size < Long.BYTES) {
            throw new CheckpointException(file, "has " + size + " bytes, too few for a header");
        }
        long length = Bytes.at(channel, 0, Long.BYTES).getLong();
        if (length < 0 || length > MAX_HEADER_BYTES) {
            throw new CheckpointException(
                    file,
                    "announces a header of " + Long.toUnsignedString(length) + " bytes where at most "
                            + MAX_HEADER_BYTES + " make sense");
        }
        long start = Long.BYTES + length;
        if (start > size) {
            throw new CheckpointException(
                    file, "is cut off: it announces a header of " + length + " bytes and has " + size + " in all");
        }
        byte[] header = Bytes.at(channel, Long.BYTES, (int) length).array();
        return new Safetensors(channel, start, new SafetensorsHeader(file, size - start).read(header));
    }

    @Override
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public float[] read(String name) throws IOException {
        SafetensorsHeader.Place place = places.get(name);
        ByteBuffer stored = Bytes.at(channel, start + place.from(), Math.toIntExact(place.to() - place.from()));
        return place.tensor().type().widened(stored);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
