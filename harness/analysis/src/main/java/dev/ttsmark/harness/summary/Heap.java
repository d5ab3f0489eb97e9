package dev.ttsmark.harness.summary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What JVM flags say of the heap of an engine's process. */
final class Heap {

    private static final Pattern LARGEST = Pattern.compile("-Xmx([0-9]{1,9})([kKmMgGtT]?)");

    private Heap() {}

    /**
     * How far the resident set may grow because the heap is touched for the first time: 0 where that happened in advance,
     * infinite where the heap's size is not said.
     */
    static double growthBytes(List<String> jvm) {
        if (jvm.contains("-XX:+AlwaysPreTouch")) {
            return 0;
        }
        double bytes = Double.POSITIVE_INFINITY;
        for (String flag : jvm) {
            Matcher largest = LARGEST.matcher(flag);
            if (largest.matches()) {
                bytes = Double.parseDouble(largest.group(1)) * unit(largest.group(2));
            }
        }
        return bytes;
    }

    private static double unit(String letter) {
        return switch (letter) {
            case "k", "K" -> 1L << 10;
            case "m", "M" -> 1L << 20;
            case "g", "G" -> 1L << 30;
            case "t", "T" -> 1L << 40;
            default -> 1;
        };
    }
}
