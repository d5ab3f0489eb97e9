package dev.ttsmark.harness.decide.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentReaderTest {

    private static final String START = "title: T\nlanguages: [en]\ncommercial-use: false\n";

    @TempDir
    Path folder;

    @Test
    void readsEveryKey() throws IOException {
        Deployment read = read(START + """
                device: cuda
                memory-limit-mib: 1500
                concurrency: 4
                texts: {histogram: {20: 1, 100: 3}}
                slo: {ttfb_s: 0.5, underrun_s: 0}
                quality: {weights: released, dropped-symbols: 2}
                rank-by: rtf
                """);
        assertThat(read.device()).contains("cuda");
        assertThat(read.memoryLimitBytes()).hasValue(1_572_864_000.0);
        assertThat(read.concurrency()).isEqualTo(4);
        assertThat(read.lengths().shares()).containsExactly(new Lengths.Share(20, 0.25), new Lengths.Share(100, 0.75));
        assertThat(read.slo()).containsEntry(Metrics.TTFB_S, 0.5).containsEntry(Metrics.UNDERRUN_S, 0.0);
        assertThat(read.quality().releasedWeights()).isTrue();
        assertThat(read.quality().droppedSymbols()).hasValue(2);
        assertThat(read.rankBy()).isEqualTo(Metrics.RTF);
    }

    @Test
    void takesLengthsFromASampleOfTexts() throws IOException {
        Files.writeString(folder.resolve("texts.txt"), "Hello\n\nWorld\nLonger text\n");
        assertThat(read(START + "texts: {sample: texts.txt}\n").lengths().shares())
                .extracting(Lengths.Share::characters)
                .containsExactly(5, 11);
        Files.write(folder.resolve("latin.txt"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("texts: {sample: latin.txt}", "line 4, key 'texts.sample'", "not UTF-8");
        refused("texts: {sample: none.txt}", "line 4, key 'texts.sample'", "cannot be read");
        Files.writeString(folder.resolve("empty.txt"), "\n \n");
        refused("texts: {sample: empty.txt}", "line 4, key 'texts.sample'", "no text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "texts: {histogram: {0: 1}} | line 4 | number of characters",
                "texts: {histogram: {30000: 1}} | line 4 | number of characters",
                "texts: {histogram: {20: -1}} | line 4, key 'texts.histogram[20]' | ",
                "texts: {histogram: {20: 1}, sample: x.txt} | line 4, key 'texts' | one of them",
                "texts: {sample: ../x.txt} | line 4, key 'texts.sample' | a file beside this one",
                "texts: {histogram: {20: 1}, bars: 2} | line 4, key 'texts.bars' | unknown",
                "{texts: {histogram: {20: 1}}, languages: [en], commercial-use: maybe, title: x} | commercial-use | ",
            })
    void refusesBadTexts(String line, String where, String why) {
        String yaml = line.startsWith("{") ? line : START + line + "\n";
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(where.strip())
                .hasMessageContaining(why == null ? "" : why.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slo: {ttfb: 0.5} | key 'slo.ttfb' | did you mean 'ttfb_s'?",
                "slo: {rss_peak_bytes: 5} | key 'slo.rss_peak_bytes' | only metrics of calls",
                "slo: {chars_per_s: 5} | key 'slo.chars_per_s' | of which less is better",
                "limits: {ttfb_s: 5} | key 'limits.ttfb_s' | only metrics of a whole process",
                "limits: {cpu_energy: 5} | key 'limits.cpu_energy' | did you mean 'cpu_energy_j'?",
                "rank-by: rtfs | key 'rank-by' | did you mean 'rtf'?",
                "device: gpu | key 'device' | ",
                "memory-limit: 5 | key 'memory-limit' | did you mean 'memory-limit-mib'?",
                "concurrency: 0 | key 'concurrency' | ",
            })
    void refusesBadDemands(String line, String where, String why) {
        refused("texts: {histogram: {20: 1}}\n" + line.strip(), where.strip(), why == null ? "" : why.strip());
    }

    @Test
    void shippedDeploymentsAreRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "deployments"))) {
            List<Path> shipped = files.sorted().toList();
            assertThat(shipped)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(
                            "audiobook-batch.yaml",
                            "edge-cpu.yaml",
                            "multilingual-noncommercial.yaml",
                            "real-time-assistant.yaml",
                            "screen-reader.yaml");
            shipped.forEach(file ->
                    assertThat(DeploymentReader.read(file).lengths().shares()).isNotEmpty());
        }
    }

    private void refused(String yaml, String where, String why) {
        assertThatThrownBy(() -> read(START + yaml + "\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(why);
    }

    private Deployment read(String yaml) throws IOException {
        return DeploymentReader.read(Files.writeString(folder.resolve("deployment.yaml"), yaml));
    }
}
