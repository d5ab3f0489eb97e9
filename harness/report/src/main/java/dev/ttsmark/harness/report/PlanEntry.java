package dev.ttsmark.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A configuration as a plan takes it, ready to be pasted. */
final class PlanEntry {

    private PlanEntry() {}

    static Block.Code of(String name, String engine, Optional<String> model, Map<String, String> options) {
        List<String> lines = new ArrayList<>(List.of("engines:", "  - name: " + name, "    engine: " + engine));
        model.ifPresent(id -> lines.add("    model: " + id));
        if (!options.isEmpty()) {
            lines.add("    options: {"
                    + new TreeMap<>(options)
                            .entrySet().stream()
                                    .map(option -> option.getKey() + ": '"
                                            + option.getValue().replace("'", "''") + "'")
                                    .collect(Collectors.joining(", "))
                    + "}");
        }
        return new Block.Code(lines);
    }
}
