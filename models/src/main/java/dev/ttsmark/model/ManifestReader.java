package dev.ttsmark.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one manifest file, and refuses what it does not know. */
final class ManifestReader {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final String file;
    private final FileEntries entries;

    ManifestReader(String file) {
        this.file = file;
        this.entries = new FileEntries(this::refused);
    }

    /** Every model of the file. The stream is read to its end, not closed. */
    List<Manifest> read(InputStream in) throws ModelException {
        ManifestYaml yaml = parse(in);
        Checks.given(yaml, "the file", this::refused);
        Checks.given(yaml.schema(), "schema", this::refused);
        if (yaml.schema() != 1) {
            throw refused("schema is " + yaml.schema() + ", and this version reads 1");
        }
        Checks.word(yaml.engine(), "engine", this::refused);
        Checks.given(yaml.architecture(), "architecture", this::refused);
        Checks.given(yaml.license(), "license", this::refused);
        Checks.given(yaml.license().name(), "name of the license", this::refused);
        Checks.given(yaml.license().commercialUse(), "commercialUse of the license", this::refused);
        Checks.given(yaml.sampleRateHz(), "sampleRateHz", this::refused);
        if (yaml.sampleRateHz() < 8_000 || yaml.sampleRateHz() > 192_000) {
            throw refused("sampleRateHz is " + yaml.sampleRateHz() + "; write 8000 to 192000");
        }
        List<FileSource> shared = entries.read(yaml.files() == null ? Map.of() : yaml.files());
        List<Manifest> models = new ArrayList<>();
        for (ManifestYaml.ModelYaml model : Checks.nonEmpty(yaml.models(), "models", this::refused)) {
            models.add(manifest(yaml, model, shared));
        }
        return models;
    }

    private ManifestYaml parse(InputStream in) throws ModelException {
        try {
            return YAML.readValue(in, ManifestYaml.class);
        } catch (UnrecognizedPropertyException e) {
            List<String> known =
                    e.getKnownPropertyIds().stream().map(String::valueOf).toList();
            throw unknown("key '" + e.getPropertyName() + "'" + at(e.getLocation()), e.getPropertyName(), known);
        } catch (MismatchedInputException e) {
            String key = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            throw refused("key '" + key + "'" + at(e.getLocation()) + " holds the wrong kind of value");
        } catch (JacksonException e) {
            String first = e.getOriginalMessage().lines().findFirst().orElse("not YAML");
            throw refused(first + at(e.getLocation()));
        } catch (IOException e) {
            throw new ModelException(
                    ModelException.Kind.MANIFEST, "Manifest " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Manifest manifest(ManifestYaml yaml, ManifestYaml.ModelYaml model, List<FileSource> shared)
            throws ModelException {
        Checks.given(model, "a model", this::refused);
        Checks.word(model.id(), "id", this::refused);
        Checks.given(model.precision(), "precision of " + model.id(), this::refused);
        Checks.given(model.files(), "files of " + model.id(), this::refused);
        List<FileSource> files = new ArrayList<>(entries.read(model.files()));
        files.addAll(shared);
        return new Manifest(
                model.id(),
                file.replaceFirst("\\.yaml$", ""),
                yaml.engine(),
                yaml.architecture(),
                model.precision(),
                new License(yaml.license().name(), yaml.license().commercialUse()),
                languages(model.languages() == null ? yaml.languages() : model.languages()),
                yaml.sampleRateHz(),
                files,
                readiness(model),
                Optional.ofNullable(model.standIn())
                        .map(s -> new Manifest.StandIn(s.generator(), s.language() == null ? "" : s.language())),
                model.note() == null ? "" : model.note().strip());
    }

    private List<String> languages(List<String> written) throws ModelException {
        for (String language : Checks.nonEmpty(written, "languages", this::refused)) {
            if (language == null || !language.matches("[a-z]{2,3}")) {
                throw refused("language '" + language + "' is no ISO 639 code");
            }
        }
        return written;
    }

    private Manifest.Readiness readiness(ManifestYaml.ModelYaml model) throws ModelException {
        if (model.readiness() == null) {
            return Manifest.Readiness.READY;
        }
        List<String> known = List.of("ready", "import", "listed");
        if (!known.contains(model.readiness())) {
            throw unknown("readiness '" + model.readiness() + "' of " + model.id(), model.readiness(), known);
        }
        Manifest.Readiness readiness =
                Manifest.Readiness.valueOf(model.readiness().toUpperCase(Locale.ROOT));
        if (readiness == Manifest.Readiness.LISTED && model.note() == null) {
            throw refused("model " + model.id() + " is only listed; write a note that says why");
        }
        return readiness;
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ")";
    }

    private ModelException unknown(String what, String word, List<String> known) {
        return new ModelException(
                ModelException.Kind.MANIFEST,
                "Manifest " + file + ": " + what + " is unknown" + Nearest.hint(word, known));
    }

    private ModelException refused(String what) {
        return new ModelException(ModelException.Kind.MANIFEST, "Manifest " + file + ": " + what + ".");
    }
}
