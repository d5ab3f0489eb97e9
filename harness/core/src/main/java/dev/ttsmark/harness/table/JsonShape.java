package dev.ttsmark.harness.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Which keys the beginning of a JSON text has, three levels deep: {@code results}, {@code results[]} where that is a
 * list, {@code results[].command}; {@code [].benchmark} where the text is a list itself.
 */
record JsonShape(Set<String> paths) {

    /** A benchmark tool tells machine and versions first, in a few thousand characters. */
    private static final int LOOKED_AT_CHARACTERS = 1 << 18;

    private static final int MOST_PATHS = 10_000;
    private static final int DEEPEST = 3;

    /** @param text left where it was */
    static JsonShape of(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT_CHARACTERS + 1);
        char[] beginning = new char[LOOKED_AT_CHARACTERS];
        int length = 0;
        for (int read = 0; read >= 0 && length < beginning.length; length += Math.max(0, read)) {
            read = text.read(beginning, length, beginning.length - length);
        }
        text.reset();
        Set<String> paths = new HashSet<>();
        try (JsonParser parser = JsonText.FACTORY.createParser(beginning, 0, length)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                value(parser, token, "", 0, paths);
            }
        } catch (JsonProcessingException e) {
            // Cut off at the end of what is looked at, or no JSON, which the reader of the whole file tells.
            return new JsonShape(paths);
        }
        return new JsonShape(paths);
    }

    boolean has(String... all) {
        for (String path : all) {
            if (!paths.contains(path)) {
                return false;
            }
        }
        return true;
    }

    boolean hasAny(String... some) {
        for (String path : some) {
            if (paths.contains(path)) {
                return true;
            }
        }
        return false;
    }

    private static void value(JsonParser parser, JsonToken token, String path, int depth, Set<String> paths)
            throws IOException {
        if (paths.size() < MOST_PATHS) {
            paths.add(token == JsonToken.START_ARRAY ? path + "[]" : path);
        }
        if (depth == DEEPEST) {
            parser.skipChildren();
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken item = parser.nextToken(); isMore(item, JsonToken.END_ARRAY); item = parser.nextToken()) {
                value(parser, item, path + "[]", depth + 1, paths);
            }
        } else if (token == JsonToken.START_OBJECT) {
            for (JsonToken name = parser.nextToken(); isMore(name, JsonToken.END_OBJECT); name = parser.nextToken()) {
                String key = parser.currentName();
                value(parser, parser.nextToken(), path.isEmpty() ? key : path + "." + key, depth + 1, paths);
            }
        }
    }

    private static boolean isMore(JsonToken token, JsonToken end) {
        return token != null && token != end;
    }
}
