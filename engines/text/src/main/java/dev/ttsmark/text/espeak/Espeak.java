package dev.ttsmark.text.espeak;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Jna;
import dev.ttsmark.engine.NamedPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * American English by the espeak-ng that the system has. It is under GPL-3, so it is never brought along. Its state is
 * that of the process and it is not thread-safe: all calls take turns.
 */
public final class Espeak {

    /** Names the library's file where the system does not find it by itself. */
    static final String LIBRARY_PROPERTY = "ttsmark.espeak.library";

    private static final String DATA_VARIABLE = "ESPEAK_DATA_PATH";

    private static final List<String> USUAL_NAMES = List.of("espeak-ng", "libespeak-ng.so.1");
    private static final String VOICE = "en-us";
    private static final int OUTPUT_RETRIEVAL = 1;
    private static final int DO_NOT_EXIT = 0x8000;
    private static final int UTF_8 = 1;
    private static final int IPA = 0x02;
    private static final int WITH_TIE = 0x80;
    private static final int TIE_SHIFT = 8;

    /** Loaded once in a process; guarded by the class. */
    private static EspeakLibrary library;

    private Espeak() {}

    /** @throws EngineException of kind RUNTIME if there is no espeak-ng, or it does not speak American English */
    public static synchronized Espeak load() throws EngineException {
        if (library == null) {
            library = opened();
        }
        return new Espeak();
    }

    private static EspeakLibrary opened() throws EngineException {
        Jna.require();
        requireNamed();
        String named = System.getProperty(LIBRARY_PROPERTY);
        List<String> reasons = new ArrayList<>();
        for (String name : named == null ? USUAL_NAMES : List.of(named)) {
            try {
                return initialized(Native.load(name, EspeakLibrary.class));
            } catch (LinkageError e) {
                reasons.add(String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"));
            }
        }
        throw missing(named == null ? "this system has none" : "'" + named + "' cannot be loaded: " + reasons.get(0));
    }

    /** espeak-ng and JNA pass over folders that are not there, and take what they find elsewhere. */
    private static void requireNamed() throws EngineException {
        Optional<NamedPlace> data = NamedPlace.byEnvironment(DATA_VARIABLE);
        if (data.isPresent()) {
            data.get().folder();
        }
        Optional<NamedPlace> libraries = NamedPlace.byProperty("jna.library.path");
        if (libraries.isPresent() && libraries.get().first(Files::isDirectory).isEmpty()) {
            throw libraries.get().refused("where there is no folder; name one, or leave it out");
        }
    }

    private static EspeakLibrary initialized(EspeakLibrary loaded) throws EngineException {
        if (loaded.espeak_Initialize(OUTPUT_RETRIEVAL, 0, null, DO_NOT_EXIT) <= 0) {
            throw missing("its data is not where it looks for it; " + DATA_VARIABLE + " can say where");
        }
        if (loaded.espeak_SetVoiceByName(VOICE) != 0) {
            throw missing("it has no voice " + VOICE);
        }
        return loaded;
    }

    private static EngineException missing(String why) {
        return new EngineException(
                Kind.RUNTIME,
                "espeak-ng cannot be used, since " + why.replaceAll("[.\\s]+$", "")
                        + "; install espeak-ng, name its library by -D" + LIBRARY_PROPERTY
                        + "=FILE, or write g2p lexicon.");
    }

    /**
     * @param text without punctuation, which espeak would drop
     * @return IPA, words apart by spaces
     */
    public String ipa(String text) {
        return spoken(text, IPA);
    }

    /** IPA with {@code ^} between letters that are one sound. */
    public String tiedIpa(String text) {
        return spoken(text, IPA | WITH_TIE | '^' << TIE_SHIFT);
    }

    private static synchronized String spoken(String text, int mode) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        try (Memory memory = new Memory(utf8.length + 1L)) {
            memory.write(0, utf8, 0, utf8.length);
            memory.setByte(utf8.length, (byte) 0);
            PointerByReference rest = new PointerByReference(memory);
            List<String> clauses = new ArrayList<>();
            while (rest.getValue() != null) {
                Pointer phonemes = library.espeak_TextToPhonemes(rest, UTF_8, mode);
                clauses.add(
                        phonemes == null ? "" : phonemes.getString(0, "UTF-8").strip());
            }
            return String.join(" ", clauses).strip();
        }
    }
}
