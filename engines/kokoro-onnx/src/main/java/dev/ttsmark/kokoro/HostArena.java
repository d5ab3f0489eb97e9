package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import dev.ttsmark.kokoro.OnnxCalls.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens sessions whose memory arena is one long stretch. ONNX Runtime's own begins with a megabyte and adds ever larger
 * stretches, so that what a piece of text touches depends on which pieces came before, and memory grows for hundreds of
 * calls. Between runs an arena is empty: in one stretch the largest piece so far says how much of it was ever touched.
 */
final class HostArena {

    /**
     * Address space; at full size a piece of 125 characters touches 130 MiB, and what does not fit gets another stretch like
     * it. The system gives memory only for what is touched, but the runtime keeps 8 bytes for each 256 of it.
     */
    static final long STRETCH_BYTES = 256L << 20;

    private static final int ARENA_ALLOCATOR = 1;
    private static final int DEFAULT_MEMORY = 0;
    private static final int LOG_FATAL = 4;

    private HostArena() {}

    /** A session as the caller opens it; its arena is its own and lives as long, although it is registered for all. */
    static synchronized OrtSession opening(SessionOptions options, Opening opening) throws OrtException {
        Optional<OnnxCalls> found = OnnxCalls.get();
        if (found.isEmpty()) {
            return opening.open();
        }
        OnnxCalls calls = found.get();
        // There is one environment for a process; this is another hold on the binding's.
        Pointer environment = calls.create(Call.CREATE_ENV, LOG_FATAL, "ttsmark");
        Pointer memory = calls.create(Call.CREATE_CPU_MEMORY_INFO, ARENA_ALLOCATOR, DEFAULT_MEMORY);
        try {
            register(calls, environment, memory);
            try {
                options.addConfigEntry("session.use_env_allocators", "1");
                return opening.open();
            } finally {
                calls.call(Call.UNREGISTER_ALLOCATOR, environment, memory);
            }
        } finally {
            calls.release(Call.RELEASE_MEMORY_INFO, memory);
            calls.release(Call.RELEASE_ENV, environment);
        }
    }

    private static void register(OnnxCalls calls, Pointer environment, Pointer memory) throws OrtException {
        Pointer arena = configured(
                calls,
                Map.of(
                        "initial_chunk_size_bytes", STRETCH_BYTES,
                        "initial_growth_chunk_size_bytes", STRETCH_BYTES));
        try {
            calls.call(Call.CREATE_AND_REGISTER_ALLOCATOR, environment, memory, arena);
        } finally {
            calls.release(Call.RELEASE_ARENA_CFG, arena);
        }
    }

    private static Pointer configured(OnnxCalls calls, Map<String, Long> settings) throws OrtException {
        List<String> names = List.copyOf(settings.keySet());
        try (Memory values = new Memory((long) names.size() * Long.BYTES)) {
            for (int i = 0; i < names.size(); i++) {
                values.setLong((long) i * Long.BYTES, settings.get(names.get(i)));
            }
            StringArray keys = new StringArray(names.toArray(String[]::new));
            return calls.create(Call.CREATE_ARENA_CFG_V2, keys, values, (long) names.size());
        }
    }

    /** What opens a session with the options at hand. */
    interface Opening {
        OrtSession open() throws OrtException;
    }
}
