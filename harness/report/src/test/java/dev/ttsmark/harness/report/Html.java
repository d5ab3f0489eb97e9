package dev.ttsmark.harness.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of the HTML that the templates write: every element is closed in its turn, no id comes twice. */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "img", "link", "input");
    private static final Pattern TOKEN = Pattern.compile(
            "<!DOCTYPE html>|<style>(?s:.*?)</style>|<(/?)([a-z][a-z0-9]*)((?:\\s+[a-zA-Z][a-zA-Z0-9-]*(?:=\"[^\"<]*\")?)*)\\s*(/?)>|[^<>&]+|&(?:[a-z]+|#[0-9]+);|>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern URL = Pattern.compile("\\s(?:src|href|action|data|poster)=\"([^\"]*)\"");

    private Html() {}

    static List<String> urls(String html) {
        return URL.matcher(html).results().map(match -> match.group(1)).toList();
    }

    /** @throws IllegalStateException where the page is not well-formed, with the text around the fault */
    static void parse(String html) {
        Deque<String> open = new ArrayDeque<>();
        List<String> ids = new ArrayList<>();
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        while (at < html.length()) {
            if (!token.find(at) || token.start() != at) {
                throw fault("no markup", html, at);
            }
            if (token.group(2) != null) {
                element(token, open, ids, html);
            }
            at = token.end();
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("never closed: " + open);
        }
    }

    private static void element(Matcher token, Deque<String> open, List<String> ids, String html) {
        String name = token.group(2);
        if (!token.group(1).isEmpty()) {
            if (open.isEmpty() || !open.pop().equals(name)) {
                throw fault("closes what is not open", html, token.start());
            }
            return;
        }
        Matcher id = ID.matcher(token.group(3));
        if (id.find() && ids.contains(id.group(1))) {
            throw fault("an id comes twice", html, token.start());
        } else if (id.reset().find()) {
            ids.add(id.group(1));
        }
        if (token.group(4).isEmpty() && !VOID.contains(name)) {
            open.push(name);
        }
    }

    private static IllegalStateException fault(String what, String html, int at) {
        return new IllegalStateException(what + ": " + html.substring(at, Math.min(html.length(), at + 120)));
    }
}
