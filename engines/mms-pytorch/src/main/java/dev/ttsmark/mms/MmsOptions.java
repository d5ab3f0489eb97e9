package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineOption;
import dev.ttsmark.engine.Options;
import java.util.List;
import java.util.Map;

/**
 * What an MMS engine is opened with.
 *
 * @param device {@code cpu} or {@code cuda:N}
 * @param threads inside one operator
 * @param interOpThreads operators side by side
 */
record MmsOptions(
        String device,
        int threads,
        int interOpThreads,
        boolean graphOptimizer,
        float speakingRate,
        float noiseScale,
        float noiseScaleDuration,
        ChunkSchedule chunks) {

    private static final int MAX_THREADS = 256;
    private static final int MAX_CHUNK = 4096;

    private static final String DEVICE = "device";
    private static final String THREADS = "threads";
    private static final String INTER_OP_THREADS = "inter-op-threads";
    private static final String GRAPH_OPTIMIZER = "graph-optimizer";
    private static final String SPEAKING_RATE = "speaking-rate";
    private static final String NOISE_SCALE = "noise-scale";
    private static final String NOISE_SCALE_DURATION = "noise-scale-duration";
    private static final String CHUNK_FRAMES = "chunk-frames";
    private static final String CHUNK_GROWTH = "chunk-growth";

    static List<EngineOption> declared() {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        return List.of(
                new EngineOption(DEVICE, "cpu | cuda | cuda:N", "cpu", "Where the network runs."),
                new EngineOption(THREADS, "1..256", cores, "Threads inside one operator on the CPU."),
                new EngineOption(
                        INTER_OP_THREADS,
                        "1..256",
                        "1",
                        "Operators side by side; fixed for the whole process once PyTorch has computed."),
                new EngineOption(
                        GRAPH_OPTIMIZER,
                        "on | off",
                        "off",
                        "TorchScript's profiling executor, which specialises anew in the first calls of each length."),
                new EngineOption(SPEAKING_RATE, "0.1..10", "1.0", "Above 1 speaks faster."),
                new EngineOption(NOISE_SCALE, "0..2", "0.667", "How much the voice varies."),
                new EngineOption(NOISE_SCALE_DURATION, "0..2", "0.8", "How much the rhythm varies."),
                new EngineOption(
                        CHUNK_FRAMES,
                        "0..4096",
                        "32",
                        "Frames of 16 ms in the first chunk of audio; 0 decodes the whole text at once."),
                new EngineOption(CHUNK_GROWTH, "1..16", "2.5", "How many times longer each next chunk is."));
    }

    static MmsOptions of(Map<String, String> written) throws EngineException {
        Options options = Options.of(declared(), written);
        return new MmsOptions(
                device(options.text(DEVICE)),
                options.integer(THREADS, 1, MAX_THREADS),
                options.integer(INTER_OP_THREADS, 1, MAX_THREADS),
                options.flag(GRAPH_OPTIMIZER),
                (float) options.number(SPEAKING_RATE, 0.1, 10),
                (float) options.number(NOISE_SCALE, 0, 2),
                (float) options.number(NOISE_SCALE_DURATION, 0, 2),
                new ChunkSchedule(options.integer(CHUNK_FRAMES, 0, MAX_CHUNK), options.number(CHUNK_GROWTH, 1, 16)));
    }

    boolean onCuda() {
        return device.startsWith("cuda");
    }

    /** @param runtime what the runtime says of itself, which goes before what was asked of it */
    Map<String, String> inForce(TorchRuntime runtime, String device) {
        return Map.of(
                DEVICE, device,
                CHUNK_FRAMES, String.valueOf(chunks.firstFrames()),
                CHUNK_GROWTH, String.valueOf(chunks.growth()),
                THREADS, String.valueOf(runtime.threads()),
                INTER_OP_THREADS, String.valueOf(runtime.interOpThreads()),
                GRAPH_OPTIMIZER, runtime.graphOptimizer() ? "on" : "off",
                SPEAKING_RATE, String.valueOf(speakingRate),
                NOISE_SCALE, String.valueOf(noiseScale),
                NOISE_SCALE_DURATION, String.valueOf(noiseScaleDuration));
    }

    private static String device(String written) throws EngineException {
        if (written.equals("cpu") || written.matches("cuda:\\d{1,2}")) {
            return written;
        }
        if (written.equals("cuda")) {
            return "cuda:0";
        }
        throw new EngineException(
                EngineException.Kind.OPTION, "Option 'device' is '" + written + "'; write cpu, cuda or cuda:N.");
    }
}
