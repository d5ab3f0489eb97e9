package dev.ttsmark.harness.measure;

import static dev.ttsmark.harness.measure.Metric.Better.HIGHER;
import static dev.ttsmark.harness.measure.Metric.Better.LOWER;
import static dev.ttsmark.harness.measure.Metric.Better.NEITHER;
import static dev.ttsmark.harness.measure.Metric.Unit.BYTES;
import static dev.ttsmark.harness.measure.Metric.Unit.CHARACTERS_PER_SECOND;
import static dev.ttsmark.harness.measure.Metric.Unit.JOULES;
import static dev.ttsmark.harness.measure.Metric.Unit.RATIO;
import static dev.ttsmark.harness.measure.Metric.Unit.SECONDS;

import dev.ttsmark.engine.Nearest;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Metric.Better;
import dev.ttsmark.harness.measure.Metric.Source;
import dev.ttsmark.harness.measure.Metric.Spoken;
import dev.ttsmark.harness.measure.Metric.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Every metric there is, in the order reports explain them. To add one, add it here. */
public final class Metrics {

    public static final Metric TTFB_S = ofCall(
            "ttfb_s",
            SECONDS,
            LOWER,
            new Bilingual("TTFB", "首音延迟（TTFB）"),
            new Bilingual(
                    "Time to first audio: from handing the request to the engine until the first non-empty PCM chunk"
                            + " is on the host; never a header.",
                    "从请求交给引擎到第一块非空 PCM 数据到达主机内存的时间；文件头不算。"),
            spoken -> seconds(spoken.outcome().ttfbNanos()));

    public static final Metric TTFA_S = new Metric(
            "ttfa_s",
            SECONDS,
            LOWER,
            Source.CALL,
            false,
            new Bilingual("TTFA", "首个可闻音延迟（TTFA）"),
            new Bilingual(
                    "From the request until the chunk arrives that holds the first audible sample (first 5 ms window at"
                            + " 5 % of the peak window or more, sustained for 20 ms). Silent output is a failed trial.",
                    "从请求到包含首个可闻采样点的数据块到达的时间（首个 RMS 不低于峰值窗 5% 且持续 20 ms 的 5 ms 窗）。" + "全静音输出按失败计。"),
            CallTimes::ttfaSeconds);

    public static final Metric ONSET_S = new Metric(
            "onset_s",
            SECONDS,
            LOWER,
            Source.CALL,
            true,
            new Bilingual("Onset", "起音位置"),
            new Bilingual(
                    "Position of the first audible sample within the audio: leading silence.",
                    "首个可闻采样点在音频中的位置，即开头静音的长度。"),
            spoken -> audible(spoken, sanity -> sanity.onsetSeconds()));

    public static final Metric TOTAL_S = ofCall(
            "total_s",
            SECONDS,
            LOWER,
            new Bilingual("Total", "总耗时"),
            new Bilingual(
                    "From the request until the last PCM chunk is on the host, device work done and samples copied.",
                    "从请求到最后一块 PCM 数据到达主机内存的时间，含设备计算与数据回拷。"),
            spoken -> seconds(spoken.outcome().totalNanos()));

    public static final Metric AUDIO_S = ofCall(
            "audio_s",
            SECONDS,
            NEITHER,
            new Bilingual("Audio", "音频时长"),
            new Bilingual(
                    "Samples divided by the sample rate, after the engine's own trimming.", "采样点数除以采样率，以引擎自身裁剪之后为准。"),
            spoken -> spoken.outcome().audioSeconds());

    public static final Metric SPEECH_S = new Metric(
            "speech_s",
            SECONDS,
            NEITHER,
            Source.CALL,
            false,
            new Bilingual("Speech", "有效语音时长"),
            new Bilingual("Audio between the first and the last audible window.", "首个与末个可闻窗之间的音频时长。"),
            spoken -> audible(spoken, sanity -> sanity.speechSeconds()));

    public static final Metric RTF = ofCall(
            "rtf",
            RATIO,
            LOWER,
            new Bilingual("RTF", "实时率（RTF）"),
            new Bilingual(
                    "Real-time factor: total_s divided by audio_s. Below 1 is faster than speech.",
                    "total_s 除以 audio_s；小于 1 表示合成快于播放。"),
            spoken -> seconds(spoken.outcome().totalNanos()) / spoken.outcome().audioSeconds());

    public static final Metric RTFX = ofCall(
            "rtfx",
            RATIO,
            HIGHER,
            new Bilingual("RTFx", "实时倍速（RTFx）"),
            new Bilingual(
                    "audio_s divided by total_s: seconds of audio made in one second.",
                    "audio_s 除以 total_s，即每秒可合成的音频秒数。"),
            spoken -> spoken.outcome().audioSeconds() / seconds(spoken.outcome().totalNanos()));

