package dev.ttsmark.engine;

import java.util.List;

/** Looks inside a call, operator by operator, with an engine of its own. */
public interface OperatorProfiler {

    /**
     * Opens an engine with the runtime's profiler on, speaks the text twice, of which the second call counts, and closes
     * it. The profiler costs time, so nothing of this may be timed.
     *
     * @return one entry for each type of operator and provider, the dearest first
     * @throws EngineException if the engine cannot be opened, does not speak, or writes no profile
     */
    List<OperatorCost> profile(EngineConfig config, SynthesisRequest request) throws EngineException;
}
