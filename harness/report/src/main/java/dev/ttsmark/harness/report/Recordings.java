package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.AudioFiles;
import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * WAV files of the runs, as a report in {@code out} refers to them.
 *
 * @param out folder of the report
 */
record Recordings(List<RunDirectory> runs, RunDirectory out) {

    /** A WAV file that lies in a run's folder of audio. */
    record Recording(Path file, long bytes) {

        /** The whole file, to be played without another request. */
        String dataUri() throws IOException {
            return "data:audio/wav;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        }
    }

    /** Empty where there is none, or where a name would lead out of the folder. */
    Optional<Recording> find(String run, String configuration, String utterance) {
        return runs.stream()
                .filter(directory -> directory.id().equals(run))
                .findFirst()
                .flatMap(directory -> inside(directory, configuration, utterance));
    }

    /** Path from the report to the file, with forward slashes. */
    String relative(Recording recording) {
        Path from = out.root().toAbsolutePath().normalize();
        return StreamSupport.stream(from.relativize(recording.file()).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** The same as a URL reference. */
    static String href(String relative) {
        return StreamSupport.stream(Path.of(relative).spliterator(), false)
                .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A"))
                .collect(Collectors.joining("/"));
    }

    private static Optional<Recording> inside(RunDirectory directory, String configuration, String utterance) {
        return AudioFiles.find(directory.audio(), () -> directory.audio(configuration, utterance))
                .map(file -> new Recording(file, file.toFile().length()));
    }
}
