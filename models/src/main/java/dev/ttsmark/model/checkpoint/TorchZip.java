package dev.ttsmark.model.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a ZIP file must be like to be taken for a checkpoint: plain, in one folder, and no larger than it says. */
final class TorchZip {

    private static final String PICKLE = "/data.pkl";

    private TorchZip() {}

    /** @return the folder that all entries lie in, with its slash */
    static String top(Path file, ZipFile zip) throws IOException, CheckpointException {
        if (zip.size() > 2 * Checkpoint.MAX_TENSORS) {
            throw new CheckpointException(file, "has " + zip.size() + " entries");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        String first = entries.isEmpty() ? "" : entries.get(0).getName();
        String top = first.substring(0, first.indexOf('/') + 1);
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (top.length() < 2 || !name.startsWith(top) || name.contains("..") || name.contains("\\")) {
                throw refused(file, name, "lies outside the checkpoint's folder");
            }
            if (!names.add(name)) {
                throw refused(file, name, "stands twice");
            }
            if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
                throw refused(file, name, "is compressed");
            }
            bytes += entry.getSize();
        }
        if (bytes > Files.size(file)) {
            throw new CheckpointException(file, "claims more content than it has");
        }
        if (zip.getEntry(top.replaceFirst("/$", "") + PICKLE) == null) {
            throw new CheckpointException(file, "has no data.pkl, so it is no checkpoint of PyTorch");
        }
        return top;
    }

    private static CheckpointException refused(Path file, String name, String why) {
        return new CheckpointException(file, "has the entry " + CheckpointException.quoted(name) + ", which " + why);
    }
}
