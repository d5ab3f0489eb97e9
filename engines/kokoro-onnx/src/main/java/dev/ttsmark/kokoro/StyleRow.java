package dev.ttsmark.kokoro;

/** Which row of a voice's style table speaks a chunk; voices were trained one row per length. */
enum StyleRow {
    LENGTH_MINUS_ONE {
        @Override
        int of(int symbols, int rows) {
            return Math.min(symbols, rows) - 1;
        }
    },
    LENGTH {
        @Override
        int of(int symbols, int rows) {
            return Math.min(symbols, rows - 1);
        }
    };

    /**
     * @param symbols in the chunk without padding, at least 1
     * @param rows of the table
     */
    abstract int of(int symbols, int rows);
}
