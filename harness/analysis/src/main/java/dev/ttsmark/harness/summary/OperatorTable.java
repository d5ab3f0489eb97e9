package dev.ttsmark.harness.summary;

import java.util.List;
import java.util.Optional;

/**
 * Where one call's time in the network goes by operator, from a profiled process of its own: shares to compare operators
 * by, none of which is a figure of a measured call.
 *
 * @param utterance that was spoken
 * @param provider that the engine reports as its own
 * @param device of that provider
 * @param operators the dearest first; empty where profiling failed
 * @param fallen nodes that ran elsewhere than on {@code provider}
 * @param copies nodes that copy tensors between host and device, as the runtime inserts them; they are the provider's own
 * @param failure why there are none; empty where there are
 */
public record OperatorTable(
        String run,
        String configuration,
        String utterance,
        String provider,
        String device,
        List<Operator> operators,
        Part fallen,
        Part copies,
        Optional<String> failure) {

    public OperatorTable {
        operators = List.copyOf(operators);
    }

    /**
     * Of one type, on one provider.
     *
     * @param calls times that its nodes ran
     * @param share of the time of all operators, 0 to 1
     */
    public record Operator(String operator, String provider, int nodes, int calls, double share) {

        /** Whether it copies between host and device: {@code MemcpyToHost}, {@code MemcpyFromHost}. */
        public boolean copies() {
            return operator.startsWith("Memcpy");
        }
    }

    /** @param share of the time of all operators, 0 to 1 */
    public record Part(int nodes, double share) {

        static Part of(List<Operator> operators) {
            return new Part(
                    operators.stream().mapToInt(Operator::nodes).sum(),
                    operators.stream().mapToDouble(Operator::share).sum());
        }
    }

    /** Those that ran elsewhere, the dearest first. */
    public List<Operator> elsewhere() {
        return operators.stream()
                .filter(each -> !each.provider().equals(provider))
                .toList();
    }

    /** Whether an operator's time is that of its work: a GPU takes it into its queue and works meanwhile. */
    public boolean tellsWork() {
        return device.startsWith("cpu");
    }
}
