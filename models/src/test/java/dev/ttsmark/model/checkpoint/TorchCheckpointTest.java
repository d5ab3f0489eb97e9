package dev.ttsmark.model.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorchCheckpointTest {

    private static final byte[] FOUR = floats(1, 2, 3, 4);

    @TempDir
    Path folder;

    @Test
    void readsViewsOnSharedStorages() throws Exception {
        byte[] pickle = Pickles.dictionary()
                .tensor("whole", "FloatStorage", "0", 4, 0, 4, 1)
                .tensor("end", "FloatStorage", "0", 4, 3, 1, 1)
                .tensor("half", "HalfStorage", "7", 2, 1, 1, 1)
                .end();
        Map<String, byte[]> entries = entries(pickle);
        entries.put("m/data/7", new byte[] {0, 0, 0, 0x3c});
        try (Checkpoint checkpoint = Checkpoint.open(zip(entries))) {
            assertThat(checkpoint.read("whole")).containsExactly(1, 2, 3, 4);
            assertThat(checkpoint.read("end")).containsExactly(4);
            assertThat(checkpoint.read("half")).containsExactly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "os, system",
        "posix, system",
        "builtins, eval",
        "__builtin__, getattr",
        "torch, load",
        "torch._utils, _rebuild_tensor",
        "torch.FloatStorage, __reduce__",
        "torch, LongStorage",
        "collections, deque"
    })
    void namesCodeThatItRefusesToRun(String module, String name) throws IOException {
        byte[] pickle = new Pickles()
                .raw(0x80, 2)
                .global(module, name)
                .text("touch harm")
                .raw(0x85, 'R', '.')
                .bytes();
        refused(pickle, "asks for '" + module + "." + name + "'");
    }

    /** Instructions that call, build objects, reach for extensions or read what PyTorch never writes. */
    @ParameterizedTest
    @ValueSource(
            ints = {'i', 'o', 0x81, 0x92, 0x82, 0x83, 0x84, 0x93, 0x95, 'P', 'I', 'F', 'S', 'V', 'B', 0x8f, 'd', 0})
    void refusesInstructionsThatNoStateDictNeeds(int instruction) throws IOException {
        refused(
                new Pickles().raw(0x80, 2, instruction, '.').bytes(),
                String.format("the instruction 0x%02x at byte 2", instruction));
    }

    @Test
    void refusesCallsOfWhatIsNoFunction() throws IOException {
        refused(
                new Pickles()
                        .raw(0x80, 2)
                        .global("torch", "FloatStorage")
                        .raw(')', 'R', '.')
                        .bytes(),
                "for what it is not");
        refused(new Pickles().raw(0x80, 2).text("text").raw(')', 'R', '.').bytes(), "for what it is not");
        refused(new Pickles().raw(0x80, 2, '}', '}', 's', '.').bytes(), "damaged");
        refused(new Pickles().raw(0x80, 2, '}', '}', 'N', 's', '.').bytes(), "for what it is not");
        refused(new Pickles().raw(0x80, 2, '(', '.').bytes(), "for what it is not");
        refused(new Pickles().raw(0x80, 2, 'h', 9, '.').bytes(), "for what it is not");
        refused(new Pickles().raw(0x80, 2, '}', 'q', 0, 'K', 1, 'b', '.').bytes(), "for what it is not");
    }

    @Test
    void survivesAListThatHoldsItself() throws IOException {
        refused(new Pickles().raw(0x80, 2, ']', 'q', 0, 'h', 0, 'a', '.').bytes(), "for what it is not");
    }

    @Test
    void refusesAPickleThatEndsTooSoon() throws IOException {
        byte[] whole = Pickles.dictionary()
                .tensor("a", "FloatStorage", "0", 4, 0, 4, 1)
                .end();
        for (int length : new int[] {0, 1, 2, 10, 40, whole.length / 2, whole.length - 1}) {
            refused(Arrays.copyOf(whole, length), "data.pkl");
        }
        refused(new Pickles().raw(0x80, 2, 'X').integer(Integer.MAX_VALUE).bytes(), "cut off");
        refused(new Pickles().raw(0x80, 2, 'X').integer(-1).bytes(), "cut off");
        refused(new Pickles().raw(0x80, 2, 0x8a, 200).bytes(), "cut off");
    }

    @Test
    void refusesOtherProtocols() throws IOException {
        refused(new Pickles().raw(0x80, 4, '}', '.').bytes(), "of protocol 4 where PyTorch writes 2");
    }

    @Test
    void refusesAnythingButADictionaryOfTensors() throws IOException {
        refused(new Pickles().raw(0x80, 2, ']', '.').bytes(), "for what it is not");
        byte[] nested =
                new Pickles().raw(0x80, 2, '}').text("model").raw('}', 's', '.').bytes();
        refused(nested, "holds 'model', which is no tensor");
        byte[] twice = Pickles.dictionary()
                .tensor("a", "FloatStorage", "0", 4, 0, 4, 1)
                .tensor("a", "FloatStorage", "0", 4, 0, 2, 1)
                .end();
        refused(twice, "names 'a' twice");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 4, 1, does not fit",
        "4, 0, 5, 1, does not fit",
        "5, 0, 4, 1, does not fit",
        "4, 0, 2, 2, does not lie row-major",
        "4, 0, 2147483647, 1, does not fit",
        "4, -1, 4, 1, for what it is not",
        "4, 0, -4, 1, for what it is not",
        "-4, 0, 4, 1, for what it is not"
    })
    void refusesTensorsThatReachBeyondTheirStorage(int elements, int offset, int size, int stride, String why)
            throws IOException {
        refused(
                Pickles.dictionary()
                        .tensor("a", "FloatStorage", "0", elements, offset, size, stride)
                        .end(),
                why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "0/../0", "", "x"})
    void refusesStoragesThatAreNoNumber(String key) throws IOException {
        refused(
                Pickles.dictionary()
                        .tensor("a", "FloatStorage", key, 4, 0, 4, 1)
                        .end(),
                "for what it is not");
    }

    @Test
    void refusesAStorageThatIsNotThere() throws IOException {
        refused(
                Pickles.dictionary()
                        .tensor("a", "FloatStorage", "1", 4, 0, 4, 1)
                        .end(),
                "missing entry 'data/1'");
    }

    @Test
    void refusesArchivesThatAreNotPlain() throws IOException {
        Map<String, byte[]> entries = entries(pickle());
        assertRefused(Pickles.zip(folder.resolve("z"), false, entries), "'m/data.pkl', which is compressed");
        entries.put("m/byteorder", "big".getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(entries), "is not little-endian");
        assertRefused(zip(with("m/../../evil", new byte[1])), "'m/../../evil', which lies outside");
        assertRefused(zip(with("/etc/passwd", new byte[1])), "'/etc/passwd', which lies outside");
        assertRefused(zip(Map.of("m/version", new byte[1])), "has no data.pkl");
        assertRefused(zip(Map.of("data.pkl", new byte[1])), "lies outside");
        assertRefused(zip(with("m/data.pkl", new byte[9 << 20])), "has a data.pkl of over");
    }

    @Test
    void refusesACutOffArchive() throws IOException {
        byte[] whole = Files.readAllBytes(zip(entries(pickle())));
        for (int length : new int[] {4, 100, whole.length / 2, whole.length - 1}) {
            assertRefused(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length)), "is no whole ZIP file");
        }
    }

    @Test
    void refusesADamagedEntry() throws IOException {
        byte[] content = Files.readAllBytes(zip(entries(pickle())));
        // the second local header, that of the values
        int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        content[at] = 'X';
        Path file = Files.write(folder.resolve("damaged"), content);
        assertThatThrownBy(() -> {
                    try (Checkpoint checkpoint = Checkpoint.open(file)) {
                        checkpoint.read("a");
                    }
                })
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is damaged at its entry 'm/data/0'");
    }

    private static byte[] pickle() {
        return Pickles.dictionary().tensor("a", "FloatStorage", "0", 4, 0, 4, 1).end();
    }

    private static Map<String, byte[]> entries(byte[] pickle) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("m/data.pkl", pickle);
        entries.put("m/data/0", FOUR);
        return entries;
    }

    private static Map<String, byte[]> with(String name, byte[] content) {
        Map<String, byte[]> entries = entries(pickle());
        entries.put(name, content);
        return entries;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        return Pickles.zip(folder.resolve("pytorch_model.bin"), true, entries);
    }

    private void refused(byte[] pickle, String why) throws IOException {
        assertRefused(zip(entries(pickle)), why);
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> Checkpoint.open(file).close())
                .isInstanceOfSatisfying(CheckpointException.class, e -> assertThat(e.getMessage())
                        .startsWith("Checkpoint " + file)
                        .contains(why)
                        .endsWith(".")
                        .doesNotContain("\n"));
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
