package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Published files on disk, one folder for a family. */
final class Released {

    private final Path root;
    private final HashCache hashes;

    /** @param root of the store */
    Released(Path root, HashCache hashes) {
        this.root = root;
        this.hashes = hashes;
    }

    Path place(Manifest model, FileSource file) {
        return folder(model).resolve(file.path());
    }

    Path folder(Manifest model) {
        return root.resolve(model.family()).resolve("released");
    }

    /** Whether any, or all, of the files are there. A file that came by a pull was checked before it got its name. */
    Listing.Presence presence(Manifest model) {
        long there = model.files().stream()
                .filter(file -> Files.exists(place(model, file)))
                .count();
        boolean own = model.files().stream()
                .anyMatch(file -> file.role().equals("model") && Files.exists(place(model, file)));
        if (there > 0 && there == model.files().size()) {
            return Listing.Presence.COMPLETE;
        }
        return own || (there > 0 && model.readiness() == Manifest.Readiness.IMPORT)
                ? Listing.Presence.PARTIAL
                : Listing.Presence.NONE;
    }

    /** Role to file; several files of one role are their folder. */
    Map<String, Path> paths(Manifest model) {
        Map<String, Path> paths = new LinkedHashMap<>();
        for (FileSource file : model.files()) {
            Path place = place(model, file);
            paths.merge(file.role(), place, (first, second) -> second.getParent());
        }
        return paths;
    }

    /** Refuses a file that is not what the manifest says; a known hash costs nothing while the file is unchanged. */
    void require(Manifest model) throws IOException, ModelException {
        for (FileSource file : model.files()) {
            FileCheck check = check(model, file, false);
            if (!check.good()) {
                throw new ModelException(
                        ModelException.Kind.DAMAGED,
                        "File " + check.path() + " of model '" + model.id() + "' " + check.fault()
                                + "; run 'ttsmark models pull " + model.id() + "' to replace it.");
            }
        }
    }

    /** @param again hash the file even if its hash is remembered */
    FileCheck check(Manifest model, FileSource file, boolean again) throws IOException {
        Path place = place(model, file);
        if (!Files.isRegularFile(place)) {
            return new FileCheck(
                    file.role(), place, FileCheck.Status.MISSING, 0, file.bytes(), Optional.empty(), file.sha256());
        }
        String sha256 = again ? hashes.renew(place) : hashes.of(place);
        Optional<FileSource.Joined> joined =
                file.joined().filter(made -> made.sha256().equals(sha256));
        return FileCheck.of(
                file.role(),
                place,
                Files.size(place),
                joined.map(made -> OptionalLong.of(made.bytes())).orElse(file.bytes()),
                sha256,
                joined.map(FileSource.Joined::sha256).or(file::sha256));
    }
}
