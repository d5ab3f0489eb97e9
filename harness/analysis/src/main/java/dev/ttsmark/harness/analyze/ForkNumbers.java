package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.table.NumberSeries;
import dev.ttsmark.harness.table.NumberTable;
import java.util.HashMap;
import java.util.Map;

/** Numbers for the names of forks, the same in every series: one process may have spoken them all. */
record ForkNumbers(Map<String, Integer> byName) {

    static ForkNumbers of(NumberTable table) {
        Map<String, Integer> byName = new HashMap<>();
        for (NumberSeries series : table.series()) {
            series.forks().forEach(fork -> byName.putIfAbsent(fork.name(), byName.size() + 1));
        }
        return new ForkNumbers(byName);
    }

    int of(NumberSeries.Fork fork) {
        return byName.get(fork.name());
    }
}
