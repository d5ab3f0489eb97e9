package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineInfo;
import java.util.OptionalInt;

/** The faults of what an engine says of itself: things that befall real ones without their asking. */
final class Misreports {

    private static final int ELSEWHERE_NODES = 50;

    private Misreports() {}

    static EngineInfo of(EngineInfo tone, FaultScript script) {
        EngineInfo honest = new EngineInfo(
                FaultyProvider.ID,
                tone.runtime(),
                tone.model(),
                tone.sampleRateHz(),
                tone.languages(),
                tone.streaming(),
                script.honest().inForce());
        EngineInfo.Runtime r = honest.runtime();
        return switch (script.fault()) {
            case EXTRA_THREAD -> with(honest, r.version(), r.intraOpThreads() + 1, r.fallbackNodes());
            case PARTIAL_FALLBACK -> with(honest, r.version(), r.intraOpThreads(), OptionalInt.of(ELSEWHERE_NODES));
            case CHANGING_VERSION ->
                with(honest, r.version() + "+" + ProcessHandle.current().pid(), r.intraOpThreads(), r.fallbackNodes());
            default -> honest;
        };
    }

    private static EngineInfo with(EngineInfo info, String version, int threads, OptionalInt fallbackNodes) {
        EngineInfo.Runtime r = info.runtime();
        return new EngineInfo(
                info.engine(),
                new EngineInfo.Runtime(
                        r.name(), version, r.provider(), r.device(), threads, r.interOpThreads(), fallbackNodes),
                info.model(),
                info.sampleRateHz(),
                info.languages(),
                info.streaming(),
                info.options());
    }
}
