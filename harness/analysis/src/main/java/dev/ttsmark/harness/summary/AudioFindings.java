package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** Audio that makes an engine look fast because it is no speech, or not all of it. */
final class AudioFindings {

    /** More full-scale samples than this can be heard. */
    private static final double CLIPPED_SHARE = 0.001;
    /** A call this much shorter than the usual has lost something. */
    private static final double TRUNCATED_BELOW = 0.8;
    /** Leading and trailing silence rules the rate of shorter texts. */
    private static final int RATED_FROM_SECONDS = 2;
    /** Seconds a character of an alphabet takes, from hasty to drawling; usual are 0.055 to 0.08. */
    private static final Interval ALPHABETIC = new Interval(0.03, 0.16);
    /** The same for Chinese characters; usual are 0.2 to 0.3. */
    private static final Interval CHINESE = new Interval(0.10, 0.60);

    /** Seconds a token takes; usual are 0.03 where blanks stand between symbols, 0.08 where they do not. */
    private static final Interval TOKEN = new Interval(0.01, 0.30);

    private static final Bilingual LISTEN = new Bilingual(
            "Listen to the WAV file of this text in the run's audio folder before using its figures.",
            "使用其数据前，请试听该次运行 audio 目录中对应的 WAV 文件。");

    private AudioFindings() {}

    static void find(ConfigurationRows rows, List<CellSummary> cells, Findings findings) {
        refused(rows, findings, "SilentAudio", Kind.SILENT);
        refused(rows, findings, "NonFiniteAudio", Kind.NAN);
        for (CellSummary cell : cells) {
            cell.audio().ifPresent(audio -> find(cell, audio, TextFindings.isMixed(rows, cell), findings));
        }
    }

    /** Calls that the recorder already turned into failures for what they sounded like. */
    private static void refused(ConfigurationRows rows, Findings findings, String failure, Kind kind) {
        long calls = rows.calls().stream()
                .map(Call::outcome)
                .filter(o ->
                        o instanceof Outcome.Failed failed && failed.failure().equals(failure))
                .count();
        if (calls > 0) {
            sound(kind, Findings.Place.of(rows), rows.name(), calls, findings);
        }
    }

    /** @param mixed whether the calls spoke different texts, so that their durations tell nothing */
    private static void find(CellSummary cell, AudioSummary audio, boolean mixed, Findings findings) {
        String name = cell.configuration() + " / " + cell.utterance();
        if (audio.silentCalls() > 0) {
            sound(Kind.SILENT, Findings.Place.of(cell), name, audio.silentCalls(), findings);
        }
        if (audio.nonFiniteCalls() > 0) {
            sound(Kind.NAN, Findings.Place.of(cell), name, audio.nonFiniteCalls(), findings);
        }
        if (audio.worstClippedShare() > CLIPPED_SHARE) {
            findings.add(
                    Kind.CLIPPED,
                    Severity.WARNING,
                    Findings.Place.of(cell),
                    Map.of("clippedShare", audio.worstClippedShare()),
                    new Bilingual("%s: up to %s of samples are at full scale.", "%s：最多有 %s 的采样点达到满幅。")
                            .with(name, Numbers.percent(audio.worstClippedShare())),
                    LISTEN);
        }
        if (!mixed) {
            duration(cell, audio, name, findings);
            rate(cell, audio, name, findings);
        }
    }

    private static void sound(Kind kind, Findings.Place place, String name, long calls, Findings findings) {
        Bilingual sentence = kind == Kind.SILENT
                ? new Bilingual("%s: calls that gave nothing that can be heard: %s.", "%s：%s 次调用输出全静音。")
                : new Bilingual("%s: calls that gave NaN or infinite samples: %s.", "%s：%s 次调用输出含 NaN 或无穷大采样点。");
        findings.add(
                kind,
                Severity.INVALID,
                place,
                Map.of("calls", (double) calls),
                sentence.with(name, "" + calls),
                LISTEN);
    }

    private static void duration(CellSummary cell, AudioSummary audio, String name, Findings findings) {
        if (audio.stable()) {
            return;
        }
        boolean truncated = audio.shortestSeconds() < TRUNCATED_BELOW * audio.medianSeconds();
        Bilingual sentence = truncated
                ? new Bilingual(
                        "%s: some call gave only %s s of audio where %s s is usual.", "%s：有调用仅输出 %s s 音频，而通常为 %s s。")
                : new Bilingual(
                        "%s: the audio of one text varies from %s s (median %s s).",
                        "%s：同一文本的音频时长不稳定，最短 %s s（中位数 %s s）。");
        findings.add(
                truncated ? Kind.TRUNCATED : Kind.DURATION_UNSTABLE,
                truncated ? Severity.INVALID : Severity.WARNING,
                Findings.Place.of(cell),
                Map.of(
                        "shortestSeconds",
                        audio.shortestSeconds(),
                        "medianSeconds",
                        audio.medianSeconds(),
                        "longestSeconds",
                        audio.longestSeconds()),
                sentence.with(name, Numbers.three(audio.shortestSeconds()), Numbers.three(audio.medianSeconds())),
                new Bilingual(
                        "Fix the engine's seed or noise so that calls can be compared; then listen to the audio.",
                        "请固定引擎的随机种子或噪声以便各次调用可比，并试听音频。"));
    }

    private static void rate(CellSummary cell, AudioSummary audio, String name, Findings findings) {
        Interval band = cell.language().equals("zh") ? CHINESE : ALPHABETIC;
        double usual = (band.low() + band.high()) / 2;
        if (cell.characters() * usual < RATED_FROM_SECONDS) {
            return;
        }
        double perToken = cell.tokens() == 0 ? 0 : audio.medianSeconds() / cell.tokens();
        if (!band.contains(audio.secondsPerCharacter())) {
            outOfBand(cell, name, "secondsPerCharacter", audio.secondsPerCharacter(), band, findings);
        } else if (perToken > 0 && !TOKEN.contains(perToken)) {
            outOfBand(cell, name, "secondsPerToken", perToken, TOKEN, findings);
        }
    }

    private static void outOfBand(
            CellSummary cell, String name, String figure, double value, Interval band, Findings findings) {
        Bilingual sentence = figure.equals("secondsPerCharacter")
                ? new Bilingual(
                        "%s: %s s of audio a character, outside %s to %s s as people speak; RTF is distorted by it,"
                                + " characters per second is not.",
                        "%s：每字符音频 %s s，超出正常语速范围 %s–%s s；RTF 会因此失真，每秒字符数不受影响。")
                : new Bilingual(
                        "%s: %s s of audio a token, outside %s to %s s as models speak; the text's tokens and its audio"
                                + " do not belong together.",
                        "%s：每 token 音频 %s s，超出模型的正常范围 %s–%s s；文本的 token 数与音频长度不符。");
        findings.add(
                Kind.DURATION_OUT_OF_BAND,
                Severity.WARNING,
                Findings.Place.of(cell),
                Map.of(figure, value, "lowestSeconds", band.low(), "highestSeconds", band.high()),
                sentence.with(name, Numbers.three(value), Numbers.three(band.low()), Numbers.three(band.high())),
                LISTEN);
    }
}
