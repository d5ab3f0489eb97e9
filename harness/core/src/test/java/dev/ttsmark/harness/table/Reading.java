package dev.ttsmark.harness.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Reads tables from strings. */
final class Reading {

    private Reading() {}

    static Columns value(String name) {
        return new Columns(Optional.of(name), List.of(), Optional.empty(), Optional.empty(), false);
    }

    static Columns usual() {
        return new Columns(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false);
    }

    static Columns decimalComma(String value) {
        return new Columns(Optional.of(value), List.of(), Optional.empty(), Optional.empty(), true);
    }

    static Columns series(String value, String... names) {
        return new Columns(Optional.of(value), List.of(names), Optional.empty(), Optional.empty(), false);
    }

    static Columns all(String value, String series, String fork, String length) {
        return new Columns(Optional.of(value), List.of(series), Optional.of(fork), Optional.of(length), false);
    }

    static NumberTable read(String text, Columns columns) {
        return read(text.getBytes(StandardCharsets.UTF_8), columns);
    }

    static NumberTable read(byte[] bytes, Columns columns) {
        return Tables.read(new Place("data", Optional.empty()), new ByteArrayInputStream(bytes), columns);
    }

    /** Values of the only fork of the only series. */
    static double[] values(NumberTable table) {
        return table.series().get(0).forks().get(0).values();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.toByteArray();
    }
}
