package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model's vocabulary: which id stands for which symbol. Immutable. */
public final class SymbolTable {

    private static final int MAX_ID = 1 << 20;

    private final Map<Integer, Integer> idByCodePoint;
    private final int size;

    private SymbolTable(Map<Integer, Integer> idByCodePoint, int size) {
        this.idByCodePoint = idByCodePoint;
        this.size = size;
    }

    /**
     * @param ids id of each symbol; symbols of several code points, such as {@code <unk>}, count in {@link #size()} and
     *     are never met in a text
     * @throws EngineException of kind MODEL if an id is negative or absurdly large, or the table is empty
     */
    public static SymbolTable of(Map<String, Integer> ids) throws EngineException {
        if (ids.isEmpty()) {
            throw refused("The vocabulary is empty; fetch the model's files again.");
        }
        for (var entry : ids.entrySet()) {
            if (entry.getValue() < 0 || entry.getValue() > MAX_ID) {
                throw refused("The vocabulary gives '" + entry.getKey() + "' the id " + entry.getValue()
                        + "; ids run from 0 to " + MAX_ID + ".");
            }
        }
        Map<Integer, Integer> single = ids.entrySet().stream()
                .filter(entry -> isOneCodePoint(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().codePointAt(0), Map.Entry::getValue));
        return new SymbolTable(single, ids.size());
    }

    /** Ids in the order of the text's code points, without padding; symbols outside the vocabulary are left out. */
    public Encoding encode(String symbols) {
        long[] ids = new long[symbols.length()];
        Map<String, Integer> dropped = Map.of();
        int count = 0;
        for (int i = 0; i < symbols.length(); i += Character.charCount(symbols.codePointAt(i))) {
            Integer id = idByCodePoint.get(symbols.codePointAt(i));
            if (id != null) {
                ids[count++] = id;
            } else {
                dropped = dropped.isEmpty() ? new TreeMap<>() : dropped;
                dropped.merge(Character.toString(symbols.codePointAt(i)), 1, Integer::sum);
            }
        }
        return new Encoding(Arrays.copyOf(ids, count), dropped);
    }

    public boolean contains(int codePoint) {
        return idByCodePoint.containsKey(codePoint);
    }

    /** Every symbol of one code point, in no order. */
    IntStream codePoints() {
        return idByCodePoint.keySet().stream().mapToInt(Integer::intValue);
    }

    public OptionalInt id(int codePoint) {
        Integer id = idByCodePoint.get(codePoint);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Number of symbols, those of several code points included. */
    public int size() {
        return size;
    }

    private static boolean isOneCodePoint(String symbol) {
        return symbol.codePointCount(0, symbol.length()) == 1;
    }

    private static EngineException refused(String message) {
        return new EngineException(EngineException.Kind.MODEL, message);
    }
}
