package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import dev.ttsmark.kokoro.graph.GraphRewriting;
import dev.ttsmark.text.SentenceSplitter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How Kokoro is to run. */
final class Settings {

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

    /** What of the graph is replaced on loading; see {@link GraphRewriting.Extent}. */
    enum Rewriting {
        AUTO,
        NONE,
        REPEATS,
        ALL
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

    static final Option<ExecutionProvider> PROVIDER = Option.choice(
                    "provider", ExecutionProvider.CPU, "Where the network runs.")
            .as(Option.Role.DEVICE);
    static final Option<Integer> DEVICE_ID =
            Option.whole("device-id", 0, 63, 0, "Which GPU, as the provider counts them.");
    static final Option<Integer> INTRA_OP_THREADS = Option.whole(
                    "intra-op-threads", 0, 256, 0, "Threads inside one operator; 0 is one per processor.")
            .as(Option.Role.THREADS);
    static final Option<Integer> INTER_OP_THREADS =
            Option.whole("inter-op-threads", 1, 256, 1, "Operators side by side, with execution-mode parallel.");
    static final Option<ExecutionMode> EXECUTION_MODE =
            Option.choice("execution-mode", ExecutionMode.SEQUENTIAL, "Whether operators overlap.");
    static final Option<GraphOptimization> GRAPH_OPTIMIZATION =
            Option.choice("graph-optimization", GraphOptimization.ALL, "How far the graph is rewritten.");
    static final Option<Boolean> MEMORY_ARENA =
            Option.flag("memory-arena", true, "Whether freed host memory is kept for the next call.");
    static final Option<Integer> ARENA_LIMIT_MEBIBYTES = Option.whole(
            "arena-limit-mib", 0, 1 << 20, 0, "Most GPU memory that cuda or tensorrt keeps; 0 is no limit.");
    static final Option<Boolean> MEMORY_PATTERN = Option.flag(
            "memory-pattern", false, "Whether allocations are planned, and the plan kept, for every length of text.");
    static final Option<ConvolutionSearch> CUDNN_CONV_ALGO_SEARCH = Option.choice(
            "cudnn-conv-algo-search", ConvolutionSearch.HEURISTIC, "How cuda picks a convolution for a new shape.");
    static final Option<Rewriting> REWRITING = Option.choice(
            "rewriting",
            Rewriting.AUTO,
            "What of the graph is replaced on loading: the loop that spreads symbols over frames (repeats), also"
                    + " convolutions, by products of matrices that need no plan for a new length (all); auto is all with"
                    + " cuda and none elsewhere.");
    static final Option<Boolean> TF32 =
            Option.flag("tf32", true, "Whether cuda may round factors to ten bits of mantissa, as the runtime does.");
    static final Option<Boolean> SPINNING =
            Option.flag("spinning", true, "Whether idle threads spin instead of sleeping.");
    static final Option<Boolean> DENORMAL_AS_ZERO =
            Option.flag("denormal-as-zero", false, "Whether the tiniest floats count as zero.");
    static final Option<String> VOICE = Option.text(
                    "voice",
                    "a name",
                    "the name of a voice",
                    Voices.AUTO,
                    "Voice; auto is af_heart, else the first of the file.",
                    written -> written)
            .as(Option.Role.VOICE);
    static final Option<Double> SPEED = Option.number("speed", 0.5, 2, 1, "Pace of speech.");
    static final Option<StyleRow> STYLE_ROW = Option.choice(
            "style-row",
            StyleRow.LENGTH_MINUS_ONE,
            "Row of the voice for n symbols: n-1 as the authors do, n as kokoro-onnx did before 0.6.");
    static final Option<G2p> G2P = Option.choice(
            "g2p",
            G2p.LEXICON,
            "English to phonemes: by the lexicon, with espeak-ng for the words it lacks, or as kokoro-onnx by espeak-ng"
                    + " alone in plain IPA.");
    static final Option<Splitting> SPLITTING = Option.choice(
            "splitting",
            Splitting.CLAUSE,
            "What is spoken by itself: a short first clause and then as much as playback leaves time for, each sentence,"
                    + " or the whole text.");
    static final Option<Double> PLAYBACK_RTF = Option.number(
            "playback-rtf",
            0.05,
            2,
            0.8,
            "With splitting clause: the real-time factor up to which playback shall never wait.");
    static final Option<Integer> LOOKAHEAD = Option.whole(
            "lookahead",
            0,
            4,
            0,
            "Pieces that are made, side by side, while an earlier one is handed over; 0 makes one after another.");

