package dev.ttsmark.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that the parent POM names, the commit that the launcher found, the Java. */
final class Version implements IVersionProvider {

    private static final String DIRTY = "-dirty";

    @Override
    public String[] getVersion() {
        return new String[] {
            "ttsmark " + number() + " (" + commit(System.getProperty("ttsmark.commit", "unknown")) + ")",
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")"
        };
    }

    static String number() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }

    /** @param described by {@code git describe --always --dirty} */
    static String commit(String described) {
        if (described.equals("unknown")) {
            return "commit unknown: built outside of a git repository";
        }
        return described.endsWith(DIRTY)
                ? "commit " + described.substring(0, described.length() - DIRTY.length()) + " with changes since"
                : "commit " + described;
    }
}
