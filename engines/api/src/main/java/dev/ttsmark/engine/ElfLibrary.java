package dev.ttsmark.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a shared library of Linux says of itself, read from its file without loading it: the ELF format's dynamic section.
 *
 * @param soname by which others ask for it; empty where it has none
 * @param needed names that it asks the system for
 * @param searched folders that it names for these, with {@code $ORIGIN} for its own
 * @param versions of its symbols, {@code VERS_1.29.0}
 */
public record ElfLibrary(String soname, List<String> needed, List<String> searched, List<String> versions) {

    private static final int MAGIC = 0x464c457f;
    private static final int CLASS_64_LITTLE_ENDIAN = 0x0102;
    private static final int LOADED_SEGMENT = 1;
    private static final int DYNAMIC_SEGMENT = 2;
    private static final long NEEDED = 1;
    private static final long STRINGS = 5;
    private static final long SONAME = 14;
    private static final long OLD_SEARCHED = 15;
    private static final long SEARCHED = 29;
    private static final long VERSIONS = 0x6ffffffcL;
    private static final long VERSION_COUNT = 0x6ffffffdL;

    /** Far more than any library has; a file that says more is none. */
    private static final int LARGEST_TABLE_BYTES = 1 << 20;

    private static final int LONGEST_NAME_BYTES = 4096;

    public ElfLibrary {
        needed = List.copyOf(needed);
        searched = List.copyOf(searched);
        versions = List.copyOf(versions);
    }

    /** Empty where the file cannot be read, or is no library of a 64-bit little-endian system. */
    public static Optional<ElfLibrary> read(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Reader(channel).library();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Reads by position, since a library for GPUs may be larger than what Java can map. */
    private record Reader(FileChannel channel, TreeMap<Long, Long> offsetByAddress) {

        Reader(FileChannel channel) {
            this(channel, new TreeMap<>());
        }

        Optional<ElfLibrary> library() throws IOException {
            ByteBuffer header = at(0, 64);
            if (header.getInt(0) != MAGIC || header.getShort(4) != CLASS_64_LITTLE_ENDIAN) {
                return Optional.empty();
            }
            ByteBuffer dynamic = dynamic(header);
            return Optional.of(new ElfLibrary(
                    names(dynamic, SONAME).stream().findFirst().orElse(""),
                    names(dynamic, NEEDED),
                    folders(dynamic),
                    versions(dynamic)));
        }

        private ByteBuffer dynamic(ByteBuffer header) throws IOException {
            int size = header.getShort(0x36);
            int count = header.getShort(0x38);
            ByteBuffer segments = at(header.getLong(0x20), size * count);
            ByteBuffer dynamic = ByteBuffer.allocate(0);
            for (int at = 0; at < size * count; at += size) {
                long offset = segments.getLong(at + 8);
                if (segments.getInt(at) == LOADED_SEGMENT) {
                    offsetByAddress.put(segments.getLong(at + 16), offset);
                } else if (segments.getInt(at) == DYNAMIC_SEGMENT) {
                    dynamic = at(offset, segments.getLong(at + 32));
                }
            }
            return dynamic;
        }

        private static List<Long> values(ByteBuffer dynamic, long tag) {
            List<Long> values = new ArrayList<>();
            for (int at = 0; at + 16 <= dynamic.limit() && dynamic.getLong(at) != 0; at += 16) {
                if (dynamic.getLong(at) == tag) {
                    values.add(dynamic.getLong(at + 8));
                }
            }
            return values;
        }

        private List<String> names(ByteBuffer dynamic, long tag) throws IOException {
            List<String> names = new ArrayList<>();
            for (long value : values(dynamic, tag)) {
                names.add(name(dynamic, value));
            }
            return names;
        }

        private List<String> folders(ByteBuffer dynamic) throws IOException {
            List<String> lists = new ArrayList<>(names(dynamic, OLD_SEARCHED));
            lists.addAll(names(dynamic, SEARCHED));
            return lists.stream()
                    .flatMap(list -> List.of(list.split(":")).stream())
                    .toList();
        }

        private List<String> versions(ByteBuffer dynamic) throws IOException {
            List<String> versions = new ArrayList<>();
            for (long address : values(dynamic, VERSIONS)) {
                long at = offset(address);
                long count = values(dynamic, VERSION_COUNT).stream().findFirst().orElse(0L);
                for (int i = 0; i < Math.min(count, LARGEST_TABLE_BYTES >> 5); i++) {
                    ByteBuffer version = at(at, 20);
                    ByteBuffer named = at(at + version.getInt(12), 8);
                    versions.add(name(dynamic, named.getInt(0)));
                    at += version.getInt(16);
                }
            }
            return versions;
        }

        private String name(ByteBuffer dynamic, long index) throws IOException {
            long table = offset(values(dynamic, STRINGS).stream().findFirst().orElseThrow(EOFException::new));
            long rest = Math.min(channel.size() - table - index, LONGEST_NAME_BYTES);
            String text = StandardCharsets.UTF_8.decode(at(table + index, rest)).toString();
            return text.substring(0, text.indexOf('\0'));
        }

        private long offset(long address) throws EOFException {
            Map.Entry<Long, Long> segment = offsetByAddress.floorEntry(address);
            if (segment == null) {
                throw new EOFException();
            }
            return address - segment.getKey() + segment.getValue();
        }

        private ByteBuffer at(long offset, long bytes) throws IOException {
            if (bytes < 0 || bytes > LARGEST_TABLE_BYTES) {
                throw new EOFException();
            }
            ByteBuffer buffer = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new EOFException();
                }
            }
            return buffer.flip();
        }
    }
}
