package dev.ttsmark.model.checkpoint;

import java.util.List;

/**
 * A tensor as a pickle describes it: a view on a storage.
 *
 * @param offset of its first element in the storage
 * @param strides elements from one index to the next, for each dimension
 */
record PickledTensor(StorageRef storage, long offset, List<Integer> shape, List<Integer> strides) {

    StoredTensor tensor() {
        return new StoredTensor(storage.type(), shape);
    }

    /** Whether its elements lie one after another. */
    boolean rowMajor() {
        long step = 1;
        for (int i = shape.size() - 1; i >= 0; i--) {
            if (shape.get(i) != 1 && strides.get(i) != step) {
                return false;
            }
            step *= shape.get(i);
        }
        return true;
    }
}
