package dev.ttsmark.engine;

import java.util.OptionalLong;

/**
 * A loaded text-to-speech engine. An engine survives a failed call; concurrent calls are either right or refused with
 * {@link EngineException.Kind#BUSY}.
 */
public interface Engine extends AutoCloseable {

    /** What is really in force, asked of the runtime and never echoed from the configuration. */
    EngineInfo info();

    /**
     * Speaks one text. The listener hears each stage as it is entered and at least one chunk of audio; it has heard
     * everything when this method returns.
     *
     * @throws EngineException if nothing, or not everything, could be spoken
     */
    void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException;

    /** Calls that it serves at a time, 1 or more; what is asked beyond it may be refused. */
    default int concurrency() {
        return 1;
    }

    /** The process that computes, whose memory is the engine's; empty where it is on another machine, or not known. */
    default OptionalLong computingPid() {
        return OptionalLong.of(ProcessHandle.current().pid());
    }

    /** Releases native memory; calling it again does nothing. */
    @Override
    void close();
}
