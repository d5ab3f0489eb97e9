package dev.ttsmark.model.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    private static final String A = "\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}";
    private static final String B = "\"b\": {\"dtype\": \"F16\", \"shape\": [1, 2], \"data_offsets\": [8, 12]}";

    @TempDir
    Path folder;

    @Test
    void readsEveryTensorInItsTypeAndShape() throws Exception {
        Path file = file("{\"__metadata__\": {\"format\": \"pt\"}, " + B + ", " + A + "}   ", 12);
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.names()).containsExactlyInAnyOrder("a", "b");
            assertThat(checkpoint.shape("b")).isEqualTo(List.of(1, 2));
            assertThat(checkpoint.read("a")).containsExactly(0.5f, 0.5f);
            assertThat(checkpoint.read("b")).containsExactly(0f, 1.75f);
        }
    }

    @Test
    void readsATensorWithoutElements() throws Exception {
        try (Checkpoint checkpoint = Checkpoint.open(
                file("{" + A + ", \"e\": {\"dtype\": \"BF16\", \"shape\": [0, 7], \"data_offsets\": [8, 8]}}", 8))) {
            assertThat(checkpoint.read("e")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[-4, 4] | lies from byte -4 to 4",
                "[8, 0] | lies from byte 8 to 0",
                "[0, 9] | 9 bytes, which do not make",
                "[4, 12] | leaves a gap before it",
                "[0, 9223372036854775807] | is cut off: tensor 'a' ends at byte 9223372036854775807 of 12",
                "[0, 18446744073709551615] | has no two data_offsets",
                "[0.0, 8.0] | has no two data_offsets",
                "[0] | has no two data_offsets",
                "\"0-8\" | has no two data_offsets"
            })
    void refusesOffsetsThatDoNotFit(String offsets, String why) throws IOException {
        refused("{" + A.replace("[0, 8]", offsets) + "}", 12, why, "'a'");
    }

    @Test
    void refusesTensorsThatOverlap() throws IOException {
        refused("{" + A + ", " + B.replace("[8, 12]", "[6, 10]") + "}", 10, "'b', which overlaps the tensor before");
    }

    @Test
    void refusesBytesThatBelongToNoTensor() throws IOException {
        refused("{" + A + "}", 9, "has 1 bytes after its last tensor");
    }

    @Test
    void refusesACutOffFile() throws IOException {
        refused("{" + A + ", " + B + "}", 11, "is cut off: tensor 'b' ends at byte 12 of 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[-2]", "[2.0]", "[\"2\"]", "2", "[4294967298]", "[1, 1, 1, 1, 1, 1, 1, 1, 2]", "null"})
    void refusesShapesThatAreNone(String shape) throws IOException {
        refused("{" + A.replace("[2]", shape) + "}", 8, "'a', which has a shape that is no list of sizes");
    }

    @Test
    void refusesAShapeWhoseProductOverflows() throws IOException {
        refused("{" + A.replace("[2]", "[2147483647, 2147483647, 2147483647]") + "}", 8, "do not make F32 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F64", "I64", "f32", "", "F32 "})
    void refusesOtherTypes(String type) throws IOException {
        refused("{" + A.replace("F32", type) + "}", 8, "'a', which has the type '" + type + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1 | no sound JSON",
                "[1] | no JSON object of tensors",
                "{} {} | no sound JSON",
                "{\"a\": 7} | which has the type"
            })
    void refusesHeadersThatAreNone(String header, String why) throws IOException {
        refused(header, 0, why);
    }

    @Test
    void refusesANameThatStandsTwice() throws IOException {
        refused("{" + A + ", " + A + "}", 8, "Duplicate field 'a'");
    }

    @Test
    void showsANameWithoutItsControlCharacters() throws IOException {
        refused("{" + A.replace("\"a\"", "\"../\\u001b[31m\\n\"").replace("F32", "U8") + "}", 8, "'../?[31m?'");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 1L << 40, 8388609})
    void refusesAnAbsurdHeaderLength(long length) throws IOException {
        refusedFile(lengthAnd(length, new byte[64]), Long.toUnsignedString(length) + " bytes where at most");
    }

    @Test
    void refusesAHeaderLongerThanTheFile() throws IOException {
        refusedFile(lengthAnd(65, new byte[64]), "is cut off: it announces a header of 65 bytes and has 72 in all");
        refusedFile(new byte[7], "has 7 bytes, too few for a header");
        refusedFile(new byte[0], "has 0 bytes");
        refusedFile(lengthAnd(0, new byte[0]), "no JSON object");
    }

    private Path file(String header, int payload) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer rest = ByteBuffer.allocate(json.length + payload).order(ByteOrder.LITTLE_ENDIAN);
        rest.put(json);
        // 0x3f00 after 0x0000 is 0.5 as F32 and 1.75 as F16
        for (int i = 0; i + 4 <= payload; i += 4) {
            rest.putFloat(0.5f);
        }
        return Files.write(folder.resolve("model.safetensors"), lengthAnd(json.length, rest.array()));
    }

    private static byte[] lengthAnd(long length, byte[] rest) {
        return ByteBuffer.allocate(Long.BYTES + rest.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(rest)
                .array();
    }

    private void refused(String header, int payload, String... why) throws IOException {
        refusedFile(Files.readAllBytes(file(header, payload)), why);
    }

    private void refusedFile(byte[] content, String... why) throws IOException {
        Path file = Files.write(folder.resolve("model.safetensors"), content);
        assertThatThrownBy(() -> Checkpoint.open(file))
                .isInstanceOfSatisfying(CheckpointException.class, e -> assertThat(e.getMessage())
                        .startsWith("Checkpoint " + file)
                        .contains(why)
                        .endsWith(".")
                        .doesNotContain("\n"));
    }
}
