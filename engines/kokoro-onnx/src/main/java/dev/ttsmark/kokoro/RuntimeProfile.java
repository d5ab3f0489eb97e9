package dev.ttsmark.kokoro;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.OperatorCost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A profile that ONNX Runtime wrote: one JSON array of events, times in whole microseconds. */
final class RuntimeProfile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String KERNEL = "_kernel_time";

    private final List<Event> runs = new ArrayList<>();
    private final List<Event> kernels = new ArrayList<>();

    private RuntimeProfile() {}

    /**
     * Named as in the file; what the runtime leaves out is null.
     *
     * @param ts begin
     * @param dur duration
     */
    record Event(String cat, String name, long tid, long ts, long dur, Args args) {

        boolean isRun() {
            return "Session".equals(cat) && "model_run".equals(name);
        }

        boolean isKernel() {
            return "Node".equals(cat)
                    && name != null
                    && name.endsWith(KERNEL)
                    && args != null
                    && args.opName() != null
                    && args.provider() != null;
        }
    }

    /** @param nodeIndex of the node in its graph, which may be one inside another */
    record Args(String opName, String provider, String nodeIndex) {}

    static RuntimeProfile read(Path file) throws IOException {
        RuntimeProfile profile = new RuntimeProfile();
        try (MappingIterator<Event> events = JSON.readerFor(Event.class).readValues(file.toFile())) {
            while (events.hasNextValue()) {
                Event event = events.nextValue();
                if (event.isRun()) {
                    profile.runs.add(event);
                } else if (event.isKernel()) {
                    profile.kernels.add(event);
                }
            }
        }
        profile.runs.sort(Comparator.comparingLong(Event::ts));
        return profile;
    }

    /**
     * Costs in the later half of the runs: those of the second of two equal calls, each of which may take several.
     *
     * @throws IOException if there are not two calls in it
     */
    List<OperatorCost> ofSecondCall() throws IOException {
        if (runs.isEmpty() || runs.size() % 2 != 0) {
            throw new IOException("runs in the runtime's profile: " + runs.size() + ", which are no two calls");
        }
        long fromMicros = runs.get(runs.size() / 2).ts();
        Map<List<String>, Sum> sums = new LinkedHashMap<>();
        OwnTime.forEach(
                kernels.stream().filter(event -> event.ts() >= fromMicros).toList(),
                (event, ownMicros) -> sums.computeIfAbsent(
                                List.of(event.args().opName(), event.args().provider()), key -> new Sum())
                        .add(event, ownMicros));
        if (sums.isEmpty()) {
            throw new IOException("the runtime's profile tells of no node in the second call");
        }
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().cost(entry.getKey()))
                .sorted(Comparator.comparingLong(OperatorCost::nanos)
                        .reversed()
                        .thenComparing(OperatorCost::operator)
                        .thenComparing(OperatorCost::provider))
                .toList();
    }

    /** Of one type and provider. */
    private static final class Sum {

        private final Set<List<String>> nodes = new HashSet<>();
        private int calls;
        private long micros;

        void add(Event event, long ownMicros) {
            nodes.add(List.of(event.name(), String.valueOf(event.args().nodeIndex())));
            calls++;
            micros += ownMicros;
        }

        OperatorCost cost(List<String> key) {
            return new OperatorCost(key.get(0), key.get(1), nodes.size(), calls, micros * 1_000);
        }
    }
}
