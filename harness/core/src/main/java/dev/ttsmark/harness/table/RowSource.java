package dev.ttsmark.harness.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A table that is read once, row after row, whatever its format. */
interface RowSource {

    /** Names that the header, or the first object, has; a name may be there twice. */
    List<String> names();

    /** Cells of the first row, one for each name; empty text or null where there is none. */
    List<String> first();

    /** Whether names that {@link #names} lacks can still come up in later rows. */
    boolean namesMayFollow();

    /** What was asked for, completed by what the format itself tells. */
    default Columns completed(Columns asked) {
        return asked;
    }

    /** Which tool wrote it; empty for tables of anyone's making. */
    default Optional<NumberTable.Origin> origin(String value) {
        return Optional.empty();
    }

    /** Characters of a name at most. */
    default int longestName() {
        return 200;
    }

    /**
     * Hands over every row, the first included.
     *
     * @param wanted names of the cells that are handed over, each there at most once
     * @throws dev.ttsmark.harness.InvalidInputException at the first row that cannot be read
     */
    void read(List<String> wanted, Sink sink) throws IOException;

    /** Takes rows. */
    interface Sink {

        /**
         * @param line where the row begins, from 1
         * @param cells one for each wanted name; null or empty where the row has none
         */
        void row(long line, String[] cells);
    }
}
