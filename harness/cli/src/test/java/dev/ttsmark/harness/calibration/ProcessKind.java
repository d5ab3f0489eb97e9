package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.Regime;

/** What processes of one engine do over their calls, all of them alike. */
enum ProcessKind {
    STEADY("steady", true),
    CHANGE_COSTS("steady, three times as long in changing lengths", true),
    FIRST_SIGHTS("steady, first sight of a text four times as long", true),
    CORRELATED("steady, calls AR(1) with ρ = 0.5", true),
    SLOW_FIFTH("first fifth at +30 %", false),
    DECAYING("five decaying calls", false),
    TEXT_WARM_UP("second and third call of each text at +30 %", false),
    ONE_TEXT_WARMS_UP("second and third call of one text at +30 %", false),
    DRIFT("drift, +30 % in all", false),
    LATE_STEP("last fifth at +30 %", false),
    ONE_TEXT_DRIFTS("one text of five drifts by +60 %", false);

    final String label;
    /** Whether every call counts. */
    final boolean steady;

    ProcessKind(String label, boolean steady) {
        this.label = label;
        this.steady = steady;
    }

    /**
     * What a call takes, relative to its text's level in its regime, without luck.
     *
     * @param call number in its process, after first sights
     * @param calls of the process
     * @param sight how often the process spoke this text before
     */
    double slower(int call, int calls, int text, int sight) {
        return switch (this) {
            case STEADY, CHANGE_COSTS, FIRST_SIGHTS, CORRELATED -> 1;
            case SLOW_FIFTH -> call < calls / 5 ? 1.3 : 1;
            case DECAYING -> call < 5 ? 1 + Math.pow(0.5, call + 1) : 1;
            case TEXT_WARM_UP -> sight == 1 || sight == 2 ? 1.3 : 1;
            case ONE_TEXT_WARMS_UP -> text == 0 && (sight == 1 || sight == 2) ? 1.3 : 1;
            case DRIFT -> 1 + 0.3 * call / calls;
            case LATE_STEP -> call >= calls - calls / 5 ? 1.3 : 1;
            case ONE_TEXT_DRIFTS -> text == 0 ? 1 + 0.6 * call / calls : 1;
        };
    }

    /** Whether no call from some point on may be taken for steady. */
    boolean keepsMoving() {
        return this == DRIFT || this == LATE_STEP || this == ONE_TEXT_DRIFTS;
    }

    /** Whether it shows in one text of five alone. */
    boolean ofOneText() {
        return this == ONE_TEXT_WARMS_UP || this == ONE_TEXT_DRIFTS;
    }

    double ofRegime(Regime regime) {
        return this == CHANGE_COSTS && regime == Regime.CHANGING ? 3 : 1;
    }

    double ofFirstSight() {
        return this == FIRST_SIGHTS ? 4 : 1.5;
    }
}
