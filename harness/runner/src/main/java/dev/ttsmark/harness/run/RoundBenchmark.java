package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One round as JMH sees it: a single shot in a fresh process. Its own rows are the measurements, not JMH's score. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RoundBenchmark {

    /** System property with the path of the {@link RoundSpec}. */
    static final String SPEC = "ttsmark.round";

    /** Names the round in {@code jmh.json}. */
    @Param("")
    public String configuration;

    /** Numbers the round in {@code jmh.json}. */
    @Param("0")
    public String round;

    @Benchmark
    public void round() throws IOException {
        Path file = Path.of(System.getProperty(SPEC));
        Round.run(Json.MAPPER.readValue(file.toFile(), RoundSpec.class));
    }
}
