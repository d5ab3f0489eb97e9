package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

    private static final String GOOD = """
            schema: 1
            engine: kokoro
            architecture: a network
            license: {name: Apache-2.0, commercialUse: true}
            languages: [en]
            sampleRateHz: 24000
            models:
              - id: small
                precision: fp32
                files:
                  model:
                    url: https://example.org/a/model.onnx
                    bytes: 10
            """;

    @Test
    void readsAModel() throws ModelException {
        Manifest model = read(GOOD).get(0);

        assertThat(model.id()).isEqualTo("small");
        assertThat(model.license().commercialUse()).isTrue();
        assertThat(model.readiness()).isEqualTo(Manifest.Readiness.READY);
        FileSource file = model.files().get(0);
        assertThat(file.path()).isEqualTo("model.onnx");
        assertThat(file.bytes()).hasValue(10);
        assertThat(file.sha256()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sampleRateHz: 24000, sampleRate: 24000, did you mean 'sampleRateHz'",
        "bytes: 10, byte: 10, did you mean 'bytes'",
        "precision: fp32, precison: fp32, did you mean 'precision'",
    })
    void namesAnUnknownKeyItsLineAndTheNearest(String good, String bad, String hint) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("Manifest test.yaml: key ")
                .hasMessageContaining("(line ")
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "a/../../b",
                "..",
                ".hidden",
                "a//b",
                "C:\\\\x",
                "a/b/c/d/e",
                "model.onnx.part",
                "with space"
            })
    void refusesAPathThatLeavesItsFolderOrHidesInIt(String path) {
        assertThatThrownBy(() -> read(GOOD.replace("bytes: 10", "path: \"" + path + "\"")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is no plain relative path inside the store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/model.onnx",
                "file:///etc/passwd",
                "https:///model.onnx",
                "https://user:secret@example.org/model.onnx",
                "not an address",
                "ftp://example.org/x"
            })
    void refusesAnAddressThatIsNotHttps(String url) {
        assertThatThrownBy(() -> read(GOOD.replace("https://example.org/a/model.onnx", "\"" + url + "\"")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is no https address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: 1|schema: 2|schema is 2",
                "bytes: 10|bytes: -1|bytes of file 'model' is -1",
                "bytes: 10|sha256: ABC|is not 64 lower-case hexadecimal digits",
                "sampleRateHz: 24000|# none|sampleRateHz is missing",
                "license: {name: Apache-2.0, commercialUse: true}|license:|key 'license' (line 4) holds the wrong kind of value",
                "commercialUse: true|commercialUse: maybe|key 'license.commercialUse' (line 4)",
                "languages: [en]|languages: [x1]|is no ISO 639 code",
                "id: small|id: ../x|id '../x'",
                "engine: kokoro|engine: kokoro\\nengine: mms|Duplicate",
                "precision: fp32|readiness: redy\\n    precision: fp32|did you mean 'ready'",
                "architecture: a network|architecture: [|(line ",
                "sampleRateHz: 24000|sampleRateHz: 1|write 8000 to 192000",
            })
    void refusesInOneSentence(String good, String bad, String expected) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad.replace("\\n", "\n"))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("\n");
    }

    @Test
    void expandsOneEntryIntoManyFiles() throws ModelException {
        String hash = "a".repeat(64);
        List<FileSource> files = read(GOOD.replace("model.onnx", "{name}.bin")
                        .replace(
                                "bytes: 10",
                                "path: voices/{name}.bin\n        each: {x: " + hash + ", y: " + hash + "}"))
                .get(0)
                .files();

        assertThat(files).extracting(FileSource::path).containsExactly("voices/x.bin", "voices/y.bin");
        assertThat(files.get(1).url()).hasToString("https://example.org/a/y.bin");
    }

    private static List<Manifest> read(String yaml) throws ModelException {
        return new ManifestReader("test.yaml").read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
