package dev.ttsmark.model.checkpoint;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a file says of a tensor.
 *
 * @param shape of its elements, which lie row-major
 */
public record StoredTensor(ElementType type, List<Integer> shape) {

    public StoredTensor {
        shape = List.copyOf(shape);
    }

    /** Bytes of all elements; empty where that is more than a file can have. */
    OptionalLong bytes() {
        long bytes = type.bytes();
        for (int size : shape) {
            if (size != 0 && bytes > Long.MAX_VALUE / size) {
                return OptionalLong.empty();
            }
            bytes *= size;
        }
        return OptionalLong.of(bytes);
    }
}
