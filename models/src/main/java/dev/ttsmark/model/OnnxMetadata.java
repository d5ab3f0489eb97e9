package dev.ttsmark.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metadata of an ONNX file in the format's own bytes. A repeated field may stand anywhere in a message, so these can be
 * appended to a finished file.
 */
final class OnnxMetadata {

    /** ModelProto.metadata_props, field 14, length-delimited. */
    private static final int METADATA_PROPS = 14 << 3 | 2;

    /** StringStringEntryProto.key and .value. */
    private static final int KEY = 1 << 3 | 2;

    private static final int VALUE = 2 << 3 | 2;

    private static final String WEIGHTS = "ttsmark.weights";
    private static final String STAND_IN = "stand-in";

    private OnnxMetadata() {}

    /** The marker that no released model carries. */
    static byte[] standIn(long seed) {
        return entries(Map.of(WEIGHTS, STAND_IN, "ttsmark.seed", Long.toString(seed)));
    }

    /** Whether a file has that marker. */
    static boolean isStandIn(Map<String, String> metadata) {
        return STAND_IN.equals(metadata.get(WEIGHTS));
    }

    private static byte[] entries(Map<String, String> metadata) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new TreeMap<>(metadata).forEach((key, value) -> {
            ByteArrayOutputStream entry = new ByteArrayOutputStream();
            delimited(entry, KEY, key.getBytes(StandardCharsets.UTF_8));
            delimited(entry, VALUE, value.getBytes(StandardCharsets.UTF_8));
            delimited(all, METADATA_PROPS, entry.toByteArray());
        });
        return all.toByteArray();
    }

    private static void delimited(ByteArrayOutputStream out, int tag, byte[] content) {
        varint(out, tag);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void varint(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
