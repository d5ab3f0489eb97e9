package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.GpuLibrary;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Tokenization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GpuDoctorTest {

    /** An engine that has nothing but libraries that it asks for. */
    private record Asking(List<GpuLibrary> gpuLibraries) implements EngineProvider {

        @Override
        public String id() {
            return "asking";
        }

        @Override
        public List<Option<?>> options() {
            return List.of();
        }

        @Override
        public void check(Map<String, String> options) {}

        @Override
        public Engine open(EngineConfig config) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Tokenization tokenize(EngineConfig config, String text, String language) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void namesWhatIsThereAndWhatIsMissingWithTheLineToType() {
        EngineProvider asking = new Asking(List.of(
                new GpuLibrary("cuda", "libcudart.so.13", Optional.of(Path.of("/a/lib")), "13.0.96", List.of(), "x"),
                new GpuLibrary("tensorrt", "libcudart.so.13", Optional.of(Path.of("/a/lib")), "", List.of(), "x"),
                new GpuLibrary("cuda", "libcufft.so.12", Optional.of(Path.of("/a/fft")), "", List.of(), "x"),
                new GpuLibrary(
                        "tensorrt",
                        "libcublas.so.13",
                        Optional.empty(),
                        "",
                        List.of(Path.of("/usr/lib/libcublas.so.12")),
                        "type 'pip install nvidia-cublas'")));
        assertThat(GpuDoctor.examine(asking))
                .containsExactly(
                        Diagnosis.good("libcudart.so.13", "for asking on cuda and tensorrt: 13.0.96, /a/lib"),
                        Diagnosis.good("libcufft.so.12", "for asking on cuda: version unknown, /a/fft"),
                        Diagnosis.note(
                                "libcublas.so.13",
                                "missing for asking on tensorrt; there is /usr/lib/libcublas.so.12",
                                "Type 'pip install nvidia-cublas'."));
    }
}
