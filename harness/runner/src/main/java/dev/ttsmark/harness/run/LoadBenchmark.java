package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A fresh process to be loaded, started as rounds are; nobody looks at its score. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class LoadBenchmark {

    /** As in {@link RoundBenchmark}. */
    @Param("")
    public String configuration;

    /** As in {@link RoundBenchmark}. */
    @Param("0")
    public String round;

    @Benchmark
    public void round() throws IOException {
        Path file = Path.of(System.getProperty(RoundBenchmark.SPEC));
        LoadRound.run(Json.MAPPER.readValue(file.toFile(), LoadSpec.class));
    }
}
