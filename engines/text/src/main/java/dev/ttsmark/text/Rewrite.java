package dev.ttsmark.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule of a normaliser.
 *
 * @param pattern what it rewrites
 * @param words what is read instead
 */
record Rewrite(Pattern pattern, Function<MatchResult, String> words) {

    static Rewrite of(String pattern, Function<MatchResult, String> words) {
        return new Rewrite(Pattern.compile(pattern), words);
    }

    static Rewrite to(String pattern, String words) {
        return of(pattern, found -> words);
    }

    String apply(String text) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
    }
}
