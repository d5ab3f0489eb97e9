package dev.ttsmark.engine;

/**
 * What the operators of one type on one provider take in one call, by the runtime's own profiler.
 *
 * @param operator type, for example {@code Conv}
 * @param provider execution provider that ran them, for example {@code CPUExecutionProvider}
 * @param nodes distinct nodes of the graph
 * @param calls times that one of them ran; more than nodes where a text is spoken in pieces, or in loops
 * @param nanos sum over calls, what runs inside an operator not counted for it as well; on a GPU this is the time to
 *     launch the operator, or to wait for those before where it needs their result
 */
public record OperatorCost(String operator, String provider, int nodes, int calls, long nanos) {

    public OperatorCost {
        if (nodes < 1 || calls < nodes || nanos < 0) {
            throw new IllegalArgumentException(
                    operator + " on " + provider + ": " + nodes + " nodes, " + calls + " calls, " + nanos + " ns");
        }
    }
}
