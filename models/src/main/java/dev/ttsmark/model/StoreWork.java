package dev.ttsmark.model;

import java.io.IOException;

/** Work on files of the store. */
interface StoreWork<T> {

    T run() throws IOException, ModelException;
}
