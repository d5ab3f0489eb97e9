package dev.ttsmark.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** A model file from which the weights were cut out, and what to put in their place. Immutable. */
final class Skeleton {

    private static final int CHUNK_VALUES = 1 << 18;

    private final byte[] literal;
    private final List<Tensor> tensors;

    private Skeleton(byte[] literal, List<Tensor> tensors) {
        this.literal = literal;
        this.tensors = tensors;
    }

    /**
     * @param offset where the payload belongs, in bytes of what is left of the file
     * @param values number of f32 values cut out
     */
    private record Tensor(int offset, int values, double mean, double deviation, String name) {

        static Tensor of(String line) {
            String[] cells = line.split("\t");
            return new Tensor(
                    Integer.parseInt(cells[0]),
                    Integer.parseInt(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    cells[4]);
        }
    }

    /** @param name of the resource pair {@code name.onnx.gz} and {@code name.tensors.tsv} */
    static Skeleton read(String name) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Resources.bytes(name + ".onnx.gz")))) {
            String table = new String(Resources.bytes(name + ".tensors.tsv"), StandardCharsets.UTF_8);
            return new Skeleton(
                    in.readAllBytes(), table.lines().skip(1).map(Tensor::of).toList());
        }
    }

    /** Changes with the skeleton. */
    String version() {
        CRC32 crc = new CRC32();
        crc.update(literal);
        crc.update(tensors.toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /**
     * Writes the file with weights drawn from the seed.
     *
     * @param tail appended to it
     */
    void fill(Path file, long seed, byte[] tail) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            List<Callable<Void>> parts = new ArrayList<>();
            long position = 0;
            int read = 0;
            for (Tensor tensor : tensors) {
                put(channel, ByteBuffer.wrap(literal, read, tensor.offset - read), position);
                position += tensor.offset - read;
                read = tensor.offset;
                addParts(parts, channel, tensor, seed, position);
                position += 4L * tensor.values;
            }
            put(channel, ByteBuffer.wrap(literal, read, literal.length - read), position);
            put(channel, ByteBuffer.wrap(tail), position + literal.length - read);
            runAll(parts);
        }
    }

    private static void addParts(
            List<Callable<Void>> parts, FileChannel channel, Tensor tensor, long seed, long position) {
        WeightDraw draw = new WeightDraw(seed, tensor.name, tensor.mean, tensor.deviation);
        for (int first = 0; first < tensor.values; first += CHUNK_VALUES) {
            int start = first;
            int count = Math.min(CHUNK_VALUES, tensor.values - first);
            parts.add(() -> {
                ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
                draw.fill(bytes.asFloatBuffer(), start);
                put(channel, bytes, position + 4L * start);
                return null;
            });
        }
    }

    private static void put(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private static void runAll(List<Callable<Void>> parts) throws IOException {
        ExecutorService pool =
                Executors.newFixedThreadPool(Math.min(8, Runtime.getRuntime().availableProcessors()));
        try {
            for (Future<Void> part : pool.invokeAll(parts)) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("writing was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
