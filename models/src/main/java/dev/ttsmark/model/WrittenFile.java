package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A file that ttsmark wrote into a folder of the store, as the folder's record describes it.
 *
 * @param role what the engine uses it for
 * @param name of the file, a path below the folder with forward slashes
 */
record WrittenFile(String role, String name, long bytes, String sha256) {

    /** Hashes what was written. */
    static List<WrittenFile> of(Map<String, Path> files, Path folder) throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        for (var file : new TreeMap<>(files).entrySet()) {
            Path path = file.getValue();
            written.add(new WrittenFile(
                    file.getKey(),
                    folder.relativize(path).toString().replace('\\', '/'),
                    Files.size(path),
                    HashCache.compute(path)));
        }
        return written;
    }

    /** Whether a record that was read lists a model and nothing but plain names. */
    static boolean sound(List<WrittenFile> files) {
        return files != null
                && files.stream().allMatch(file -> file != null && file.sound())
                && files.stream().anyMatch(file -> file.role.equals("model"));
    }

    private boolean sound() {
        return role != null && sha256 != null && isPlain(name);
    }

    /** Whether a name leads to a file below its folder, whatever the system. */
    static boolean isPlain(String name) {
        return name != null && name.matches("[A-Za-z0-9_][A-Za-z0-9._+-]*(/[A-Za-z0-9_][A-Za-z0-9._+-]*){0,7}");
    }

    /** Whether every file is there in its length. */
    static boolean whole(List<WrittenFile> files, Path folder) throws IOException {
        for (WrittenFile file : files) {
            Path path = folder.resolve(file.name);
            if (!Files.isRegularFile(path) || Files.size(path) != file.bytes) {
                return false;
            }
        }
        return true;
    }

    /** Role to file. */
    static Map<String, Path> paths(List<WrittenFile> files, Path folder) {
        Map<String, Path> paths = new HashMap<>();
        files.forEach(file -> paths.put(file.role, folder.resolve(file.name)));
        return paths;
    }

    /**
     * Every file, all of which are there, against the record.
     *
     * @param again hash a file even if its hash is remembered
     */
    static List<FileCheck> check(List<WrittenFile> files, Path folder, HashCache hashes, boolean again)
            throws IOException {
        List<FileCheck> checks = new ArrayList<>();
        for (WrittenFile file : files) {
            Path path = folder.resolve(file.name);
            checks.add(FileCheck.of(
                    file.role,
                    path,
                    Files.size(path),
                    OptionalLong.of(file.bytes),
                    again ? hashes.renew(path) : hashes.of(path),
                    Optional.of(file.sha256)));
        }
        return checks;
    }
}
