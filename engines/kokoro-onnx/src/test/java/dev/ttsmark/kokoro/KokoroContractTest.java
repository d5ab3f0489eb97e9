package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineProvider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class KokoroContractTest extends EngineContractTest {

    @TempDir
    static Path folder;

    @Override
    protected EngineProvider provider() {
        return new KokoroProvider();
    }

    @Override
    protected EngineConfig config() throws Exception {
        return SmallKokoro.config(folder, Map.of());
    }
}
