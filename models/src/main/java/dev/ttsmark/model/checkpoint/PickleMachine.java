package dev.ttsmark.model.checkpoint;

import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the pickle of a state dict without running anything it asks for. Only the instructions that PyTorch writes for a
 * dictionary of tensors are known, and only the names that build tensors mean anything; whatever else stands there is
 * refused by name. A pickle is a program for a machine with a stack and a memo; see Python's {@code pickletools}.
 */
final class PickleMachine {

    /** Python's None. */
    enum None {
        NONE
    }

    private static final Object MARK = new Object();

    private static final int PROTOCOL = 2;

    private final Path file;
    private final PickleInput in;
    private final StateDictObjects objects;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    PickleMachine(Path file, byte[] pickle) {
        this.file = file;
        this.in = new PickleInput(pickle);
        this.objects = new StateDictObjects(file);
    }

    /** @return name to tensor, in the file's order */
    Map<String, PickledTensor> stateDict() throws CheckpointException {
        try {
            while (step()) {
                // until STOP
            }
            return objects.stateDict(pop());
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new CheckpointException(file, "has a data.pkl that is cut off or damaged at byte " + in.position());
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new CheckpointException(
                    file, "has a data.pkl that uses a value for what it is not, at byte " + in.position());
        }
    }

    /** One instruction; false once it was STOP. */
    private boolean step() throws CheckpointException {
        int at = in.position();
        int code = in.unsignedByte();
        switch (code) {
            case '.' -> {
                return false;
            }
            case 0x80 -> requireProtocol(in.unsignedByte());
            case 'c' -> push(objects.global(in.line(), in.line()));
            case 'Q' -> push(objects.storage(asList(pop())));
            case 'R' -> {
                List<?> arguments = asList(pop());
                push(objects.call(pop(), arguments));
            }
            case 'b' -> asDictionary(pop());
            case 'q' -> memo.put(in.unsignedByte(), top());
            case 'r' -> memo.put(in.integer(), top());
            case 'h' -> push(remembered(in.unsignedByte()));
            case 'j' -> push(remembered(in.integer()));
            default -> {
                if (!scalar(code) && !container(code)) {
                    throw new CheckpointException(
                            file,
                            String.format(
                                    "has a data.pkl with the instruction 0x%02x at byte %d, which no state dict needs",
                                    code, at));
                }
            }
        }
        return true;
    }

    private boolean scalar(int code) {
        switch (code) {
            case 'N' -> push(None.NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) in.unsignedByte());
            case 'M' -> push((long) in.unsignedShort());
            case 'J' -> push((long) in.integer());
            case 0x8a -> push(in.longOf(in.unsignedByte()));
            case 'G' -> push(in.float64());
            case 'X' -> push(in.text(in.integer()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean container(int code) throws CheckpointException {
        switch (code) {
            case '(' -> push(MARK);
            case ')' -> push(List.of());
            case 0x85 -> push(popped(1));
            case 0x86 -> push(popped(2));
            case 0x87 -> push(popped(3));
            case 't' -> push(sinceMark());
            case '}' -> push(new LinkedHashMap<String, Object>());
            case ']' -> push(new ArrayList<>());
            case 'a' -> {
                Object value = pop();
                addTo(top(), List.of(value));
            }
            case 'e' -> {
                List<Object> values = sinceMark();
                addTo(top(), values);
            }
            case 's' -> {
                List<Object> pair = popped(2);
                putInto(top(), pair);
            }
            case 'u' -> {
                List<Object> pairs = sinceMark();
                putInto(top(), pairs);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void requireProtocol(int protocol) throws CheckpointException {
        if (protocol != PROTOCOL) {
            throw new CheckpointException(
                    file, "has a data.pkl of protocol " + protocol + " where PyTorch writes " + PROTOCOL);
        }
    }

    @SuppressWarnings("unchecked")
    private static void addTo(Object list, List<Object> values) {
        ((ArrayList<Object>) list).addAll(values);
    }

    private void putInto(Object dictionary, List<Object> pairs) throws CheckpointException {
        Map<String, Object> entries = asDictionary(dictionary);
        if (pairs.size() % 2 != 0) {
            throw new IllegalArgumentException("a key without value");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            String key = (String) pairs.get(i);
            if (entries.put(key, pairs.get(i + 1)) != null) {
                throw new CheckpointException(
                        file, "names " + CheckpointException.quoted(key) + " twice in one dictionary");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asDictionary(Object value) {
        return (LinkedHashMap<String, Object>) value;
    }

    private static List<?> asList(Object value) {
        return (List<?>) value;
    }

    private Object remembered(int key) {
        Object value = memo.get(key);
        if (value == null) {
            throw new IllegalArgumentException("nothing is remembered as " + key);
        }
        return value;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object top() {
        Object value = stack.get(stack.size() - 1);
        if (value == MARK) {
            throw new IllegalArgumentException("a mark is no value");
        }
        return value;
    }

    private Object pop() {
        Object value = top();
        stack.remove(stack.size() - 1);
        return value;
    }

    private List<Object> popped(int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(0, pop());
        }
        return List.copyOf(values);
    }

    private List<Object> sinceMark() {
        int mark = stack.lastIndexOf(MARK);
        List<Object> above = stack.subList(mark + 1, stack.size());
        List<Object> values = List.copyOf(above);
        stack.subList(mark, stack.size()).clear();
        return values;
    }
}
