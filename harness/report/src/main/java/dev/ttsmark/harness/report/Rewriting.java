package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.ShellWord;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How a report is written again from the files of its runs.
 *
 * @param out folder of the report
 * @param home folder of the launcher, where the command is to be typed
 */
record Rewriting(List<RunDirectory> runs, RunDirectory out, ReportLanguage language, Path home) {

    /** Whether the report lies in the folder of the only run that it is on. */
    boolean besideItsRun() {
        return runs.size() == 1 && absolute(runs.get(0)).equals(absolute(out));
    }

    String command() {
        String command = runs.stream().map(this::word).collect(Collectors.joining(" ", "./ttsmark report ", ""));
        if (!besideItsRun()) {
            command += " --out " + word(out);
        }
        return language == ReportLanguage.BOTH
                ? command
                : command + " --lang " + language.name().toLowerCase(Locale.ROOT);
    }

    /** From the launcher's folder where it lies below that; with its whole path anywhere else. */
    private String word(RunDirectory directory) {
        Path folder = absolute(directory);
        Path root = home.toAbsolutePath().normalize();
        if (!folder.startsWith(root)) {
            return ShellWord.of(folder.toString());
        }
        String relative = StreamSupport.stream(root.relativize(folder).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        boolean needsPrefix = relative.isEmpty() || relative.startsWith("-");
        return ShellWord.of(needsPrefix ? "./" + relative : relative);
    }

    private static Path absolute(RunDirectory directory) {
        return directory.root().toAbsolutePath().normalize();
    }
}
