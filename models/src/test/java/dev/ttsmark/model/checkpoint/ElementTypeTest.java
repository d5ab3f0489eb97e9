package dev.ttsmark.model.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are NumPy's. */
class ElementTypeTest {

    @ParameterizedTest
    @CsvSource({
        "F16, 0x0000, 0.0",
        "F16, 0x8000, -0.0",
        "F16, 0x0001, 5.9604645e-08",
        "F16, 0x03ff, 6.097555e-05",
        "F16, 0x0400, 6.1035156e-05",
        "F16, 0x3555, 0.33325195",
        "F16, 0x3c00, 1.0",
        "F16, 0xc000, -2.0",
        "F16, 0x7bff, 65504.0",
        "F16, 0xfbff, -65504.0",
        "F16, 0x7c00, Infinity",
        "F16, 0xfc00, -Infinity",
        "F16, 0x7e00, NaN",
        "BF16, 0x3f80, 1.0",
        "BF16, 0xbf00, -0.5",
        "BF16, 0x4049, 3.140625",
        "BF16, 0x0001, 9.18355e-41",
        "BF16, 0x7f80, Infinity",
        "BF16, 0x7fc0, NaN"
    })
    void widensWithoutLoss(ElementType type, String bits, float expected) {
        ByteBuffer stored = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        stored.putShort(Integer.decode(bits).shortValue()).putShort((short) 0).flip();

        assertThat(type.widened(stored)).containsExactly(expected, 0f);
    }
}
