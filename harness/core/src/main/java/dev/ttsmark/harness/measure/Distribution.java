package dev.ttsmark.harness.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ttsmark.harness.InvalidInputException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * How values above 0 lie, to three digits, however many there are: an HdrHistogram of millionths. Written as HdrHistogram's own
 * compressed form in base64, which its tools read.
 */
public final class Distribution {

    /** Values in a unit; 1 is a microsecond where the unit is a second. */
    static final double PARTS = 1e6;

    /** Above it, values count as it: a bit more than an hour in seconds. */
    static final long HIGHEST_PARTS = 4_000_000_000L;

    static final int DIGITS = 3;

    /** A real one has a few kilobytes. */
    private static final int LONGEST = 1 << 19;

    private final Histogram parts;

    Distribution(Histogram parts) {
        this.parts = parts;
    }

    /** @throws InvalidInputException if it is no histogram */
    @JsonCreator
    static Distribution read(String base64) {
        if (base64.length() > LONGEST) {
            throw new InvalidInputException(
                    "A histogram has " + base64.length() + " characters, more than " + LONGEST + "; restore the file.");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return new Distribution(Histogram.decodeFromCompressedByteBuffer(bytes, HIGHEST_PARTS));
        } catch (DataFormatException | RuntimeException e) {
            throw new InvalidInputException("A histogram is damaged: " + e.getMessage() + "; restore the file.", e);
        }
    }

    @JsonValue
    String written() {
        ByteBuffer bytes = ByteBuffer.allocate(parts.getNeededByteBufferCapacity());
        int length = parts.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
    }

    /** All of them as one. */
    public static Distribution sum(Collection<Distribution> all) {
        Histogram sum = new Histogram(DIGITS);
        all.forEach(each -> sum.add(each.parts));
        return new Distribution(sum);
    }

    public long count() {
        return parts.getTotalCount();
    }

    /** Values no larger than that, to three digits. */
    public long countUpTo(double value) {
        return value < 0 ? 0 : parts.getCountBetweenValues(0, Math.min(HIGHEST_PARTS, Math.round(value * PARTS)));
    }

    /**
     * The smallest value that so large a share does not exceed.
     *
     * @param share in 0 to 1
     * @param of values in all, of which those that are not here lie above
     * @return infinite where the share reaches into what is not here; NaN without any
     */
    public double quantile(double share, long of) {
        long rank = (long) Math.ceil(share * of);
        if (of == 0) {
            return Double.NaN;
        }
        return rank > count()
                ? Double.POSITIVE_INFINITY
                : parts.getValueAtPercentile(100.0 * Math.max(rank, 1) / count()) / PARTS;
    }

    /** NaN without any. */
    public double highest() {
        return count() == 0 ? Double.NaN : parts.getMaxValue() / PARTS;
    }
}
