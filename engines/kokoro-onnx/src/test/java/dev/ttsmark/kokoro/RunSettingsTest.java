package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether memory comes back, by the pages of this process. */
class RunSettingsTest {

    private static final Path PAGES = Path.of("/proc/self/statm");
    private static final long PAGE_BYTES = 4096;

    @TempDir
    Path folder;

    @Test
    void everySoManyRunsTheArenaGivesBackWhatALongTextTook() throws Exception {
        assumeTrue(Files.isReadable(PAGES));
        assertThat(givenBack("2")).isGreaterThan(32 << 20);
        assertThat(givenBack("3")).as("its turn is later").isLessThan(8 << 20);
        assertThat(givenBack("0")).isLessThan(8 << 20);
    }

    /** Bytes fewer after a short text, the second run, than after a long one. */
    private long givenBack(String shrinkRuns) throws Exception {
        Settings settings = Settings.of(Map.of("arena-shrink-runs", shrinkRuns, "intra-op-threads", "1"));
        Path file = KokoroStandIn.write(Size.SMALL, folder, 1).get("model");
        try (OnnxModel model = OnnxModel.open(file, settings);
                Network network = Network.of(model, Tables.rising(), settings)) {
            run(network, Network.MAX_IDS);
            long after = residentBytes();
            run(network, 5);
            return after - residentBytes();
        }
    }

    private static void run(Network network, int ids) throws Exception {
        long[] text = LongStream.range(0, ids).map(i -> 1 + i % 40).toArray();
        try (Inputs inputs = new Inputs();
                InferredPiece piece = new InferredPiece(network, inputs, text)) {
            piece.begin(Runnable::run);
            assertThat(network.read(piece.result())).isNotEmpty();
        }
    }

    private static long residentBytes() throws Exception {
        return PAGE_BYTES * Long.parseLong(Files.readString(PAGES).split(" ")[1]);
    }
}
