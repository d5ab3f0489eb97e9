package dev.ttsmark.model.checkpoint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The few things that the pickle of a state dict may name and build; none of them is code. */
final class StateDictObjects {

    private static final String DICTIONARY = "collections.OrderedDict";
    private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
    private static final String PARAMETER = "torch._utils._rebuild_parameter";

    private static final Map<String, ElementType> STORAGES = Map.of(
            "torch.FloatStorage", ElementType.F32,
            "torch.HalfStorage", ElementType.F16,
            "torch.BFloat16Storage", ElementType.BF16);

    private static final int MAX_DIMENSIONS = 8;

    private final Path file;

    StateDictObjects(Path file) {
        this.file = file;
    }

    /** A name that {@link #call} or {@link #storage} knows. */
    private record Global(String name) {}

    Object global(String module, String name) throws CheckpointException {
        String whole = module + "." + name;
        if (STORAGES.containsKey(whole)
                || List.of(DICTIONARY, TENSOR, PARAMETER).contains(whole)) {
            return new Global(whole);
        }
        throw new CheckpointException(
                file,
                "asks for " + CheckpointException.quoted(whole)
                        + ", which a state dict of floating-point tensors does not need");
    }

    /** @param id {@code ("storage", type, key, device, elements)} */
    StorageRef storage(List<?> id) {
        ElementType type = STORAGES.get(((Global) id.get(1)).name());
        String key = (String) id.get(2);
        long elements = (Long) id.get(4);
        if (!id.get(0).equals("storage") || type == null || !key.matches("\\d{1,9}") || elements < 0) {
            throw new IllegalArgumentException("storage");
        }
        if (elements > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("elements");
        }
        return new StorageRef(type, key, elements);
    }

    Object call(Object function, List<?> arguments) {
        return switch (((Global) function).name()) {
            case DICTIONARY -> new LinkedHashMap<String, Object>();
            case TENSOR -> tensor(arguments);
            case PARAMETER -> (PickledTensor) arguments.get(0);
            default -> throw new IllegalArgumentException("a type is no function");
        };
    }

    /** @param arguments {@code (storage, offset, shape, strides, …)} */
    private static PickledTensor tensor(List<?> arguments) {
        long offset = (Long) arguments.get(1);
        List<Integer> shape = sizes(arguments.get(2));
        List<Integer> strides = sizes(arguments.get(3));
        StorageRef storage = (StorageRef) arguments.get(0);
        if (offset < 0 || offset > storage.elements() || shape.size() != strides.size()) {
            throw new IllegalArgumentException("tensor");
        }
        return new PickledTensor(storage, offset, shape, strides);
    }

    private static List<Integer> sizes(Object tuple) {
        List<?> values = (List<?>) tuple;
        if (values.size() > MAX_DIMENSIONS) {
            throw new IllegalArgumentException("dimensions");
        }
        return values.stream().map(value -> nonNegative((Long) value)).toList();
    }

    private static int nonNegative(long value) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("size");
        }
        return (int) value;
    }

    /** The finished value, if it is a dictionary of tensors. */
    Map<String, PickledTensor> stateDict(Object value) throws CheckpointException {
        Map<String, PickledTensor> tensors = new LinkedHashMap<>();
        for (var entry : ((LinkedHashMap<?, ?>) value).entrySet()) {
            String name = (String) entry.getKey();
            if (!(entry.getValue() instanceof PickledTensor tensor)) {
                throw new CheckpointException(
                        file, "holds " + CheckpointException.quoted(name) + ", which is no tensor of a state dict");
            }
            tensors.put(name, tensor);
        }
        if (tensors.size() > Checkpoint.MAX_TENSORS) {
            throw new CheckpointException(file, "holds " + tensors.size() + " tensors");
        }
        return tensors;
    }
}
