package dev.ttsmark.engine;

/** JNA, by which engines call C functions. Its own native part is unpacked when its first class is initialised. */
public final class Jna {

    private static final String FIRST_CLASS = "com.sun.jna.Native";

    private Jna() {}

    /**
     * To be called before the first call by JNA, so that nobody takes an unpacked JNA that failed for a missing library.
     *
     * @throws EngineException of kind RUNTIME if JNA cannot be unpacked and loaded
     */
    public static void require() throws EngineException {
        try {
            Class.forName(FIRST_CLASS);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new EngineException(
                    EngineException.Kind.RUNTIME, NativeFailure.sentence("JNA", e, UnpackFolder.jna()), e);
        }
    }
}
