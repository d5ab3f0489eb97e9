package dev.ttsmark.mms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A TorchScript archive, looked at before libtorch sees it: damaged ones would come back as native traces. */
final class TorchArchive {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_MARKER_BYTES = 4096;
    private static final List<String> REQUIRED = List.of("data.pkl", "constants.pkl");
    private static final String MARKER = "extra/ttsmark-weights.json";

    private TorchArchive() {}

    /**
     * @return STAND_IN if the archive's marker says so, else RELEASED
     * @throws EngineException of kind MODEL if the file is no whole, uncompressed TorchScript archive
     */
    static Weights check(Path file) throws EngineException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            String top = top(entries, file);
            long payload = 0;
            for (ZipEntry entry : entries) {
                payload += checked(entry, top, file);
            }
            if (payload > Files.size(file)) {
                throw refused(file, "claims more content than it has");
            }
            for (String name : REQUIRED) {
                if (zip.getEntry(top + name) == null) {
                    throw refused(file, "has no " + name);
                }
            }
            return weights(zip, zip.getEntry(top + MARKER), file);
        } catch (IOException e) {
            throw refused(file, "is no whole ZIP file (" + Failures.sentence(e).replaceAll("\\.$", "") + ")");
        }
    }

    private static String top(List<? extends ZipEntry> entries, Path file) throws EngineException {
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw refused(file, "has " + entries.size() + " entries");
        }
        String name = entries.get(0).getName();
        return name.substring(0, name.indexOf('/') + 1);
    }

    private static long checked(ZipEntry entry, String top, Path file) throws EngineException {
        String name = entry.getName();
        if (top.length() < 2 || !name.startsWith(top) || name.contains("..") || name.contains("\\")) {
            throw refused(file, "has an entry outside its folder");
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            throw refused(file, "is compressed");
        }
        return entry.getSize();
    }

    private static Weights weights(ZipFile zip, ZipEntry marker, Path file) throws IOException, EngineException {
        if (marker == null) {
            return Weights.RELEASED;
        }
        if (marker.getSize() > MAX_MARKER_BYTES) {
            throw refused(file, "has an overlong weights marker");
        }
        JsonNode json = new JsonMapper().readTree(zip.getInputStream(marker).readAllBytes());
        return switch (json.path("weights").asText()) {
            case "stand-in" -> Weights.STAND_IN;
            case "released" -> Weights.RELEASED;
            default -> throw refused(file, "has a weights marker that says neither stand-in nor released");
        };
    }

    private static EngineException refused(Path file, String what) {
        return new EngineException(
                Kind.MODEL,
                "Model file " + file + " " + what + ", so it is no TorchScript archive to load; fetch it again.");
    }
}