    static final List<Option<?>> DECLARED = List.of(
            PROVIDER,
            DEVICE_ID,
            INTRA_OP_THREADS,
            INTER_OP_THREADS,
            EXECUTION_MODE,
            GRAPH_OPTIMIZATION,
            MEMORY_ARENA,
            ARENA_LIMIT_MEBIBYTES,
            MEMORY_PATTERN,
            CUDNN_CONV_ALGO_SEARCH,
            REWRITING,
            TF32,
            SPINNING,
            DENORMAL_AS_ZERO,
            VOICE,
            SPEED,
            STYLE_ROW,
            G2P,
            SPLITTING,
            PLAYBACK_RTF,
            LOOKAHEAD);

    private final Options options;

    private Settings(Options options) {
        this.options = options;
    }

    static Settings of(Map<String, String> written) throws EngineException {
        Settings settings = new Settings(Options.of(DECLARED, written));
        settings.check();
        return settings;
    }

    <T> T get(Option<T> option) {
        return options.get(option);
    }

    /** At least 1. */
    int intraOpThreads() {
        int asked = get(INTRA_OP_THREADS);
        return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    }

    /** Refuses what the runtime would silently ignore. */
    private void check() throws EngineException {
        boolean nvidia = get(PROVIDER) == ExecutionProvider.CUDA || get(PROVIDER) == ExecutionProvider.TENSORRT;
        if (get(ARENA_LIMIT_MEBIBYTES) > 0 && !nvidia) {
            throw refused("Option 'arena-limit-mib' works with provider cuda or tensorrt only; leave it out.");
        }
        if (!get(TF32) && !nvidia) {
            throw refused("Option 'tf32' works with provider cuda or tensorrt only; leave it out.");
        }
        if (get(INTER_OP_THREADS) > 1 && get(EXECUTION_MODE) == ExecutionMode.SEQUENTIAL) {
            throw refused("Option 'inter-op-threads' above 1 needs execution-mode parallel; write both or neither.");
        }
    }

    /** As it is done; empty for a graph that is loaded as it is. */
    Optional<GraphRewriting.Extent> rewriting() {
        return switch (get(REWRITING)) {
            case AUTO ->
                get(PROVIDER) == ExecutionProvider.CUDA ? Optional.of(GraphRewriting.Extent.ALL) : Optional.empty();
            case NONE -> Optional.empty();
            case REPEATS -> Optional.of(GraphRewriting.Extent.REPEATS);
            case ALL -> Optional.of(GraphRewriting.Extent.ALL);
        };
    }

    /** A text to the pieces that are spoken by themselves. */
    Function<String, List<String>> pieces() {
        return switch (get(SPLITTING)) {
            case CLAUSE -> new PiecePlan(get(PLAYBACK_RTF))::of;
            case SENTENCE -> SentenceSplitter::split;
            case NONE -> List::of;
        };
    }

    /** Every option in force, as a plan would write it. */
    Map<String, String> inForce(String effectiveVoice) {
        return options.with(INTRA_OP_THREADS, intraOpThreads())
                .with(
                        REWRITING,
                        rewriting()
                                .map(extent -> Rewriting.valueOf(extent.name()))
                                .orElse(Rewriting.NONE))
                .with(VOICE, effectiveVoice)
                .written();
    }

    private static EngineException refused(String message) {
        return new EngineException(Kind.OPTION, message);
    }
}
