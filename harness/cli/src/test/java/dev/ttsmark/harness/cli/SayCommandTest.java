package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.harness.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayCommandTest {

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture("say");

    @Test
    void writesAWavFileAndTellsHowLongItTook() throws Exception {
        Path wav = Files.writeString(folder.resolve("said.wav"), "what was there before");
        assertThat(ttsmark.run("--engine", "tone", "--text", "Hello there.", "--out", wav.toString()))
                .isZero();
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav.toFile())) {
            assertThat(audio.getFormat().getChannels()).isEqualTo(1);
            assertThat(audio.getFormat().getSampleSizeInBits()).isEqualTo(16);
            byte[] pcm = audio.readAllBytes();
            assertThat(pcm).hasSize((int) audio.getFrameLength() * 2);
            assertThat(rms(pcm)).isGreaterThan(0.05);
        }
        assertThat(ttsmark.err()).containsPattern("First audio after [0-9.e-]+ s, all of [0-9.]+ s after .* RTF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--engine ton --text Hi | There is no engine 'ton'; did you mean 'tone'?",
                "--engine tone --text Hi --option chuncks=2 | did you mean 'chunks'?",
                "--engine tone --text Hi --language xx --option languages=en | xx",
                "--engine faulty --text Hi --option fault=silent | Nothing can be heard",
                "--engine tone --text Hi --voice x | has no voices to choose from",
                "--engine kokoro --model kokoro-8m --text Hi | kokoro-82m",
            })
    void refusesInOneSentence(String line, String part) {
        String[] words = (line.strip() + " --out " + folder.resolve("x.wav")).split(" ");
        assertThat(ttsmark.run(words)).isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains(part.strip()).doesNotContain("Exception");
    }

    @Test
    void keepsPcmOffATerminal() {
        System.setProperty("ttsmark.terminal.out", "true");
        try {
            assertThat(ttsmark.run("--engine", "tone", "--text", "Hi")).isEqualTo(ExitCode.INVALID);
        } finally {
            System.clearProperty("ttsmark.terminal.out");
        }
        assertThat(ttsmark.err()).contains("Stdout is a terminal").contains("--out");
    }

    @Test
    void readsStdinWhereNoTextIsGiven() throws IOException {
        assertThat(SpokenInput.read(Optional.empty(), stdin(" 你好。\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("你好。");
        assertThatThrownBy(() -> SpokenInput.read(Optional.empty(), stdin(new byte[] {(byte) 0xff, 'a'})))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> SpokenInput.read(Optional.empty(), stdin(new byte[0])))
                .hasMessageContaining("nothing to say");
        assertThatThrownBy(() -> SpokenInput.read(
                        Optional.empty(), stdin("a".repeat(20_001).getBytes())))
                .hasMessageContaining("20000");
    }

    @Test
    void writesPcmInOrderWhileTheEngineGoesOn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PcmStream stream = new PcmStream(out)) {
            stream.write(new AudioChunk(new float[] {0, 1}, 16_000));
            stream.write(new AudioChunk(new float[] {-2}, 16_000));
        }
        assertThat(out.toByteArray()).containsExactly(0, 0, 0xff, 0x7f, 0x01, 0x80);
    }

    @Test
    void saysThatThePlayerHasGone() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThatThrownBy(() -> {
                    try (PcmStream stream = new PcmStream(gone)) {
                        stream.write(new AudioChunk(new float[] {0}, 16_000));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }

    private static ByteArrayInputStream stdin(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static double rms(byte[] pcm) {
        double squares = 0;
        for (int i = 0; i < pcm.length; i += 2) {
            double sample = ((pcm[i] & 0xff) | (pcm[i + 1] << 8)) / 32768.0;
            squares += sample * sample;
        }
        return Math.sqrt(squares / (pcm.length / 2.0));
    }
}
