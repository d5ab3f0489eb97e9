package dev.ttsmark.model;

import java.util.OptionalLong;

/** Hears how a pull goes on. Called from one thread. */
public interface PullListener {

    /**
     * Bytes of a file are about to come. Called again for the same file where the server starts over.
     *
     * @param already bytes that an earlier pull left
     * @param total bytes of the whole file, where known
     */
    void started(FileSource file, long already, OptionalLong total);

    /** @param bytes that came since the last call */
    void received(long bytes);

    /** The file is whole, checked and in its place; also where it was there before. */
    void finished(FileSource file);
}
