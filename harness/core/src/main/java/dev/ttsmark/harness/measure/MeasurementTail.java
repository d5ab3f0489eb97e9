package dev.ttsmark.harness.measure;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the end of {@code measurements.jsonl} tells, however long the file is. */
public final class MeasurementTail {

    /** Two of the longest lines that are read, so that a whole one is among them. */
    private static final int TAIL_BYTES = 2 << 20;

    /** How a row begins, as {@link MeasurementLog} writes it. */
    private static final Pattern ROUND = Pattern.compile("(?m)^\\{\"row\":\"[a-z-]+\",\"round\":(\\d{1,9}),");

    private MeasurementTail() {}

    /**
     * Number of the last round that was begun, which is how many there are; 0 where the file is missing or empty.
     *
     * @throws InvalidInputException if the file cannot be read, or its end holds no row
     */
    public static int rounds(Path file) {
        if (Files.notExists(file)) {
            return 0;
        }
        String tail = tail(file);
        Matcher row = ROUND.matcher(tail);
        int rounds = 0;
        boolean found = false;
        while (row.find()) {
            found = true;
            rounds = Math.max(rounds, Integer.parseInt(row.group(1)));
        }
        // A lone line may have been cut short by a killed writer.
        if (!found && tail.contains("\n")) {
            throw new InvalidInputException(file + " ends in no measurement; restore the file.");
        }
        return rounds;
    }

    private static String tail(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the end.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + file + "; restore the file.", e);
        }
    }
}
