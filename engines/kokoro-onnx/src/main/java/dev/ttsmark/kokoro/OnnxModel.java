package dev.ttsmark.kokoro;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** A loaded graph and how to call it. Thread-safe. */
final class OnnxModel implements AutoCloseable {

    private static final int MESSAGE_LENGTH = 240;

    /** What comes before the reason: codes, the place in the runtime's source, and which library would not load. */
    private static final Pattern BOILERPLATE =
            Pattern.compile("^(?:Error code - \\w+ - message: )?(?:.*\\[ONNXRuntimeError\\] : \\d+ : \\w+ : )?"
                    + "(?:Failed to load library \\S+ with error: )?");

    private final OrtSession session;
    private final Signature signature;
    private final Map<String, String> metadata;
    private final OptionalInt poolThreads;

    /** Takes the session over. */
    OnnxModel(OrtSession session, OptionalInt poolThreads) throws OrtException, EngineException {
        this.session = session;
        this.poolThreads = poolThreads;
        this.signature = Signature.of(session);
        this.metadata = session.getMetadata().getCustomMetadata();
    }

    static OnnxModel open(Path file, Settings settings) throws EngineException {
        return open(file, settings, Optional.empty());
    }

    /** @param profile where the runtime's profile begins its name; empty for a session that is measured */
    static OnnxModel open(Path file, Settings settings, Optional<Path> profile) throws EngineException {
        if (!Files.isRegularFile(file)) {
            throw new EngineException(Kind.MODEL, "Model file " + file + " is missing; name an ONNX file.");
        }
        OrtEnvironment environment = OnnxEnvironment.get();
        try (SessionOptions options = SessionSettings.of(settings)) {
            if (profile.isPresent()) {
                options.enableProfiling(profile.get().toString());
            }
            PoolThreads threads = new PoolThreads();
            try (LoadedFile loaded = LoadedFile.of(file, settings.rewriting())) {
                return new OnnxModel(session(environment, loaded.path(), options, settings), threads.started());
            }
        } catch (OrtException e) {
            throw settings.get(Settings.PROVIDER) == ExecutionProvider.CPU
                    ? new EngineException(
                            Kind.MODEL,
                            "Model file " + file + " cannot be loaded by onnxruntime " + environment.getVersion() + ": "
                                    + oneLine(e) + "; fetch it again.",
                            e)
                    : settings.get(Settings.PROVIDER).unavailable("loading " + file + " on it failed: " + oneLine(e));
        }
    }

    private static OrtSession session(OrtEnvironment environment, Path file, SessionOptions options, Settings settings)
            throws OrtException {
        HostArena.Opening opening = () -> environment.createSession(file.toString(), options);
        boolean isOnHost =
                settings.get(Settings.PROVIDER) == ExecutionProvider.CPU && settings.get(Settings.MEMORY_ARENA);
        return isOnHost ? HostArena.opening(options, opening) : opening.open();
    }

    Signature signature() {
        return signature;
    }

    /** Threads that the session's pools hold, the caller's not counted; empty where the system does not tell. */
    OptionalInt poolThreads() {
        return poolThreads;
    }

    /** What the exporter wrote beside the graph. */
    Map<String, String> metadata() {
        return metadata;
    }

    /** Runs the graph for its audio alone; the caller closes the result. */
    OrtSession.Result run(Map<String, OnnxTensor> inputs, OrtSession.RunOptions run) throws EngineException {
        try {
            return session.run(inputs, Set.of(signature.audio()), run);
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /** Ends the profile that was started on loading and returns its file. */
    Path endProfiling() throws EngineException {
        try {
            return Path.of(session.endProfiling());
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("onnxruntime cannot close its session: " + oneLine(e), e);
        }
    }

    static EngineException failed(OrtException e) {
        return new EngineException(Kind.RUNTIME, "onnxruntime failed: " + oneLine(e) + ".", e);
    }

    /** The runtime's reason without its codes, source lines and line breaks, cut to a bearable length. */
    static String oneLine(OrtException e) {
        String reason = BOILERPLATE
                .matcher(String.valueOf(e.getMessage()).replaceAll("\\s+", " "))
                .replaceFirst("")
                .strip();
        String cut = reason.length() > MESSAGE_LENGTH ? reason.substring(0, MESSAGE_LENGTH) + "…" : reason;
        return cut.replaceAll("[.\\s]+$", "");
    }
}
