package dev.ttsmark.harness.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How often the texts of a round are spoken, after the first time.
 *
 * @param warmUp times that do not count
 * @param passes over all texts, each as often as its share and none after itself, that count
 * @param repeats blocks of one text again and again, each as many calls as its share, that count as well
 * @param lead calls more at the beginning of a text's blocks, since the first of them comes after another text
 * @param shares utterance to its calls in a pass or block where the dearest text has one; 1 where it is absent
 */
record CallCounts(int warmUp, int passes, int repeats, int lead, Map<String, Integer> shares) {

    /** Nothing after the first calls. */
    static final CallCounts NONE = fixed(0, 0, 0);

    CallCounts {
        shares = Map.copyOf(shares);
    }

    /** Every text alike. */
    static CallCounts fixed(int warmUp, int measured, int passes) {
        return new CallCounts(warmUp, passes, measured, 0, Map.of());
    }

    int share(String utterance) {
        return shares.getOrDefault(utterance, 1);
    }

    /** Calls of that text in all passes that count. */
    int inPasses(String utterance) {
        return passes * share(utterance);
    }

    /** Calls of that text again and again that count. */
    int inBlock(String utterance) {
        return repeats == 0 ? 0 : lead + repeats * share(utterance);
    }

    /** Calls of that text that count. */
    int measured(String utterance) {
        return inPasses(utterance) + inBlock(utterance);
    }

    /** Calls of that text after the first. */
    int further(String utterance) {
        return warmUp + measured(utterance);
    }

    /** Calls that count, of all texts. */
    int measured(Collection<String> utterances) {
        return utterances.stream().mapToInt(this::measured).sum();
    }

    CallCounts withWarmUp(int fewer) {
        return new CallCounts(fewer, passes, repeats, lead, shares);
    }

    CallCounts withPasses(int fewer) {
        return new CallCounts(warmUp, fewer, repeats, lead, shares);
    }

    CallCounts withRepeats(int fewer) {
        return new CallCounts(warmUp, passes, fewer, lead, shares);
    }

    /** No text with a larger share. */
    CallCounts capped(int cap) {
        Map<String, Integer> capped = new HashMap<>(shares);
        capped.replaceAll((utterance, share) -> Math.min(share, cap));
        return new CallCounts(warmUp, passes, repeats, lead, capped);
    }

    int largestShare() {
        return shares.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
