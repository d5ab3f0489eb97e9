package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where Linux shows what the control groups of this process say of CPU time; both versions of control groups. */
final class Cgroups {

    private final Path root;

    /** @param root of the file system, {@code /} but in tests */
    Cgroups(Path root) {
        this.root = root;
    }

    /** Folders of the unified hierarchy, from the root's down to the one of this process. */
    List<Path> unified() {
        return folders(true);
    }

    /** Folders of the CPU controller in the older hierarchies. */
    List<Path> legacy() {
        return folders(false);
    }

    private List<Path> folders(boolean unified) {
        List<Path> folders = new ArrayList<>();
        for (String line : lines(root.resolve("proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            if (parts.length != 3) {
                continue;
            }
            if (unified && parts[1].isEmpty()) {
                folders.addAll(downwards("sys/fs/cgroup", parts[2]));
            } else if (!unified && List.of(parts[1].split(",")).contains("cpu")) {
                folders.addAll(downwards("sys/fs/cgroup/" + parts[1], parts[2]));
                if (!parts[1].equals("cpu")) {
                    folders.addAll(downwards("sys/fs/cgroup/cpu", parts[2]));
                }
            }
        }
        return folders;
    }

    /** The group's folder and those above it; inside a container the deeper ones may not be visible. */
    private List<Path> downwards(String mount, String group) {
        List<Path> folders = new ArrayList<>(List.of(root.resolve(mount)));
        Path path = root.resolve(mount);
        for (String part : group.split("/")) {
            if (!part.isEmpty() && !part.equals("..")) {
                path = path.resolve(part);
                folders.add(path);
            }
        }
        return folders;
    }

    /** None where the file is not to be had. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
