package dev.ttsmark.harness.plan;

import java.util.List;

/** Patterns of ids: {@code *} is any run of characters, {@code ?} any one; everything else is itself. */
public final class Glob {

    private Glob() {}

    /** Whether one of the patterns matches; no pattern at all means everything. */
    public static boolean anyMatches(List<String> patterns, String id) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, id));
    }

    /** Two pointers and one place to fall back to, so that no pattern takes exponential time. */
    static boolean matches(String pattern, String id) {
        int p = 0;
        int star = -1;
        int retry = 0;
        for (int i = 0; i < id.length(); ) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = i;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == id.charAt(i))) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}
