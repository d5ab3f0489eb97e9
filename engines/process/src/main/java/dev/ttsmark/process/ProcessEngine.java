package dev.ttsmark.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/** Speaks by a program in a process of its own, one text at a time. */
final class ProcessEngine implements Engine {

    /** More than ten minutes of 48 kHz in one piece; a program that says more is mistaken. */
    private static final int MOST_BYTES = 64 << 20;

    private final Settings settings;
    private final Child child;
    private final Hello hello;
    private final Semaphore idle = new Semaphore(1);
    private volatile boolean closed;

    ProcessEngine(Settings settings, Child child, Hello hello) {
        this.settings = settings;
        this.child = child;
        this.hello = hello;
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(
                ProcessProvider.ID,
                new EngineInfo.Runtime(
                        hello.runtime(),
                        hello.version(),
                        "process",
                        hello.device(),
                        hello.threads(),
                        1,
                        OptionalInt.empty()),
                new EngineInfo.Model(
                        hello.model(),
                        "",
                        hello.standIn() ? Weights.STAND_IN : Weights.RELEASED,
                        new License(hello.license(), hello.commercialUse())),
                hello.sampleRateHz(),
                hello.languages(),
                Streaming.CHUNK,
                settings.written());
    }

    @Override
    public OptionalLong computingPid() {
        return OptionalLong.of(child.pid());
    }

    @Override
    public void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        if (!idle.tryAcquire()) {
            throw new EngineException(
                    Kind.BUSY, "Another call is in progress; the program serves one at a time, so wait for it.");
        }
        try {
            if (closed) {
                throw new EngineException(Kind.CLOSED, "The process engine is closed: open it again.");
            }
            PlainText.check(ProcessProvider.NAME, hello.languages(), request.text(), request.language());
            speak(request, listener);
        } finally {
            idle.release();
        }
    }

    private void speak(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        listener.stage(Stage.TEXT);
        listener.text(PlainText.spoken(request.text(), 1));
        ObjectNode line = settings.fields();
        line.put("text", request.text()).put("language", request.language()).put("seed", request.seed());
        listener.stage(Stage.INFER);
        child.say(line);
        boolean heard = false;
        for (JsonNode said = child.hear(); !said.path("done").asBoolean(false); said = child.hear()) {
            if (said.hasNonNull("error")) {
                throw child.failed(
                        Kind.RUNTIME, "refused a text: '" + said.get("error").asText() + "'");
            }
            listener.audio(new AudioChunk(samples(said), hello.sampleRateHz()));
            heard = true;
        }
        if (!heard) {
            throw child.failed(Kind.NOT_AUDIO, "was done without any audio");
        }
    }

    /** f32, or 16-bit whole numbers, little-endian, as the line before them says. */
    private float[] samples(JsonNode said) throws EngineException {
        int bytes = said.path("bytes").asInt(-1);
        String format = said.path("format").asText("s16le");
        int width =
                switch (format) {
                    case "s16le" -> Short.BYTES;
                    case "f32le" -> Float.BYTES;
                    default -> 0;
                };
        if (width == 0 || bytes <= 0 || bytes > MOST_BYTES || bytes % width != 0) {
            throw child.failed(
                    Kind.NOT_AUDIO,
                    "announced audio by '" + said + "', where bytes from 1 to " + MOST_BYTES
                            + " of whole samples in s16le or f32le can be read");
        }
        ByteBuffer audio = ByteBuffer.wrap(child.bytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes / width];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = width == Float.BYTES ? audio.getFloat() : audio.getShort() / 32768f;
        }
        return samples;
    }

    @Override
    public void close() {
        idle.acquireUninterruptibly();
        try {
            if (!closed) {
                closed = true;
                child.close();
            }
        } finally {
            idle.release();
        }
    }
}