    public static final Metric CHARS_PER_S = ofCall(
            "chars_per_s",
            CHARACTERS_PER_SECOND,
            HIGHER,
            new Bilingual("Characters/s", "每秒字符数"),
            new Bilingual(
                    "Input characters (code points) divided by total_s; padding or trimming cannot flatter it.",
                    "输入字符数（Unicode 码点）除以 total_s；引擎补静音或裁剪都无法美化该指标。"),
            spoken -> spoken.characters() / seconds(spoken.outcome().totalNanos()));

    public static final Metric GAP_MAX_S = new Metric(
            "gap_max_s",
            SECONDS,
            LOWER,
            Source.CALL,
            true,
            new Bilingual("Largest gap", "最大块间隔"),
            new Bilingual(
                    "Largest time between successive chunks; none for audio that comes in one chunk.",
                    "相邻数据块到达时间的最大间隔；整段一次返回时无此值。"),
            CallTimes::largestGapSeconds);

    public static final Metric UNDERRUN_S = new Metric(
            "underrun_s",
            SECONDS,
            LOWER,
            Source.CALL,
            true,
            new Bilingual("Underrun", "播放断流"),
            new Bilingual(
                    "If playback starts at the first chunk: how long it waits for a later one at worst. Up to 0.1 s"
                            + " counts as continuous.",
                    "若收到首块即开始播放，后续数据最多迟到多久；不超过 0.1 s 视为连续。"),
            spoken -> OptionalDouble.of(CallTimes.underrunSeconds(spoken)));

    public static final Metric LOAD_S = notOfCall(
            "load_s",
            SECONDS,
            Source.ROUND,
            new Bilingual("Load", "模型加载"),
            new Bilingual("Opening the model in a fresh process.", "在全新进程中打开模型的时间。"));

    public static final Metric COLD_S = notOfCall(
            "cold_s",
            SECONDS,
            Source.ROUND,
            new Bilingual("Cold call", "冷启动首次调用"),
            new Bilingual("total_s of the first call in a fresh process.", "全新进程中首次调用的 total_s。"));

    public static final Metric FIRST_SHAPE_S = notOfCall(
            "first_shape_s",
            SECONDS,
            Source.ROUND,
            new Bilingual("First-seen length", "新长度首次调用"),
            new Bilingual(
                    "total_s of the first call with a length that this process has not seen before.",
                    "进程内首次遇到某一文本长度时的 total_s。"));

    public static final Metric RSS_PEAK_BYTES = notOfCall(
            "rss_peak_bytes",
            BYTES,
            Source.ROUND,
            new Bilingual("Peak memory", "内存峰值"),
            new Bilingual("Highest resident set of the engine's own process in a round.", "一轮中引擎自身进程常驻内存（RSS）的峰值。"));

    public static final Metric RSS_SLOPE = new Metric(
            "rss_slope",
            BYTES,
            LOWER,
            Source.ROUND,
            true,
            new Bilingual("Memory growth", "内存增长"),
            new Bilingual(
                    "Growth of the engine process's resident set per 100 calls (Theil–Sen).",
                    "引擎进程常驻内存每 100 次调用的增长量（Theil–Sen 估计）。"),
            none());

    public static final Metric GPU_MEMORY_BYTES = notOfCall(
            "gpu_memory_bytes",
            BYTES,
            Source.ROUND,
            new Bilingual("GPU memory", "显存峰值"),
            new Bilingual(
                    "Highest memory of the GPU held by the engine's own process; where the driver does not tell"
                            + " processes apart, by how much more of it was in use than before the engine was opened.",
                    "引擎自身进程占用显存的峰值；驱动不区分进程时，取显存总占用相对打开引擎之前的最大增量。"));

    public static final Metric GPU_ENERGY_J = energy(
            "gpu_energy_j",
            new Bilingual("GPU energy", "GPU 能耗"),
            new Bilingual(
                    "Joules that the GPU took for a minute of audio, its idle power taken off; none where another"
                            + " process computed on it.",
                    "每合成一分钟音频 GPU 消耗的能量（焦耳），已扣除空闲功耗；有其他进程使用该 GPU 时不给出。"));

    public static final Metric CPU_ENERGY_J = energy(
            "cpu_energy_j",
            new Bilingual("CPU energy", "CPU 能耗"),
            new Bilingual(
                    "Joules that the processor packages took for a minute of audio, their idle power taken off; none"
                            + " where other processes used more than a tenth of the processor time.",
                    "每合成一分钟音频处理器封装（RAPL package）消耗的能量（焦耳），已扣除空闲功耗；其他进程占用超过十分之一的 CPU 时间时不给出。"));

    public static final Metric OVERHEAD_S = notOfCall(
            "overhead_s",
            SECONDS,
            Source.FIT,
            new Bilingual("Fixed cost a", "固定开销 a"),
            new Bilingual(
                    "Intercept of total = a + b · audio over the length ladder: what a call costs before any audio.",
                    "在长度阶梯上拟合“总耗时 = a + b · 音频时长”所得截距：与音频长度无关的单次开销。"));

