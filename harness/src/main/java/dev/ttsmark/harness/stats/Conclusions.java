package dev.ttsmark.harness.stats;

import java.util.List;

/** Which configuration to deploy for what. */
final class Conclusions {

    private Conclusions() {}

    static List<Conclusion.Choice> of(RunPart part) {
        return List.of();
    }
}
