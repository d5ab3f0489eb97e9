package dev.ttsmark.bench;

import dev.ttsmark.text.ChineseReader;
import dev.ttsmark.text.EnglishPhonemizer;
import dev.ttsmark.text.EnglishReader;
import dev.ttsmark.text.MandarinSymbols;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.TextReader;
import dev.ttsmark.text.Vocabularies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How fast texts are read: sentences to ids on one thread, and the loading of the tables. Processor time of that thread,
 * so that a busy machine does not count.
 */
public final class TextBench {

    private static final int ROUNDS = 12;
    private static final int COUNTED = 5;
    private static final int PASSES = 20;

    private TextBench() {}

    /** @param args file of English sentences, one a line, up to a tab; and one of Chinese sentences, readings in braces */
    public static void main(String[] args) throws IOException {
        SymbolTable vocabulary = Vocabularies.kokoroV1();
        long start = cpuNanos();
        EnglishPhonemizer english = EnglishPhonemizer.load();
        System.out.printf("English tables        %.0f ms%n", (cpuNanos() - start) / 1e6);
        report("English", new EnglishReader(english), vocabulary, sentences(args[0]));
        start = cpuNanos();
        TextReader chinese = new ChineseReader(MandarinSymbols.IPA, english);
        chinese.phonemize("你好");
        System.out.printf("Chinese tables        %.0f ms%n", (cpuNanos() - start) / 1e6);
        report("Chinese", chinese, vocabulary, sentences(args[1]));
    }

    private static void report(String language, TextReader reader, SymbolTable vocabulary, List<String> sentences) {
        double[] rates = new double[COUNTED];
        long ids = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            for (int pass = 0; pass < PASSES; pass++) {
                for (String sentence : sentences) {
                    ids += vocabulary
                            .encode(reader.phonemize(reader.normalize(sentence)))
                            .ids()
                            .length;
                }
            }
            rates[round % COUNTED] = PASSES * sentences.size() / ((cpuNanos() - start) / 1e9);
        }
        System.out.printf("%s              %s sentences/s (%d ids)%n", language, Spread.of(rates), ids);
    }

    private static List<String> sentences(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .map(line -> line.replaceAll("\t.*|\\{\\w+\\}", ""))
                .toList();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