    public static final Metric MARGINAL_RTF = notOfCall(
            "marginal_rtf",
            RATIO,
            Source.FIT,
            new Bilingual("Marginal RTF b", "边际实时率 b"),
            new Bilingual(
                    "Slope of the same line: computing time for one more second of audio.", "同一直线的斜率：每多合成一秒音频所增加的耗时。"));

    public static final Metric HALF_LENGTH_S = notOfCall(
            "half_length_s",
            SECONDS,
            Source.FIT,
            new Bilingual("Half length a/b", "半摊销长度 a/b"),
            new Bilingual(
                    "Audio length at which half of the time is fixed cost; at nine times that it is 10 %.",
                    "固定开销恰占一半耗时的音频长度；到其九倍时占比降至 10%。"));

    public static final Metric CROSSOVER_S = new Metric(
            "crossover_s",
            SECONDS,
            NEITHER,
            Source.FIT,
            false,
            new Bilingual("Crossover", "交叉长度"),
            new Bilingual(
                    "Audio length at which the fitted lines of two engines cross; none outside what was measured.",
                    "两引擎拟合直线相交处的音频长度；不外推到实测范围之外。"),
            none());

    public static final List<Metric> ALL = List.of(
            TTFB_S,
            TTFA_S,
            ONSET_S,
            TOTAL_S,
            AUDIO_S,
            SPEECH_S,
            RTF,
            RTFX,
            CHARS_PER_S,
            GAP_MAX_S,
            UNDERRUN_S,
            stage(Stage.TEXT, "Text", "文本处理", "normalising, splitting, phonemes and ids", "规范化、分句、音素与 id 转换"),
            stage(Stage.PREPARE, "Prepare", "输入准备", "building the input tensors", "构造输入张量"),
            stage(Stage.INFER, "Infer", "推理", "running the network", "网络推理"),
            stage(Stage.READ_BACK, "Read back", "数据回拷", "copying samples to the host", "采样数据拷回主机"),
            stage(Stage.POST, "Post", "后处理", "trimming, joining and scaling samples", "裁剪、拼接与幅度缩放"),
            LOAD_S,
            COLD_S,
            FIRST_SHAPE_S,
            RSS_PEAK_BYTES,
            RSS_SLOPE,
            GPU_MEMORY_BYTES,
            GPU_ENERGY_J,
            CPU_ENERGY_J,
            OVERHEAD_S,
            MARGINAL_RTF,
            HALF_LENGTH_S,
            CROSSOVER_S);

    private Metrics() {}

    public static Optional<Metric> find(String id) {
        return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** The metric of that id, or an error that names the nearest one. */
    public static Metric require(String id) {
        return find(id).orElseThrow(() -> new InvalidInputException("There is no metric '" + id + "'"
                + Nearest.hint(id, ALL.stream().map(Metric::id).toList())));
    }

    /** Time spent in a stage. */
    public static Metric of(Stage stage) {
        return require(stageId(stage));
    }

    private static String stageId(Stage stage) {
        return "stage." + stage.name().toLowerCase(Locale.ROOT) + "_s";
    }

    private static Metric stage(Stage stage, String en, String zh, String what, String whatZh) {
        return new Metric(
                stageId(stage),
                SECONDS,
                LOWER,
                Source.CALL,
                true,
                new Bilingual(en, zh),
                new Bilingual("Time between stage marks spent on " + what + ".", "阶段标记之间用于" + whatZh + "的时间。"),
                spoken -> CallTimes.stageSeconds(spoken, stage));
    }

    private static Metric ofCall(
            String id, Unit unit, Better better, Bilingual label, Bilingual definition, ToDoubleFunction<Spoken> of) {
        return new Metric(
                id,
                unit,
                better,
                Source.CALL,
                false,
                label,
                definition,
                spoken -> OptionalDouble.of(of.applyAsDouble(spoken)));
    }

    private static Metric notOfCall(String id, Unit unit, Source source, Bilingual label, Bilingual definition) {
        return new Metric(id, unit, LOWER, source, false, label, definition, none());
    }

    /** What is left after idle power may be nothing. */
    private static Metric energy(String id, Bilingual label, Bilingual definition) {
        return new Metric(id, JOULES, LOWER, Source.ROUND, true, label, definition, none());
    }

    private static Function<Spoken, OptionalDouble> none() {
        return spoken -> OptionalDouble.empty();
    }

    private static OptionalDouble audible(Spoken spoken, ToDoubleFunction<Sanity> of) {
        Sanity sanity = spoken.outcome().sanity();
        return sanity.audible() ? OptionalDouble.of(of.applyAsDouble(sanity)) : OptionalDouble.empty();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
