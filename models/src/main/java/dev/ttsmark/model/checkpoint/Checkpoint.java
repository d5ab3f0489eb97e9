package dev.ttsmark.model.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named tensors of floating-point numbers in a file. Opening checks that every one lies whole inside the file; values
 * are read when they are asked for.
 */
public interface Checkpoint extends Closeable {

    /** More than any model has. */
    int MAX_TENSORS = 10_000;

    /** What a checkpoint of PyTorch begins with, as every ZIP file does. */
    int ZIP_MAGIC = 0x04034b50;

    /** Tells the two formats apart by their content. */
    static Checkpoint open(Path file) throws IOException, CheckpointException {
        FileChannel channel = FileChannel.open(file);
        try {
            if (Bytes.startsWith(channel, ZIP_MAGIC)) {
                channel.close();
                return TorchCheckpoint.open(file);
            }
            return Safetensors.open(file, channel);
        } catch (IOException | CheckpointException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** By name. */
    Map<String, StoredTensor> tensors();

    /** @return row-major values of that tensor, as float32 */
    float[] read(String name) throws IOException, CheckpointException;

    /** Names in the file. */
    default Set<String> names() {
        return tensors().keySet();
    }

    /** Shape of that tensor. */
    default List<Integer> shape(String name) {
        return tensors().get(name).shape();
    }
}
