package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** In what recordings of a text may differ; each is 0 for equal ones. */
public enum Measure {
    /** How much longer the longer one can be heard, as a share of the shorter. */
    DURATION(new Bilingual("duration", "时长"), Sweep.Quality::durationRatio, Distance::logDuration),
    /** RMS difference of log-mel spectra in dB, frames paired by time warping. */
    LOG_MEL(new Bilingual("log-mel distance", "log-mel 距离"), Sweep.Quality::logMelDb, Distance::logMelDb),
    /** Mel-cepstral distortion in dB, c(1) to c(13), frames paired by time warping. */
    MCD(new Bilingual("mel-cepstral distortion", "梅尔倒谱失真"), Sweep.Quality::mcdDb, Distance::mcdDb),
    /** Difference of integrated loudness in LU. */
    LOUDNESS(new Bilingual("loudness", "响度"), Sweep.Quality::loudnessDb, Distance::louderLu);

    /** Logarithms of equal durations differ by less. */
    private static final double ROUNDING = 1e-9;

    private final Bilingual label;
    private final ToDoubleFunction<Sweep.Quality> allowance;
    private final ToDoubleFunction<Distance> value;

    Measure(Bilingual label, ToDoubleFunction<Sweep.Quality> allowance, ToDoubleFunction<Distance> value) {
        this.label = label;
        this.allowance = allowance;
        this.value = value;
    }

    public Bilingual label() {
        return label;
    }

    /** With its unit. */
    public String written(double value) {
        return switch (this) {
            case DURATION -> Numbers.percent(value);
            case LOG_MEL, MCD -> Numbers.three(value) + "\u00a0dB";
            case LOUDNESS -> Numbers.three(value) + "\u00a0LU";
        };
    }

    double allowed(Sweep.Quality quality) {
        return allowance.applyAsDouble(quality);
    }

    /** Median by which the first ones of the pairs differ from the second ones: what goes both ways cancels out. */
    double shift(List<Distance> pairs) {
        return share(Math.abs(Quantiles.median(pairs.stream().mapToDouble(value).toArray())));
    }

    /** Most by which the two of a pair differ, either way. */
    double most(List<Distance> pairs) {
        return share(pairs.stream().mapToDouble(value).map(Math::abs).max().orElseThrow());
    }

    private double share(double difference) {
        if (difference < ROUNDING) {
            return 0;
        }
        return this == DURATION ? Math.expm1(difference) : difference;
    }
}
