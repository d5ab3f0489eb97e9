package dev.ttsmark.harness.corpus;

import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code <folder>/<name>/utterances.tsv}. What it cannot use it refuses, naming file and line. */
public final class CorpusReader {

    static final int MAX_BYTES = 16 << 20;

    private static final String FILE = "utterances.tsv";

    /** No separator and no leading dot, so that a name cannot leave the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;

    /** @param folder where each corpus has a folder of its own */
    public CorpusReader(Path folder) {
        this.folder = folder;
    }

    /** Names of the corpora in the folder, sorted. */
    public List<String> names() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException(
                    "The corpora folder " + folder + " cannot be read; check that it exists.", e);
        }
    }

    /**
     * @throws InvalidInputException if there is no such corpus, or its file is over 16 MiB, is not UTF-8 or has a row
     *     that cannot be used
     */
    public Corpus read(String name) {
        Path file = folder.resolve(checked(name)).resolve(FILE);
        return new CorpusParser(name, file).parse(bytes(file));
    }

    private String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInputException("Corpus name '" + name
                    + "' is not allowed; write up to 64 letters, digits, dots, hyphens or underscores.");
        }
        if (!Files.isRegularFile(folder.resolve(name).resolve(FILE))) {
            throw new InvalidInputException("Corpus '" + name + "' is not in " + folder + Nearest.hint(name, names()));
        }
        return name;
    }

    private static byte[] bytes(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read; check its permissions.", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new InvalidInputException(file + " is over 16 MiB; split it into several corpora.");
        }
        return bytes;
    }
}
