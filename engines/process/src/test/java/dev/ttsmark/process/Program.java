package dev.ttsmark.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A program that keeps to the protocol, or breaks it in the way that its argument says. */
public final class Program {

    private static final int RATE_HZ = 16_000;

    private Program() {}

    public static void main(String[] args) throws Exception {
        String way = args[0];
        System.err.println("the program was started as " + way);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String hello = in.readLine();
        switch (way) {
            case "exits" -> System.exit(7);
            case "garbage" -> line("Loading model… 100%");
            case "poor" -> line("{\"sampleRateHz\": 16000}");
            default ->
                line("{\"sampleRateHz\": 16000, \"runtime\": \"test\", \"version\": \"1.2\", \"device\": \"cpu\","
                        + " \"threads\": " + hello.replaceAll(".*\"threads\":(\\d+).*", "$1")
                        + ", \"model\": \"ramp\", \"license\": \"Apache-2.0\", \"commercialUse\": true,"
                        + " \"languages\": [\"en\", \"deu\"]}");
        }
        for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
            answer(way, asked);
        }
        while (way.equals("stubborn")) {
            Thread.sleep(1000);
        }
    }

    private static void answer(String way, String asked) throws Exception {
        switch (way) {
            case "refuses" -> line("{\"error\": \"no such voice\"}");
            case "silent" -> line("{\"done\": true}");
            case "mumbles" -> line("hmm");
            case "odd" -> line("{\"bytes\": 3}");
            case "huge" -> line("{\"bytes\": 2000000000}");
            case "strange" -> line("{\"bytes\": 2, \"format\": \"mp3\"}");
            case "dies" -> {
                line("{\"bytes\": 4000}");
                out(new byte[1000]);
                System.exit(9);
            }
            default -> {
                int samples = 100 * asked.length();
                chunk(samples / 2, way.equals("floats"));
                chunk(samples / 2, way.equals("floats"));
                line("{\"done\": true}");
            }
        }
    }

    private static void chunk(int samples, boolean floats) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(4 * samples).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            if (floats) {
                bytes.putFloat(i % 100 / 200f);
            } else {
                bytes.putShort((short) (i % 100 * 100));
            }
        }
        line("{\"bytes\": " + bytes.position() + ", \"format\": \"" + (floats ? "f32le" : "s16le") + "\"}");
        byte[] exact = new byte[bytes.position()];
        System.arraycopy(bytes.array(), 0, exact, 0, exact.length);
        out(exact);
    }

    private static void line(String text) throws Exception {
        out((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void out(byte[] bytes) throws Exception {
        OutputStream out = System.out;
        out.write(bytes);
        out.flush();
    }

    static int rateHz() {
        return RATE_HZ;
    }
}
