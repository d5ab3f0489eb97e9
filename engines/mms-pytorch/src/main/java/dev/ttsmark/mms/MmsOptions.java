package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import java.util.List;
import java.util.Map;

/** What an MMS engine is opened with. */
final class MmsOptions {

    private static final int MAX_THREADS = 256;

    /** Normalised: {@code cpu} or {@code cuda:N}. */
    static final Option<String> DEVICE = Option.text(
                    "device",
                    "cpu | cuda | cuda:N",
                    "cpu, cuda or cuda:N",
                    "cpu",
                    "Where the network runs.",
                    MmsOptions::device)
            .as(Option.Role.DEVICE);

    static final Option<Integer> THREADS = Option.whole(
                    "threads",
                    1,
                    MAX_THREADS,
                    Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()),
                    "Threads inside one operator on the CPU.")
            .as(Option.Role.THREADS);
    static final Option<Integer> INTER_OP_THREADS = Option.whole(
            "inter-op-threads",
            1,
            MAX_THREADS,
            1,
            "Operators side by side; fixed for the whole process once PyTorch has computed.");
    static final Option<Boolean> GRAPH_OPTIMIZER = Option.flag(
            "graph-optimizer",
            false,
            "TorchScript's profiling executor, which specialises anew in the first calls of each length.");
    static final Option<Double> SPEAKING_RATE = Option.number("speaking-rate", 0.1, 10, 1, "Above 1 speaks faster.");
    static final Option<Double> NOISE_SCALE = Option.number("noise-scale", 0, 2, 0.667, "How much the voice varies.");
    static final Option<Double> NOISE_SCALE_DURATION =
            Option.number("noise-scale-duration", 0, 2, 0.8, "How much the rhythm varies.");
    static final Option<Integer> CHUNK_FRAMES = Option.whole(
            "chunk-frames",
            0,
            4096,
            32,
            "Frames of 16 ms in the first chunk of audio; 0 decodes the whole text at once.");
    static final Option<Double> CHUNK_GROWTH =
            Option.number("chunk-growth", 1, 16, 2.5, "How many times longer each next chunk is.");

    static final List<Option<?>> DECLARED = List.of(
            DEVICE,
            THREADS,
            INTER_OP_THREADS,
            GRAPH_OPTIMIZER,
            SPEAKING_RATE,
            NOISE_SCALE,
            NOISE_SCALE_DURATION,
            CHUNK_FRAMES,
            CHUNK_GROWTH);

    private final Options options;

    private MmsOptions(Options options) {
        this.options = options;
    }

    static MmsOptions of(Map<String, String> written) throws EngineException {
        return new MmsOptions(Options.of(DECLARED, written));
    }

    <T> T get(Option<T> option) {
        return options.get(option);
    }

    /** As the network takes it. */
    float scalar(Option<Double> option) {
        return get(option).floatValue();
    }

    ChunkSchedule chunks() {
        return new ChunkSchedule(get(CHUNK_FRAMES), get(CHUNK_GROWTH));
    }

    boolean onCuda() {
        return get(DEVICE).startsWith("cuda");
    }

    /** @param runtime what the runtime says of itself, which goes before what was asked of it */
    Map<String, String> inForce(TorchRuntime runtime, String device) {
        return options.with(DEVICE, device)
                .with(THREADS, runtime.threads())
                .with(INTER_OP_THREADS, runtime.interOpThreads())
                .with(GRAPH_OPTIMIZER, runtime.graphOptimizer())
                .written();
    }

    private static String device(String written) {
        if (written.equals("cpu") || written.matches("cuda:\\d{1,2}")) {
            return written;
        }
        if (written.equals("cuda")) {
            return "cuda:0";
        }
        throw new IllegalArgumentException(written);
    }
}
