package dev.ttsmark.model;

import java.io.IOException;
import java.io.InputStream;

/** Files that this module carries. */
final class Resources {

    private Resources() {}

    /** @param name relative to this package */
    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("resource " + name + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }
}
