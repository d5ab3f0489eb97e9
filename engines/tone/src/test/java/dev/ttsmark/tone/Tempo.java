package dev.ttsmark.tone;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The faults of time: how much longer than honest a call takes. */
final class Tempo {

    private static final double DRIFT_SHARE = 0.1;
    private static final double CYCLE_SHARE = 0.5;
    private static final int CYCLE_CALLS = 8;
    private static final int LONG_CHARACTERS = 40;
    private static final double FORGETTING_SHARE = 3;
    private static final double STEP_SHARE = 10;
    private static final double SECOND_SHARE = 30;

    private final double fixedMillis;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private volatile String last = "";

    Tempo(double fixedMillis) {
        this.fixedMillis = fixedMillis;
    }

    /** Notes a text, and says whether it was heard before. */
    boolean hears(String text) {
        return !heard.add(text);
    }

    /** @param faulty number of the call among the faulty ones, from 0 */
    double extraMillis(Fault fault, int faulty, String text, boolean known) {
        boolean changed = known && !text.equals(last);
        last = text;
        return fixedMillis
                * switch (fault) {
                    case DRIFT -> DRIFT_SHARE * faulty;
                    case CYCLE -> CYCLE_SHARE * (1 - Math.cos(2 * Math.PI * faulty / CYCLE_CALLS));
                    case SLOWDOWN -> 1;
                    case SECOND_SLOW -> faulty == 1 ? SECOND_SHARE : 0;
                    case STEP -> text.length() > LONG_CHARACTERS ? STEP_SHARE : 0;
                    case FORGETS_SHAPES -> changed ? FORGETTING_SHARE : 0;
                    default -> 0;
                };
    }
}
