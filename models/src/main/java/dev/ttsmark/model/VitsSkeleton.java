package dev.ttsmark.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A TorchScript archive of VITS without payload, as {@code models/export/mms.py} writes it.
 *
 * @param files path inside the archive to content
 * @param tensors in the order of the network's definition, named as in transformers' state dict
 */
record VitsSkeleton(Map<String, byte[]> files, List<Tensor> tensors) {

    private static final String TABLE = "tensors.json";
    private static final String PICKLE = "data.pkl";
    private static final String EMBEDDING = "text_encoder.embed_tokens.weight";
    private static final int MAX_ROWS = 0xFFFF;

    /**
     * A tensor's place.
     *
     * @param shape f32 elements, row-major
     * @param entry path of its payload inside the archive
     */
    record Tensor(String name, List<Integer> shape, String entry) {

        int elements() {
            return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        }
    }

    private record Table(Vocabulary vocabulary, List<Tensor> tensors) {}

    /** Where the pickle holds the embedding's rows (u16) and elements (i32), little-endian. */
    private record Vocabulary(int size, int rowsAt, int elementsAt) {}

    /** The skeleton of that size, its embedding made for a vocabulary of {@code symbols}. */
    static VitsSkeleton of(Size size, int symbols) throws IOException {
        if (symbols < 1 || symbols > MAX_ROWS) {
            throw new IllegalArgumentException("symbols=" + symbols);
        }
        Map<String, byte[]> files = read("mms/" + name(size) + ".zip");
        Table table = new JsonMapper().readValue(files.remove(TABLE), Table.class);
        int width = table.tensors.stream()
                .filter(tensor -> tensor.name.equals(EMBEDDING))
                .mapToInt(tensor -> tensor.shape.get(1))
                .findFirst()
                .orElseThrow();
        ByteBuffer.wrap(files.get(PICKLE))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(table.vocabulary.rowsAt, (short) symbols)
                .putInt(table.vocabulary.elementsAt, symbols * width);
        List<Tensor> tensors = table.tensors.stream()
                .map(tensor -> tensor.name.equals(EMBEDDING)
                        ? new Tensor(tensor.name, List.of(symbols, width), tensor.entry)
                        : tensor)
                .toList();
        return new VitsSkeleton(files, tensors);
    }

    /** What else a published checkpoint holds, in its order: tensors that only training needs. Their entries are empty. */
    static List<Tensor> trainingOnly(Size size) throws IOException {
        List<Tensor> tensors = new ArrayList<>();
        byte[] table = Resources.bytes("mms/training-only-" + name(size) + ".tsv");
        for (String line : new String(table, StandardCharsets.UTF_8).lines().toList()) {
            String[] columns = line.split("\t");
            List<Integer> shape =
                    Arrays.stream(columns[1].split(" ")).map(Integer::valueOf).toList();
            tensors.add(new Tensor(columns[0], shape, ""));
        }
        return tensors;
    }

    /** Changes when the skeleton does. */
    static String version(Size size) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Resources.bytes("mms/" + name(size) + ".zip"));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static String name(Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, byte[]> read(String resource) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = VitsSkeleton.class.getResourceAsStream(resource);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
