package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import com.sun.jna.Pointer;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.kokoro.OnnxCalls.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class HostArenaTest {

    private static final int DEVICE_ALLOCATOR = 0;
    private static final int MEMORY_FOR_INPUTS = -2;

    /** For what else the process takes or gives back meanwhile. */
    private static final long TOLERANCE_BYTES = 96L << 20;

    @TempDir
    Path folder;

    @Test
    void isOneStretchThatEndsWithItsSession() throws Exception {
        long without = givenBackOnClosing("off");
        long with = givenBackOnClosing("on");
        assertThat(with - without)
                .isBetween(HostArena.STRETCH_BYTES - TOLERANCE_BYTES, HostArena.STRETCH_BYTES + TOLERANCE_BYTES);
    }

    private long givenBackOnClosing(String arena) throws Exception {
        long open;
        try (Engine engine = new KokoroProvider()
                .open(SmallKokoro.config(folder, Map.of("memory-arena", arena, "intra-op-threads", "1")))) {
            engine.synthesize(new SynthesisRequest("It speaks.", "en", 1), new EngineContractTest.Heard());
            open = addressSpaceBytes();
        }
        return open - addressSpaceBytes();
    }

    private static long addressSpaceBytes() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(candidate -> candidate.startsWith("VmSize:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }

    @Test
    void whatTheRuntimeRefusesIsSaidInItsWords() throws Exception {
        OnnxEnvironment.get();
        OnnxCalls calls = OnnxCalls.get().orElseThrow();
        Pointer environment = calls.create(Call.CREATE_ENV, 4, "test");
        Pointer neverRegistered = calls.create(Call.CREATE_CPU_MEMORY_INFO, DEVICE_ALLOCATOR, MEMORY_FOR_INPUTS);
        try {
            assertThatThrownBy(() -> calls.call(Call.UNREGISTER_ALLOCATOR, environment, neverRegistered))
                    .isInstanceOf(OrtException.class)
                    .hasMessageContaining("llocator");
        } finally {
            calls.release(Call.RELEASE_MEMORY_INFO, neverRegistered);
            calls.release(Call.RELEASE_ENV, environment);
        }
    }
}
