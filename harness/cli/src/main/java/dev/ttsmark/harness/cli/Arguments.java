package dev.ttsmark.harness.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Words of the command line as Java decoded them. */
final class Arguments {

    /** What Java puts in the place of bytes that it cannot decode. */
    private static final char REPLACED = '\uFFFD';

    private Arguments() {}

    /** @throws ParameterException if one was not decoded, so that nothing else is spoken or looked for in its place */
    static void requireDecoded(ParseResult parsed) {
        int number = 0;
        for (String argument : parsed.originalArgs()) {
            number++;
            if (argument.indexOf(REPLACED) >= 0) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "Argument " + number + ", '" + argument + "', could not be decoded as " + encoding() + ": "
                                + advice());
            }
        }
    }

    private static String encoding() {
        return System.getProperty("sun.jnu.encoding");
    }

    private static String advice() {
        return encoding().equalsIgnoreCase("UTF-8")
                ? "type it as UTF-8."
                : "start through ./ttsmark, or set LC_ALL=C.UTF-8.";
    }
}
