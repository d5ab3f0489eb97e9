package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtException;
import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Arrays;
import java.util.Optional;

/**
 * ONNX Runtime's own C functions, for what its Java binding leaves out. The library is the very one that the binding has
 * loaded, found by the name that it gives itself on Linux.
 */
final class OnnxCalls {

    private static final String NAME_ON_LINUX = "libonnxruntime.so.1";

    /** Of the table of functions; later versions only add to its end (onnxruntime_c_api.h, ORT_API_VERSION). */
    private static final int TABLE_VERSION = 16;

    /** Places in the table. */
    enum Call {
        GET_ERROR_MESSAGE(2),
        CREATE_ENV(3),
        CREATE_CPU_MEMORY_INFO(69),
        RELEASE_ENV(92),
        RELEASE_STATUS(93),
        RELEASE_MEMORY_INFO(94),
        CREATE_AND_REGISTER_ALLOCATOR(144),
        RELEASE_ARENA_CFG(157),
        CREATE_ARENA_CFG_V2(164),
        UNREGISTER_ALLOCATOR(177);

        private final int place;

        Call(int place) {
            this.place = place;
        }
    }

    private static final class Holder {
        static final Optional<OnnxCalls> CALLS = found();
    }

    private final Pointer table;

    private OnnxCalls(Pointer table) {
        this.table = table;
    }

    /** Empty where the library has another name or knows no such table; to be called when the binding has loaded it. */
    static Optional<OnnxCalls> get() {
        return Holder.CALLS;
    }

    private static Optional<OnnxCalls> found() {
        try {
            Pointer base = NativeLibrary.getInstance(NAME_ON_LINUX)
                    .getFunction("OrtGetApiBase")
                    .invokePointer(new Object[0]);
            Pointer table = Function.getFunction(base.getPointer(0)).invokePointer(new Object[] {TABLE_VERSION});
            return Optional.ofNullable(table).map(OnnxCalls::new);
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    /** @throws OrtException with the runtime's reason */
    void call(Call call, Object... arguments) throws OrtException {
        Pointer status = function(call).invokePointer(arguments);
        if (status != null) {
            String reason = function(Call.GET_ERROR_MESSAGE)
                    .invokePointer(new Object[] {status})
                    .getString(0);
            release(Call.RELEASE_STATUS, status);
            throw new OrtException(reason);
        }
    }

    /** Calls what hands an object over in its last argument. */
    Pointer create(Call call, Object... arguments) throws OrtException {
        PointerByReference created = new PointerByReference();
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = created;
        call(call, all);
        return created.getValue();
    }

    void release(Call call, Pointer object) {
        function(call).invokeVoid(new Object[] {object});
    }

    private Function function(Call call) {
        return Function.getFunction(table.getPointer((long) call.place * Native.POINTER_SIZE));
    }
}
