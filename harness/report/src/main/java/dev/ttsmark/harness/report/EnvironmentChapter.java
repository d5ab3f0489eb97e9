package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.RunSummary.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where and with what it was measured: one column a run. */
final class EnvironmentChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>(List.of(host(m)));
        m.summary().runs().stream()
                .filter(run -> !run.environment().libraries().isEmpty())
                .map(run -> libraries(m, run))
                .forEach(blocks::add);
        return new Section("environment", m.say("environment.heading"), blocks);
    }

    private static Block libraries(Material m, Run run) {
        String listed = new TreeMap<>(run.environment().libraries())
                .entrySet().stream()
                        .map(library -> library.getKey() + " " + library.getValue())
                        .collect(Collectors.joining(", "));
        return new Block.Labelled(
                m.severalRuns() ? m.say("environment.libraries-run", run.id()) : m.say("environment.libraries"),
                listed);
    }

    private static Table host(Material m) {
        Table.Builder table =
                Table.builder(m.say("environment.table"), Phrase.NONE).text(m.say("column.item"));
        for (Run run : m.summary().runs()) {
            table.text(m.severalRuns() ? plain(run.id()) : m.say("column.value"));
        }
        row(m, table, m.say("environment.host"), run -> plain(run.environment().host()));
        row(
                m,
                table,
                m.say("environment.captured"),
                run -> plain(run.environment().capturedAt()));
        row(
                m,
                table,
                m.say("environment.cpu"),
                run -> plain(run.environment().cpu().model()));
        row(
                m,
                table,
                m.say("environment.cores"),
                run -> cores(m, run.environment().cpu()));
        row(
                m,
                table,
                m.say("environment.memory"),
                run -> gibibytes(run.environment().memoryBytes()));
        row(m, table, m.say("environment.gpu"), run -> gpus(m, run.environment()));
        row(m, table, m.say("environment.os"), run -> plain(run.environment().os()));
        row(m, table, m.say("environment.jvm"), run -> plain(run.environment().jvm()));
        row(
                m,
                table,
                m.say("environment.jvm-arguments"),
                run -> plain(run.environment().jvmArguments().stream()
                        .map(EnvironmentChapter::quoted)
                        .collect(Collectors.joining(" "))));
        row(m, table, m.say("environment.variables"), run -> variables(m, run.environment()));
        row(m, table, m.say("environment.huge-pages"), run -> run.environment()
                .transparentHugePages()
                .map(Phrase::plain)
                .orElse(Phrase.NONE));
        row(m, table, m.say("environment.load"), run -> run.hostLoad()
                .map(load -> plain(Numbers.three(load)))
                .orElse(Phrase.NONE));
        row(
                m,
                table,
                m.say("environment.commit"),
                run -> plain(run.environment().ttsmarkCommit()));
        return table.build();
    }

    private static void row(Material m, Table.Builder table, Phrase head, Function<Run, Phrase> value) {
        Stream<TableCell> values = m.summary().runs().stream().map(run -> known(m, value.apply(run)));
        table.row(Stream.concat(Stream.of(TableCell.of(head)), values).toArray(TableCell[]::new));
    }

    private static TableCell known(Material m, Phrase value) {
        return value.isEmpty() ? TableCell.of(m.say("unavailable")).look(TableCell.Look.MUTED) : TableCell.of(value);
    }

    private static Phrase cores(Material m, Environment.Cpu cpu) {
        return cpu.quotaCores()
                .map(quota -> m.say("environment.cores-quota", "" + cpu.logicalCores(), Numbers.three(quota)))
                .orElseGet(() -> plain("" + cpu.logicalCores()));
    }

    private static Phrase variables(Material m, Environment environment) {
        return environment.variables().isEmpty()
                ? m.say("environment.no-variables")
                : plain(new TreeMap<>(environment.variables())
                        .entrySet().stream()
                                .map(variable -> variable.getKey() + "=" + variable.getValue())
                                .collect(Collectors.joining(" ")));
    }

    private static Phrase gpus(Material m, Environment environment) {
        return environment.gpus().isEmpty()
                ? m.say("environment.no-gpu")
                : m.words()
                        .list(environment.gpus().stream()
                                .map(gpu -> gpu(m, gpu))
                                .toList());
    }

    private static Phrase gpu(Material m, Environment.Gpu gpu) {
        return m.say(
                "environment.gpu-facts",
                gpu.name(),
                Numbers.mebibytes(gpu.memoryBytes()),
                gpu.driver(),
                "" + gpu.smClockMhz(),
                "" + gpu.memoryClockMhz());
    }

    private static Phrase gibibytes(long bytes) {
        return bytes < 0 ? Phrase.NONE : plain(Numbers.three(bytes / (double) (1L << 30)) + " GiB");
    }

    private static Phrase plain(String text) {
        return Phrase.plain(text);
    }

    /** So that it can be told where a flag with a space in it ends. */
    private static String quoted(String flag) {
        return flag.contains(" ") ? "'" + flag + "'" : flag;
    }
}
