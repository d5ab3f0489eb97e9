package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A NumPy archive of {@code <voice>.npy}, each f32[rows,1,256]. Nothing is ever written to disk from it. */
record NpzVoices(Path file, List<String> names) implements Voices {

    private static final String ENDING = ".npy";

    /** Magic, version 1.0 and the length of the header text. */
    private static final int PREFIX_BYTES = 10;

    private static final String SAVE =
            "save its voices with NumPy's savez as float32 of shape (rows, 1, 256), or take the published voices-v1.0.bin";

    private static final Pattern TYPE = Pattern.compile("'descr': '([^']{1,16})'");

    private static final int MAX_ENTRY_BYTES = 4 * TABLE_BYTES;

    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\((\\d{1,4}), (?:1, )?256\\), \\}\\s*");

    static Voices of(Path file) throws IOException, EngineException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_VOICES) {
                throw Voices.refused(file, "holds " + zip.size() + " entries, more than " + MAX_VOICES);
            }
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
            if (names.isEmpty()) {
                boolean torch = zip.stream().anyMatch(entry -> entry.getName().endsWith("data.pkl"));
                throw torch
                        ? Voices.refused(file, "is a PyTorch archive, no NumPy archive", SAVE)
                        : Voices.refused(file, "is an archive without any '*" + ENDING + "'", SAVE);
            }
            return new NpzVoices(file, names);
        } catch (ZipException e) {
            throw Voices.refused(file, "is no whole NumPy archive: " + e.getMessage());
        }
    }

    @Override
    public byte[] table(String name) throws IOException, EngineException {
        byte[] entry;
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ENDING))) {
            entry = in.readNBytes(MAX_ENTRY_BYTES + 1);
        }
        if (entry.length > MAX_ENTRY_BYTES) {
            throw Voices.refused(file, "unpacks voice '" + name + "' to over " + MAX_ENTRY_BYTES + " bytes");
        }
        return values(name, entry);
    }

    private byte[] values(String name, byte[] entry) throws EngineException {
        String magic = new String(entry, 0, Math.min(entry.length, 8), StandardCharsets.ISO_8859_1);
        if (entry.length < PREFIX_BYTES || !magic.equals("\u0093NUMPY\u0001\u0000")) {
            throw Voices.refused(file, "holds '" + name + "', which is no NumPy 1.0 array");
        }
        int start = PREFIX_BYTES + ((entry[8] & 0xff) | (entry[9] & 0xff) << 8);
        String header = start > entry.length
                ? ""
                : new String(entry, PREFIX_BYTES, start - PREFIX_BYTES, StandardCharsets.ISO_8859_1);
        Matcher shape = HEADER.matcher(header);
        if (!shape.matches() || entry.length - start != Integer.parseInt(shape.group(1)) * Voice.WIDTH * Float.BYTES) {
            Matcher type = TYPE.matcher(header);
            String found = type.find() && !type.group(1).equals("<f4") ? " but of type " + type.group(1) : "";
            throw Voices.refused(
                    file, "holds '" + name + "', which is no float32 array of shape (rows, 1, 256)" + found, SAVE);
        }
        byte[] values = new byte[entry.length - start];
        System.arraycopy(entry, start, values, 0, values.length);
        return values;
    }
}
