package dev.ttsmark.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The program: lines of JSON into it, lines of JSON and bytes of audio out of it. It ends when its input does, which it sees even
 * where this process was killed, and is ended with its own children where it does not.
 */
final class Child implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROTOCOL = 1;
    private static final int LONGEST_LINE = 1 << 16;
    private static final long PATIENCE_SECONDS = 5;

    private final Process process;
    private final OutputStream in;
    private final InputStream out;
    private final Tail errors;
    private final Thread hook;

    private Child(Process process) {
        this.process = process;
        this.in = process.getOutputStream();
        this.out = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.errors = Tail.of(process.getErrorStream());
        this.hook = new Thread(this::kill, "ttsmark-process-engine-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Child start(Settings settings) throws EngineException {
        try {
            return new Child(new ProcessBuilder(settings.command()).start());
        } catch (IOException e) {
            throw new EngineException(
                    Kind.UNREACHABLE,
                    "The program '" + settings.command().get(0) + "' cannot be started (" + line(e.getMessage())
                            + "); write its whole path under 'command'.",
                    e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Greets it, and hears what is in force. */
    Hello hello(int threads) throws EngineException {
        ObjectNode hello = JSON.createObjectNode();
        hello.put("protocol", PROTOCOL).put("threads", threads);
        say(hello);
        JsonNode said = hear();
        return Hello.of(said)
                .orElseThrow(
                        () -> failed(
                                Kind.NOT_AUDIO,
                                "began with '" + line(said.toString())
                                        + "', which lacks sampleRateHz, runtime, version, device, threads, model or languages"));
    }

    void say(ObjectNode line) throws EngineException {
        try {
            in.write(JSON.writeValueAsBytes(line));
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            throw gone();
        }
    }

    /** Its next line. */
    JsonNode hear() throws EngineException {
        String line = nextLine();
        try {
            JsonNode said = JSON.readTree(line);
            if (said != null && said.isObject()) {
                return said;
            }
        } catch (JsonProcessingException e) {
            // Refused below.
        }
        throw failed(Kind.NOT_AUDIO, "said '" + line(line) + "', which is no JSON object");
    }

    private String nextLine() throws EngineException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int next = out.read(); next != '\n'; next = out.read()) {
                if (next < 0) {
                    throw gone();
                }
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw failed(Kind.NOT_AUDIO, "said a line of more than " + LONGEST_LINE + " bytes");
                }
            }
            return line.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw gone();
        }
    }

    /** So many bytes of audio. */
    byte[] bytes(int count) throws EngineException {
        try {
            byte[] bytes = out.readNBytes(count);
            if (bytes.length < count) {
                throw gone();
            }
            return bytes;
        } catch (IOException e) {
            throw gone();
        }
    }

    private EngineException gone() {
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return failed(
                    Kind.CUT_SHORT,
                    ended ? "ended with exit code " + process.exitValue() : "closed its output and did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(Kind.CUT_SHORT, "was given up");
        }
    }

    /** Of the program, with the last words of its error output. */
    EngineException failed(Kind kind, String what) {
        String words = line(errors.text());
        return new EngineException(
                kind,
                "The program '" + process.info().command().orElse("of the plan") + "' " + what
                        + (words.isEmpty() ? "" : "; its last words: '" + words + "'")
                        + "; see docs/process-engine.md.");
    }

    private static String line(String text) {
        String line = String.valueOf(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= 300 ? line : "…" + line.substring(line.length() - 300);
    }

    /** Lets it end by itself, and ends it where it does not. */
    @Override
    public void close() {
        try {
            in.close();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It is gone already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This JVM ends, and the hook has nothing left to do.
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
