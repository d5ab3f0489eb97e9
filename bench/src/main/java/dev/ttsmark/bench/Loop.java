package dev.ttsmark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A contestant's side of the talk with its {@link Contestant}. */
final class Loop {

    private Loop() {}

    /** The work to be timed. */
    interface Work<E extends Exception> {
        Speech run(int input) throws E;
    }

    static <E extends Exception> void serve(Work<E> work) throws IOException, E {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int input = Integer.parseInt(order);
            long start = System.nanoTime();
            Speech speech = work.run(input);
            System.out.println((System.nanoTime() - start) + " " + speech.spelled());
        }
    }
}
