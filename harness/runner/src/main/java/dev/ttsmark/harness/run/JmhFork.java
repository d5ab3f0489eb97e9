package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Starts one fresh process through JMH and waits for its end. */
final class JmhFork {

    /**
     * No download, no telemetry and no core dump, whatever the plan says, and no warning of a newer JDK, which would be a
     * line on stderr in the middle of the progress. The launcher sets the same.
     */
    private static final List<String> ALWAYS = List.of(
            "-DOPT_OUT_TRACKING=true",
            "-Dai.djl.offline=true",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-Dsun.misc.unsafe.memory.access=allow",
            "-XX:-CreateCoredumpOnCrash");

    private final RunDirectory directory;
    private final List<String> jvm;

    JmhFork(RunDirectory directory, List<String> jvm) {
        this.directory = directory;
        this.jvm = jvm;
        // Rounds of other runs, in tests for example, are none of JMH's business, and nothing here needs a black hole.
        System.setProperty("jmh.ignoreLock", "true");
        System.setProperty("jmh.blackhole.autoDetect", "false");
    }

    ForkEnd run(RoundSpec spec, ForkGuard guard) throws IOException {
        Params params = new Params(RoundBenchmark.class, spec.configuration(), spec.round());
        return run(params, spec, guard, results -> JmhResults.append(results, directory.jmh()));
    }

    /** Its time is no result. */
    ForkEnd run(SideSpec spec, ForkGuard guard) throws IOException {
        Params params = new Params(spec.benchmark(), spec.configuration(), spec.round());
        return run(params, spec, guard, results -> {});
    }

    /** Where and as what JMH starts it. */
    private record Params(Class<?> benchmark, String configuration, int round) {}

    private interface Keeper {
        void keep(Collection<RunResult> results) throws IOException;
    }

    private ForkEnd run(Params params, Object spec, ForkGuard guard, Keeper keeper) throws IOException {
        Path file = Files.createTempFile("ttsmark-round", ".json");
        try (OutputStream out =
                        Files.newOutputStream(directory.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                ForkLog log = new ForkLog(out);
                PrintStream print = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            write(spec, file);
            guard.start();
            Collection<RunResult> results = new Runner(
                            options(params, file), OutputFormatFactory.createFormatInstance(print, VerboseMode.NORMAL))
                    .run();
            keeper.keep(results);
            return new ForkEnd(log.exitCode(), log.signal(), guard.isStalled());
        } catch (RunnerException e) {
            throw new IOException("JMH could not start a process: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A full disk alone does not say which. */
    private static void write(Object spec, Path file) throws IOException {
        try {
            Json.MAPPER.writeValue(file.toFile(), spec);
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    /** What says here where libraries lie, the plan's flags, and those that every engine's process gets. */
    static List<String> flags(List<String> jvm) {
        List<String> flags = new ArrayList<>(PlaceProperties.ofThisProcess());
        flags.addAll(jvm);
        flags.addAll(ALWAYS);
        return flags;
    }

    private Options options(Params params, Path file) {
        List<String> arguments = new ArrayList<>(flags(jvm));
        arguments.add("-XX:ErrorFile="
                + directory
                        .root()
                        .resolve("crash-round-" + params.round() + ".log")
                        .toAbsolutePath());
        arguments.add("-D" + RoundBenchmark.SPEC + "=" + file.toAbsolutePath());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(params.benchmark().getName() + ".round") + "$")
                .mode(Mode.SingleShotTime)
                .forks(1)
                .threads(1)
                .warmupIterations(0)
                .measurementIterations(1)
                .timeout(TimeValue.days(7))
                .param("configuration", params.configuration())
                .param("round", String.valueOf(params.round()))
                .jvmArgs(arguments.toArray(String[]::new))
                .build();
    }
}
