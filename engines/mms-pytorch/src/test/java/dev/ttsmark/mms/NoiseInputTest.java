package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoiseInputTest {

    @Test
    void oneArrayAfterAnotherLiesInTheSameMemory() throws Exception {
        TorchRuntime.with(MmsOptions.of(Map.of("threads", "2")));
        NoiseInput input = new NoiseInput();
        try (NDManager call = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray first = input.of(call, new float[] {1, 2, 3, 4}, new Shape(2, 2));
            assertThat(first.toFloatArray()).containsExactly(1, 2, 3, 4);
            assertThat(first.getShape()).isEqualTo(new Shape(2, 2));

            assertThat(input.of(call, new float[] {5, 6}, new Shape(1, 2)).toFloatArray())
                    .containsExactly(5, 6);
            assertThat(first.toFloatArray()).as("the same memory").containsExactly(5, 6, 3, 4);

            float[] longer = {7, 8, 9, 10, 11};
            assertThat(input.of(call, longer, new Shape(1, 5)).toFloatArray()).containsExactly(longer);
        }
    }
}
