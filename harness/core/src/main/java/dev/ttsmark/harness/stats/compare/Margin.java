package dev.ttsmark.harness.stats.compare;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * How much slower does not matter: a share, or what noise alone would show, whichever is more.
 *
 * @param share 0.05 for 5 %
 * @param floor empty where no A/A pairs were measured
 */
public record Margin(double share, Optional<NoiseFloor> floor) {

    /** 5 %, without a noise floor. */
    public static final Margin FIVE_PERCENT = new Margin(0.05, Optional.empty());

    public Margin {
        if (!(share > 0) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("a margin must be above 0: " + share);
        }
    }

    /** The same, raised to what noise shows. */
    public Margin above(NoiseFloor noise) {
        return new Margin(share, Optional.of(noise));
    }

    /** As a logarithm of the ratio, for so many pairs: symmetric, so that swapping the two sides changes nothing. */
    public double log(int pairs) {
        double least = FastMath.log1p(share);
        return floor.map(noise -> Math.max(least, noise.of(pairs))).orElse(least);
    }
}
