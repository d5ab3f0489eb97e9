package dev.ttsmark.tone;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** What some runtimes take more for a text of another length than the one before, or of a length they never had. */
final class LengthCosts {

    private final FaultScript script;
    private final Random random;
    private final Set<Integer> seen = new HashSet<>();
    private int last = -1;

    /** @param random of what is drawn between the least and the most */
    LengthCosts(FaultScript script, Random random) {
        this.script = script;
        this.random = random;
    }

    /** Milliseconds that a call of this text, the next one, takes more. */
    synchronized double extraMillis(String text) {
        int length = text.codePointCount(0, text.length());
        double extra = 0;
        if (length != last) {
            extra +=
                    script.get(FaultScript.CHANGE_MILLIS) + random.nextDouble() * script.get(FaultScript.CHANGE_SPREAD);
        }
        if (seen.add(length)) {
            extra += script.get(FaultScript.SIGHT_MILLIS) + random.nextDouble() * script.get(FaultScript.SIGHT_SPREAD);
        }
        last = length;
        return extra;
    }
}
