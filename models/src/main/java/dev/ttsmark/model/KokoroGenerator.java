package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What manifests name {@code kokoro}: one shape for all languages. */
final class KokoroGenerator implements StandInGenerator {

    @Override
    public String version(Size size, String language) throws IOException {
        return KokoroStandIn.version(size);
    }

    @Override
    public Map<String, Path> write(Size size, String language, Path folder, long seed) throws IOException {
        return KokoroStandIn.write(size, folder, seed);
    }
}
