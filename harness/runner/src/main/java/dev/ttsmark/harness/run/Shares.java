package dev.ttsmark.harness.run;

import java.util.Map;
import java.util.TreeMap;

/** How often a text is spoken where the dearest is spoken once, so that all texts have the same time. */
final class Shares {

    private Shares() {}

    /**
     * No text gets more than all others together, so that none need follow itself.
     *
     * @param seconds of a call of each text
     * @param cap largest share
     */
    static Map<String, Integer> of(Map<String, Double> seconds, int cap) {
        double dearest =
                seconds.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<String, Integer> shares = new TreeMap<>();
        seconds.forEach((utterance, own) -> shares.put(utterance, share(dearest, own, cap)));
        int all = shares.values().stream().mapToInt(Integer::intValue).sum();
        shares.replaceAll((utterance, share) -> Math.max(1, Math.min(share, all - share)));
        return shares;
    }

    private static int share(double dearest, double own, int cap) {
        return own <= 0 ? 1 : (int) Math.max(1, Math.min(cap, Math.round(dearest / own)));
    }
}
