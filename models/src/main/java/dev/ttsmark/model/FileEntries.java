package dev.ttsmark.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Turns the files a manifest names into sources, and lets no name or address through that could do harm. */
final class FileEntries {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final String HOLE = "{name}";

    private final Function<String, ModelException> refused;

    FileEntries(Function<String, ModelException> refused) {
        this.refused = refused;
    }

    List<FileSource> read(Map<String, ManifestYaml.FileYaml> files) throws ModelException {
        List<FileSource> sources = new ArrayList<>();
        for (var entry : files.entrySet()) {
            Checks.word(entry.getKey(), "file role", refused);
            if (entry.getValue() == null) {
                throw refused.apply("file '" + entry.getKey() + "' is empty");
            }
            Checks.given(entry.getValue().url(), "url of file '" + entry.getKey() + "'", refused);
            addAll(entry.getKey(), entry.getValue(), sources);
        }
        return sources;
    }

    private void addAll(String role, ManifestYaml.FileYaml file, List<FileSource> sources) throws ModelException {
        if (file.each() == null) {
            sources.add(source(role, file, file.url(), file.path(), file.sha256()));
            return;
        }
        for (var one : file.each().entrySet()) {
            if (!one.getKey().matches(NAME)) {
                throw refused.apply("name '" + one.getKey() + "' under '" + role + "' is no plain file name");
            }
            String path = file.path() == null ? null : file.path().replace(HOLE, one.getKey());
            sources.add(source(role, file, file.url().replace(HOLE, one.getKey()), path, one.getValue()));
        }
    }

    private FileSource source(String role, ManifestYaml.FileYaml file, String url, String path, String sha256)
            throws ModelException {
        URI address = address(role, url);
        String place = path == null ? address.getPath().replaceFirst(".*/", "") : path;
        if (!place.matches(NAME + "(/" + NAME + "){0,3}") || place.endsWith(Download.PART)) {
            throw refused.apply(
                    "path '" + place + "' of file '" + role + "' is no plain relative path inside the store");
        }
        if (file.bytes() != null && file.bytes() <= 0) {
            throw refused.apply("bytes of file '" + role + "' is " + file.bytes() + "; write its length");
        }
        requireHash(role, sha256);
        OptionalLong bytes = file.bytes() == null ? OptionalLong.empty() : OptionalLong.of(file.bytes());
        return new FileSource(role, place, address, bytes, Optional.ofNullable(sha256), joined(role, file.joined()));
    }

    private void requireHash(String role, String sha256) throws ModelException {
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw refused.apply("sha256 of file '" + role + "' is not 64 lower-case hexadecimal digits");
        }
    }

    private Optional<FileSource.Joined> joined(String role, ManifestYaml.JoinedYaml joined) throws ModelException {
        if (joined == null) {
            return Optional.empty();
        }
        Checks.word(joined.family(), "family that file '" + role + "' is joined of", refused);
        Checks.given(joined.bytes(), "bytes of the joined file '" + role + "'", refused);
        Checks.given(joined.sha256(), "sha256 of the joined file '" + role + "'", refused);
        requireHash(role, joined.sha256());
        return Optional.of(new FileSource.Joined(joined.family(), joined.bytes(), joined.sha256()));
    }

    private URI address(String role, String url) throws ModelException {
        try {
            URI uri = URI.create(url);
            if (Address.allowed(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // refused below, in the manifest's name
        }
        throw refused.apply("url '" + url + "' of file '" + role + "' is no https address");
    }
}
