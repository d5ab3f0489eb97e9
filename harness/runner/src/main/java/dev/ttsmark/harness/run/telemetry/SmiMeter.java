package dev.ttsmark.harness.run.telemetry;

import static dev.ttsmark.harness.run.telemetry.GpuReading.UNAVAILABLE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GPUs by {@code nvidia-smi}, which says twice a second how they are; of nothing where there is no such program. */
final class SmiMeter implements GpuMeter {

    private static final String FORMAT = "--format=csv,noheader,nounits";

    private static final List<String> CARDS = List.of(
            "nvidia-smi",
            "--query-gpu=uuid,name,clocks.sm,temperature.gpu,clocks_throttle_reasons.active,utilization.gpu,"
                    + "memory.used,power.draw",
            FORMAT,
            "--loop-ms=500");

    private static final List<String> PROCESSES =
            List.of("nvidia-smi", "--query-compute-apps=gpu_uuid,pid,used_memory", FORMAT, "--loop-ms=500");

    private static final int CARD_FIELDS = 8;
    private static final int PROCESS_FIELDS = 3;
    private static final double MEBIBYTE = 1 << 20;
    private static final Pattern SEPARATOR = Pattern.compile(" *, *");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern REASONS = Pattern.compile("0x([0-9a-fA-F]{1,16})");

    private final List<Process> programs;
    private final Map<String, Card> cards = new LinkedHashMap<>();

    private SmiMeter(List<Process> programs) {
        this.programs = programs;
    }

    static SmiMeter start() {
        List<Process> programs = List.of(CARDS, PROCESSES).stream()
                .flatMap(c -> launch(c).stream())
                .toList();
        SmiMeter meter = new SmiMeter(programs);
        if (programs.size() == 2) {
            listen(programs.get(0), line -> meter.hearCard(line, System.nanoTime()));
            listen(programs.get(1), meter::hearProcess);
        }
        return meter;
    }

    /** For lines that were recorded. */
    static SmiMeter ofNothing() {
        return new SmiMeter(List.of());
    }

    private static Optional<Process> launch(List<String> command) {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void listen(Process program, Consumer<String> hear) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            hear.accept(line);
                        }
                    } catch (IOException e) {
                        // The program was ended in the middle of a line.
                    }
                },
                "ttsmark-nvidia-smi");
        thread.setDaemon(true);
        thread.start();
    }

    /** One GPU a line, numbers without units; {@code [N/A]} where the card does not tell. */
    synchronized void hearCard(String line, long nanos) {
        String[] fields = SEPARATOR.split(line.strip(), -1);
        if (fields.length == CARD_FIELDS && fields[0].startsWith("GPU-")) {
            cards.computeIfAbsent(fields[0], uuid -> new Card()).hear(fields, nanos);
        }
    }

    /** A process of a GPU a line; memory in MiB. */
    synchronized void hearProcess(String line) {
        String[] fields = SEPARATOR.split(line.strip(), -1);
        double pid = fields.length == PROCESS_FIELDS ? number(fields[1]) : UNAVAILABLE;
        if (pid > 0) {
            cards.computeIfAbsent(fields[0], uuid -> new Card()).processes.put((long) pid, bytes(fields[2]));
        }
    }

    @Override
    public String source() {
        return "nvidia-smi";
    }

    @Override
    public List<GpuReading> read() {
        return read(System.nanoTime());
    }

    synchronized List<GpuReading> read(long nanos) {
        return cards.entrySet().stream()
                .filter(card -> card.getValue().fields.length > 0)
                .map(card -> card.getValue().reading(card.getKey(), nanos))
                .toList();
    }

    @Override
    public void close() {
        programs.forEach(Process::destroy);
    }

    private static double number(String field) {
        return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : UNAVAILABLE;
    }

    private static long bytes(String mebibytes) {
        double number = number(mebibytes);
        return number < 0 ? UNAVAILABLE : (long) (number * MEBIBYTE);
    }

    private static final class Card {

        private String[] fields = {};
        private final PowerIntegral energy = new PowerIntegral();
        private final Map<Long, Long> processes = new HashMap<>();

        private void hear(String[] heard, long nanos) {
            fields = heard;
            energy.add(number(heard[7]), nanos);
        }

        private GpuReading reading(String uuid, long nanos) {
            Matcher reasons = REASONS.matcher(fields[4]);
            double busy = number(fields[5]);
            return new GpuReading(
                    uuid,
                    fields[1],
                    (int) number(fields[2]),
                    (int) number(fields[3]),
                    reasons.matches() ? Long.parseUnsignedLong(reasons.group(1), 16) : UNAVAILABLE,
                    busy < 0 ? UNAVAILABLE : busy / 100,
                    bytes(fields[6]),
                    number(fields[7]),
                    energy.at(nanos),
                    Optional.of(Map.copyOf(processes)));
        }
    }
}
