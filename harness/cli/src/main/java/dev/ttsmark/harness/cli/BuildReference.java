package dev.ttsmark.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code --base} and {@code --candidate} may name besides a configuration: a folder with a build, or a git ref. */
final class BuildReference {

    private BuildReference() {}

    /** The folder of that build; for a git ref a work tree of its own, checked out on first use. */
    static Optional<Path> find(String reference) throws IOException {
        Path folder = Path.of(reference);
        if (Launcher.isIn(folder)) {
            return Optional.of(folder.toAbsolutePath().normalize());
        }
        // A ref that began with a hyphen would be an option to git.
        String commit = reference.startsWith("-")
                ? ""
                : Launcher.firstLine(
                        git("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"));
        return commit.isEmpty() ? Optional.empty() : Optional.of(checkedOut(commit));
    }

    /** Below {@code target/}, so that a second gate on the same commit builds nothing. */
    private static Path checkedOut(String commit) throws IOException {
        Path tree = Home.root().resolve("target").resolve("gate-" + commit);
        if (!Launcher.isIn(tree)) {
            Files.createDirectories(tree.getParent());
            Launcher.require(git("worktree", "prune"));
            Launcher.require(git("worktree", "add", "--detach", "--force", tree.toString(), commit));
        }
        linkModels(tree);
        return tree;
    }

    /** Released weights are fetched once and belong to no commit. */
    private static void linkModels(Path tree) throws IOException {
        Path store = tree.resolve("models").resolve("store");
        Files.createDirectories(Home.modelStore());
        if (Files.isDirectory(store.getParent()) && !Files.exists(store, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(store, Home.modelStore());
        }
    }

    private static List<String> git(String... arguments) {
        List<String> command =
                new java.util.ArrayList<>(List.of("git", "-C", Home.root().toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
