package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.ModelFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class MmsContractTest extends EngineContractTest {

    @TempDir
    static Path folder;

    private static ModelFiles model;

    @BeforeAll
    static void writeModel() throws IOException {
        model = SmallModel.english(folder);
    }

    @Override
    protected EngineConfig config() {
        return SmallModel.config(model);
    }

    @Override
    protected EngineProvider provider() {
        return new MmsProvider();
    }
}
