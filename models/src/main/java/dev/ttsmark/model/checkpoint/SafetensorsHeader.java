package dev.ttsmark.model.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file: name to type, shape and place. As the format asks, the tensors must fill the payload
 * without gap or overlap.
 */
final class SafetensorsHeader {

    private static final String METADATA = "__metadata__";
    private static final int MAX_DIMENSIONS = 8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final long payloadBytes;

    /** @param payloadBytes what the file has after its header */
    SafetensorsHeader(Path file, long payloadBytes) {
        this.file = file;
        this.payloadBytes = payloadBytes;
    }

    /**
     * Where a tensor lies.
     *
     * @param from first byte of the payload
     * @param to byte after its last
     */
    record Place(String name, StoredTensor tensor, long from, long to) {}

    Map<String, Place> read(byte[] header) throws CheckpointException {
        JsonNode json = parsed(header);
        if (!json.isObject() || json.size() > Checkpoint.MAX_TENSORS) {
            throw refused("has a header that is no JSON object of tensors");
        }
        Map<String, Place> places = new LinkedHashMap<>();
        for (var entry : json.properties()) {
            if (!entry.getKey().equals(METADATA)) {
                places.put(entry.getKey(), place(entry.getKey(), entry.getValue()));
            }
        }
        requireSeamless(new ArrayList<>(places.values()));
        return places;
    }

    private JsonNode parsed(byte[] header) throws CheckpointException {
        try {
            return JSON.readTree(header);
        } catch (JacksonException e) {
            String first = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            throw refused("has a header that is no sound JSON (" + first.replaceAll("\\p{C}", "?") + ")");
        } catch (IOException e) {
            throw new AssertionError("bytes in memory can be read", e);
        }
    }

    private Place place(String name, JsonNode entry) throws CheckpointException {
        StoredTensor tensor = new StoredTensor(type(name, entry.path("dtype").asText()), shape(name, entry));
        JsonNode offsets = entry.path("data_offsets");
        if (offsets.size() != 2
                || !offsets.path(0).canConvertToLong()
                || !offsets.path(1).canConvertToLong()
                || !offsets.path(0).isIntegralNumber()
                || !offsets.path(1).isIntegralNumber()) {
            throw refused(CheckpointException.quoted(name), "has no two data_offsets");
        }
        long from = offsets.path(0).longValue();
        long to = offsets.path(1).longValue();
        if (from < 0 || to < from) {
            throw refused(CheckpointException.quoted(name), "lies from byte " + from + " to " + to);
        }
        if (to > payloadBytes) {
            throw refused("is cut off: tensor " + CheckpointException.quoted(name) + " ends at byte " + to + " of "
                    + payloadBytes);
        }
        if (tensor.bytes().orElse(-1) != to - from) {
            throw refused(
                    CheckpointException.quoted(name),
                    "has " + (to - from) + " bytes, which do not make " + tensor.type() + " values of shape "
                            + tensor.shape());
        }
        return new Place(name, tensor, from, to);
    }

    private ElementType type(String name, String dtype) throws CheckpointException {
        for (ElementType type : ElementType.values()) {
            if (type.name().equals(dtype)) {
                return type;
            }
        }
        throw refused(
                CheckpointException.quoted(name),
                "has the type " + CheckpointException.quoted(dtype) + " where F32, F16 or BF16 is needed");
    }

    private List<Integer> shape(String name, JsonNode entry) throws CheckpointException {
        JsonNode shape = entry.path("shape");
        List<Integer> sizes = new ArrayList<>();
        for (JsonNode size : shape) {
            if (!size.isInt() || size.intValue() < 0) {
                throw refused(CheckpointException.quoted(name), "has a shape that is no list of sizes");
            }
            sizes.add(size.intValue());
        }
        if (!shape.isArray() || sizes.size() > MAX_DIMENSIONS) {
            throw refused(CheckpointException.quoted(name), "has a shape that is no list of sizes");
        }
        return sizes;
    }

    private void requireSeamless(List<Place> places) throws CheckpointException {
        places.sort(Comparator.comparingLong(Place::from).thenComparingLong(Place::to));
        long end = 0;
        for (Place place : places) {
            if (place.from < end) {
                throw refused(CheckpointException.quoted(place.name), "overlaps the tensor before it");
            }
            if (place.from > end) {
                throw refused(CheckpointException.quoted(place.name), "leaves a gap before it");
            }
            end = place.to;
        }
        if (end < payloadBytes) {
            throw refused("has " + (payloadBytes - end) + " bytes after its last tensor");
        }
    }

    private CheckpointException refused(String why) {
        return new CheckpointException(file, why);
    }

    private CheckpointException refused(String tensor, String why) {
        return refused("has the tensor " + tensor + ", which " + why);
    }
}
