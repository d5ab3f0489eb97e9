package dev.ttsmark.harness.plan;

import dev.ttsmark.harness.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How durations and shares are written, in plans and on the command line. */
public final class PlanValues {

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private PlanValues() {}

    /**
     * Reads {@code 3m}, {@code 90s}, {@code 1500ms} or {@code 2h}.
     *
     * @param where named in the refusal: a place in a plan, or a flag
     */
    public static Duration duration(String written, String where) {
        return parsed(written)
                .filter(duration -> !duration.isZero() && duration.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new InvalidInputException(
                        where + ": '" + written + "' is no duration from 1ms to 168h; write 3m, 90s or 1500ms."));
    }

    private static Optional<Duration> parsed(String written) {
        Matcher matcher = DURATION.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                });
    }

    /** The shortest way to write a duration of whole milliseconds. */
    public static String spelled(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    /** Reads {@code 5%} or {@code 0.05} as 0.05. */
    public static double share(String written, String where) {
        String number = written.endsWith("%") ? written.substring(0, written.length() - 1) : written;
        try {
            BigDecimal value = new BigDecimal(number.strip());
            double share = (number.equals(written) ? value : value.movePointLeft(2)).doubleValue();
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal, which says more than this exception does.
        }
        throw new InvalidInputException(
                where + ": '" + written + "' is no share above 0 and up to 100%; write 5% or 0.05.");
    }

    /** Reads a seed: any whole number of 64 bits. */
    static long seed(BigInteger written, String where) {
        if (written.bitLength() > 63) {
            throw new InvalidInputException(
                    where + ": " + written + " does not fit into 64 bits; write a smaller one.");
        }
        return written.longValue();
    }
}
