package dev.ttsmark.bench;

import java.util.List;
import java.util.Map;

/** What contestants that speak through the engine interface share. */
final class EngineLoops {

    private EngineLoops() {}

    /** @param written each {@code name=value} */
    static void add(Map<String, String> options, List<String> written) {
        for (String option : written) {
            String[] nameAndValue = option.split("=", 2);
            options.put(nameAndValue[0], nameAndValue[1]);
        }
    }
}
