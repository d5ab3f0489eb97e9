package dev.ttsmark.harness.run.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplTest {

    @TempDir
    Path root;

    @Test
    void packagesAreCountedOnceEach() throws Exception {
        MadePowercap made = new MadePowercap(root);
        made.set("intel-rapl:0", 5_000_000);
        Rapl rapl = Rapl.of(root).orElseThrow();
        made.set("intel-rapl:0", 7_000_000);
        made.set("intel-rapl:1", 500_000);
        for (String within : new String[] {"intel-rapl:0:0", "intel-rapl:0:1", "intel-rapl:2", "intel-rapl-mmio:0"}) {
            made.set(within, 99_000_000);
        }
        assertThat(rapl.joules()).isEqualTo(2.5);
        assertThat(rapl.joules()).as("nothing since").isEqualTo(2.5);
    }

    @Test
    void aCounterThatStartsAgainGoesOn() throws Exception {
        MadePowercap made = new MadePowercap(root);
        made.set("intel-rapl:0", MadePowercap.RANGE - 1_000_000);
        Rapl rapl = Rapl.of(root).orElseThrow();
        made.set("intel-rapl:0", 2_000_000);
        assertThat(rapl.joules()).isEqualTo(3);
        made.set("intel-rapl:0", 1_000_000);
        assertThat(rapl.joules()).isEqualTo(1002);
    }

    @Test
    void whatCannotBeReadIsUnavailableAndNotNothing() throws Exception {
        assertThat(Rapl.of(root)).isEmpty();
        MadePowercap made = new MadePowercap(root);
        made.remove("intel-rapl:1");
        assertThat(Rapl.of(root)).isEmpty();
        made.set("intel-rapl:1", 0);
        Rapl rapl = Rapl.of(root).orElseThrow();
        made.remove("intel-rapl:1");
        assertThat(rapl.joules()).isEqualTo(-1);
        made.set("intel-rapl:1", 5);
        assertThat(rapl.joules()).as("a gap that nothing fills").isEqualTo(-1);
        Files.writeString(root.resolve("sys/class/powercap/intel-rapl:0/name"), "psys\n");
        Files.writeString(root.resolve("sys/class/powercap/intel-rapl:1/name"), "psys\n");
        assertThat(Rapl.of(root)).isEmpty();
    }
}
