package dev.ttsmark.model;

import java.net.URI;
import java.util.Set;

/** Which addresses files may come from: https anywhere, http only from this machine. */
final class Address {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Address() {}

    static boolean allowed(URI uri) {
        if (uri.getHost() == null || uri.getPath() == null || uri.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
    }
}
