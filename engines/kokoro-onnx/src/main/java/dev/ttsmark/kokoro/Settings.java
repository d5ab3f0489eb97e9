package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineOption;
import dev.ttsmark.engine.Options;
import dev.ttsmark.text.SentenceSplitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How Kokoro is to run.
 *
 * @param intraOpThreads threads inside one operator, resolved, at least 1
 * @param arenaLimitMegabytes of the device's memory arena; 0 is no limit
 * @param voice name, or {@code auto}
 * @param playbackRtf real-time factor up to which playback never waits, with splitting by clause
 * @param lookahead pieces that are made on threads of their own while an earlier one is handed over
 */
record Settings(
        ExecutionProvider provider,
        int deviceId,
        int intraOpThreads,
        int interOpThreads,
        ExecutionMode executionMode,
        GraphOptimization graphOptimization,
        boolean memoryArena,
        int arenaLimitMegabytes,
        boolean memoryPattern,
        ConvolutionSearch cudnnConvAlgoSearch,
        boolean spinning,
        boolean denormalAsZero,
        boolean countFallback,
        String voice,
        double speed,
        StyleRow styleRow,
        G2p g2p,
        Splitting splitting,
        double playbackRtf,
        int lookahead) {

    static final List<EngineOption> DECLARED = List.of(
            new EngineOption("provider", "cpu | cuda | tensorrt | coreml", "cpu", "Where the network runs."),
            new EngineOption("device-id", "0..63", "0", "Which GPU, as the provider counts them."),
            new EngineOption("intra-op-threads", "0..256", "0", "Threads inside one operator; 0 is one per processor."),
            new EngineOption(
                    "inter-op-threads", "1..256", "1", "Operators side by side, with execution-mode parallel."),
            new EngineOption("execution-mode", "sequential | parallel", "sequential", "Whether operators overlap."),
            new EngineOption(
                    "graph-optimization", "none | basic | extended | all", "all", "How far the graph is rewritten."),
            new EngineOption("memory-arena", "on | off", "on", "Whether freed host memory is kept for the next call."),
            new EngineOption(
                    "arena-limit-mb", "0..1048576", "0", "Most GPU memory that cuda or tensorrt keeps; 0 is no limit."),
            new EngineOption(
                    "memory-pattern",
                    "on | off",
                    "off",
                    "Whether allocations are planned, and the plan kept, for every length of text."),
            new EngineOption(
                    "cudnn-conv-algo-search",
                    "heuristic | exhaustive | default",
                    "heuristic",
                    "How cuda picks a convolution for a new shape."),
            new EngineOption("spinning", "on | off", "on", "Whether idle threads spin instead of sleeping."),
            new EngineOption("denormal-as-zero", "on | off", "off", "Whether the tiniest floats count as zero."),
            new EngineOption(
                    "count-fallback",
                    "on | off",
                    "on",
                    "Whether loading runs one profiled call that counts nodes left to the CPU; not with cpu."),
            new EngineOption("voice", "a name", "auto", "Voice; auto is af_heart, else the first of the file."),
            new EngineOption("speed", "0.5..2.0", "1.0", "Pace of speech."),
            new EngineOption(
                    "style-row",
                    "length-minus-one | length",
                    "length-minus-one",
                    "Row of the voice for n symbols: n-1 as the authors do, n as kokoro-onnx did before 0.6."),
            new EngineOption(
                    "g2p",
                    "lexicon | lexicon-espeak | espeak",
                    "lexicon",
                    "English to phonemes: by the lexicon, with espeak-ng for the words it lacks, or as kokoro-onnx by"
                            + " espeak-ng alone in plain IPA."),
            new EngineOption(
                    "splitting",
                    "clause | sentence | none",
                    "clause",
                    "What is spoken by itself: a short first clause and then as much as playback leaves time for, each"
                            + " sentence, or the whole text."),
            new EngineOption(
                    "playback-rtf",
                    "0.05..2",
                    "0.8",
                    "With splitting clause: the real-time factor up to which playback shall never wait."),
            new EngineOption(
                    "lookahead",
                    "0..4",
                    "0",
                    "Pieces that are made, side by side, while an earlier one is handed over; 0 makes one after another."));

    enum ExecutionMode {
        SEQUENTIAL,
        PARALLEL
    }

    enum GraphOptimization {
        NONE,
        BASIC,
        EXTENDED,
        ALL
    }

    enum ConvolutionSearch {
        HEURISTIC,
        EXHAUSTIVE,
        DEFAULT
    }

    /** The latter two need the system's espeak-ng. */
    enum G2p {
        LEXICON,
        LEXICON_ESPEAK,
        ESPEAK
    }

    enum Splitting {
        CLAUSE,
        SENTENCE,
        NONE
    }

    static Settings of(Map<String, String> written) throws EngineException {
        Options options = Options.of(DECLARED, written);
        int threads = options.integer("intra-op-threads", 0, 256);
        Settings settings = new Settings(
                options.choice("provider", ExecutionProvider.class),
                options.integer("device-id", 0, 63),
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                options.integer("inter-op-threads", 1, 256),
                options.choice("execution-mode", ExecutionMode.class),
                options.choice("graph-optimization", GraphOptimization.class),
                options.flag("memory-arena"),
                options.integer("arena-limit-mb", 0, 1 << 20),
                options.flag("memory-pattern"),
                options.choice("cudnn-conv-algo-search", ConvolutionSearch.class),
                options.flag("spinning"),
                options.flag("denormal-as-zero"),
                options.flag("count-fallback"),
                options.text("voice"),
                options.number("speed", 0.5, 2.0),
                options.choice("style-row", StyleRow.class),
                options.choice("g2p", G2p.class),
                options.choice("splitting", Splitting.class),
                options.number("playback-rtf", 0.05, 2),
                options.integer("lookahead", 0, 4));
        settings.check();
        return settings;
    }

    /** Refuses what the runtime would silently ignore. */
    private void check() throws EngineException {
        boolean nvidia = provider == ExecutionProvider.CUDA || provider == ExecutionProvider.TENSORRT;
        if (arenaLimitMegabytes > 0 && !nvidia) {
            throw refused("Option 'arena-limit-mb' works with provider cuda or tensorrt only; leave it out.");
        }
        if (interOpThreads > 1 && executionMode == ExecutionMode.SEQUENTIAL) {
            throw refused("Option 'inter-op-threads' above 1 needs execution-mode parallel; write both or neither.");
        }
    }

    /** A text to the pieces that are spoken by themselves. */
    Function<String, List<String>> pieces() {
        return switch (splitting) {
            case CLAUSE -> new PiecePlan(playbackRtf)::of;
            case SENTENCE -> SentenceSplitter::split;
            case NONE -> List::of;
        };
    }

    /** Every option in force, as a plan would write it. */
    Map<String, String> inForce(String effectiveVoice) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("provider", Options.spelled(provider));
        options.put("device-id", Integer.toString(deviceId));
        options.put("intra-op-threads", Integer.toString(intraOpThreads));
        options.put("inter-op-threads", Integer.toString(interOpThreads));
        options.put("execution-mode", Options.spelled(executionMode));
        options.put("graph-optimization", Options.spelled(graphOptimization));
        options.put("memory-arena", onOff(memoryArena));
        options.put("arena-limit-mb", Integer.toString(arenaLimitMegabytes));
        options.put("memory-pattern", onOff(memoryPattern));
        options.put("cudnn-conv-algo-search", Options.spelled(cudnnConvAlgoSearch));
        options.put("spinning", onOff(spinning));
        options.put("denormal-as-zero", onOff(denormalAsZero));
        options.put("count-fallback", onOff(countFallback && provider != ExecutionProvider.CPU));
        options.put("voice", effectiveVoice);
        options.put("speed", Double.toString(speed));
        options.put("style-row", Options.spelled(styleRow));
        options.put("g2p", Options.spelled(g2p));
        options.put("splitting", Options.spelled(splitting));
        options.put("playback-rtf", Double.toString(playbackRtf));
        options.put("lookahead", Integer.toString(lookahead));
        return options;
    }

    private static String onOff(boolean flag) {
        return flag ? "on" : "off";
    }

    private static EngineException refused(String message) {
        return new EngineException(Kind.OPTION, message);
    }
}
