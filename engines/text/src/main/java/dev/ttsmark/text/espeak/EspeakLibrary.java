package dev.ttsmark.text.espeak;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The part of espeak-ng's {@code speak_lib.h} that turns text to phonemes. */
interface EspeakLibrary extends Library {

    /** @return sample rate in Hz, or a negative number */
    int espeak_Initialize(int output, int bufferLength, String path, int options);

    int espeak_SetVoiceByName(String name);

    /** One clause; the text pointer moves behind it, to null at the end. */
    Pointer espeak_TextToPhonemes(PointerByReference text, int textMode, int phonemeMode);
}
