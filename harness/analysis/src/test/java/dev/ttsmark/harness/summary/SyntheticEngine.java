package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundOpened;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A scripted engine of a {@link SyntheticRun}.
 *
 * @param roundSd standard deviation of the logarithm between rounds
 * @param callSd the same within a round
 * @param options as the plan writes them
 * @param fault what is done to each call before it is written
 */
public record SyntheticEngine(
        String name,
        double overheadSeconds,
        double marginalRtf,
        double roundSd,
        double callSd,
        double loadSeconds,
        long rssBytes,
        EngineInfo info,
        Map<String, String> options,
        UnaryOperator<Call> fault) {

    /** English, batch, 2 threads, released weights, 2 % between rounds and 3 % within. */
    public static SyntheticEngine of(String name, double overheadSeconds, double marginalRtf) {
        EngineInfo.Runtime runtime =
                new EngineInfo.Runtime("onnxruntime", "1.0", "CPUExecutionProvider", "cpu", 2, 1, OptionalInt.empty());
        EngineInfo.Model model =
                new EngineInfo.Model(name + "-model", "ab12", Weights.RELEASED, new License("Apache-2.0", true));
        EngineInfo info = new EngineInfo(name, runtime, model, 24_000, List.of("en"), Streaming.BATCH, Map.of());
        return new SyntheticEngine(
                name,
                overheadSeconds,
                marginalRtf,
                0.02,
                0.03,
                0.8,
                300L << 20,
                info,
                Map.of(),
                UnaryOperator.identity());
    }

    /** By its options {@code provider} or {@code device}, and {@code threads} where it reports that it has one. */
    RoundOpened.Asked asked() {
        Optional<String> device = Stream.of("provider", "device")
                .map(options::get)
                .filter(Objects::nonNull)
                .findFirst();
        return new RoundOpened.Asked(
                device,
                info.options().containsKey("threads")
                        ? OptionalInt.of(Integer.parseInt(options.getOrDefault("threads", "2")))
                        : OptionalInt.empty());
    }

    public List<String> languages() {
        return info.languages();
    }

    public boolean streams() {
        return info.streaming() != Streaming.BATCH;
    }

    public SyntheticEngine noise(double betweenRounds, double within) {
        return new SyntheticEngine(
                name, overheadSeconds, marginalRtf, betweenRounds, within, loadSeconds, rssBytes, info, options, fault);
    }

    public SyntheticEngine load(double seconds) {
        return new SyntheticEngine(
                name, overheadSeconds, marginalRtf, roundSd, callSd, seconds, rssBytes, info, options, fault);
    }

    /** The call as an engine gives it that splits audio into pieces and needs a while for each after the first. */
    static Call inChunksOf(double audioSeconds, double secondsEach, Call call) {
        if (!(call.outcome() instanceof Outcome.Spoken spoken)) {
            return call;
        }
        int pieces = 1 + (int) (Metrics.AUDIO_S.of(call).orElseThrow() / audioSeconds);
        long more = Math.round((pieces - 1) * secondsEach * 1e9);
        SpokenText text = spoken.text();
        return Calls.with(
                call,
                new Outcome.Spoken(
                        spoken.totalNanos() + more,
                        spoken.sampleRateHz(),
                        spoken.chunks(),
                        spoken.stages(),
                        new SpokenText(pieces, text.tokens(), text.droppedSymbols(), text.symbolMode()),
                        spoken.sanity()));
    }

    public SyntheticEngine rss(long bytes) {
        return new SyntheticEngine(
                name, overheadSeconds, marginalRtf, roundSd, callSd, loadSeconds, bytes, info, options, fault);
    }

    public SyntheticEngine info(UnaryOperator<EngineInfo> change) {
        return new SyntheticEngine(
                name,
                overheadSeconds,
                marginalRtf,
                roundSd,
                callSd,
                loadSeconds,
                rssBytes,
                change.apply(info),
                options,
                fault);
    }

    public SyntheticEngine languages(String... languages) {
        return info(i -> new EngineInfo(
                i.engine(), i.runtime(), i.model(), i.sampleRateHz(), List.of(languages), i.streaming(), i.options()));
    }

    public SyntheticEngine streaming(Streaming streaming) {
        return info(i -> new EngineInfo(
                i.engine(), i.runtime(), i.model(), i.sampleRateHz(), i.languages(), streaming, i.options()));
    }

    public SyntheticEngine weights(Weights weights, License license) {
        return info(i -> new EngineInfo(
                i.engine(),
                i.runtime(),
                new EngineInfo.Model(i.model().id(), i.model().sha256(), weights, license),
                i.sampleRateHz(),
                i.languages(),
                i.streaming(),
                i.options()));
    }

    public SyntheticEngine threads(int intraOp) {
        return info(i -> new EngineInfo(
                i.engine(),
                new EngineInfo.Runtime(
                        i.runtime().name(),
                        i.runtime().version(),
                        i.runtime().provider(),
                        i.runtime().device(),
                        intraOp,
                        i.runtime().interOpThreads(),
                        i.runtime().fallbackNodes()),
                i.model(),
                i.sampleRateHz(),
                i.languages(),
                i.streaming(),
                i.options()));
    }

    public SyntheticEngine fault(UnaryOperator<Call> change) {
        return new SyntheticEngine(
                name, overheadSeconds, marginalRtf, roundSd, callSd, loadSeconds, rssBytes, info, options, change);
    }

    public SyntheticEngine options(Map<String, String> written) {
        return new SyntheticEngine(
                name, overheadSeconds, marginalRtf, roundSd, callSd, loadSeconds, rssBytes, info, written, fault);
    }
}
