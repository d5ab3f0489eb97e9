package dev.ttsmark.harness.cli;

import java.awt.AWTError;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows a page in the browser of the desktop, where there is one. */
final class Browser {

    private Browser() {}

    /** Says in one sentence where it cannot; the page is there all the same. */
    static void open(Path page, PrintWriter err) {
        if (!opened(page)) {
            err.println("There is no desktop here that opens pages: open " + page.toAbsolutePath() + " in a browser.");
        }
    }

    private static boolean opened(Path page) {
        try {
            if (GraphicsEnvironment.isHeadless()
                    || !Desktop.isDesktopSupported()
                    || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                return false;
            }
            Desktop.getDesktop().browse(page.toUri());
            return true;
        } catch (IOException | UnsupportedOperationException | AWTError e) {
            // A display that does not answer, or a desktop without a browser.
            return false;
        }
    }
}
