package dev.ttsmark.harness.table;

import static dev.ttsmark.harness.table.Reading.all;
import static dev.ttsmark.harness.table.Reading.decimalComma;
import static dev.ttsmark.harness.table.Reading.gzip;
import static dev.ttsmark.harness.table.Reading.read;
import static dev.ttsmark.harness.table.Reading.series;
import static dev.ttsmark.harness.table.Reading.usual;
import static dev.ttsmark.harness.table.Reading.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, in one sentence each, with line and column where there are such. */
class HostileTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "s\\n1\\nabc\\n|line 3, column 's': 'abc' is no number",
                "s\\n1\\n12 ms\\n|line 3, column 's': '12 ms' is no number; leave units out",
                "s\\n1\\n0x1p3\\n|line 3, column 's': '0x1p3' is no number",
                "s\\n1\\n1.5d\\n|line 3, column 's': '1.5d' is no number",
                "s\\n1\\n1.2.3\\n|line 3, column 's': '1.2.3' is no number",
                "s\\n1\\n--1\\n|line 3, column 's': '--1' is no number",
                "s\\n1\\n١٢\\n|line 3, column 's': '١٢' is no number",
                "s\\n1\\nNaN\\n|line 3, column 's': 'NaN' is no measurement; leave the cell empty",
                "s\\n1\\n-Infinity\\n|line 3, column 's': '-Infinity' is no measurement",
                "s\\n1\\n1e999\\n|line 3, column 's': '1e999' is beyond",
                "s\\n1\\n1e-999\\n|line 3, column 's': '1e-999' is not above 0",
                "s\\n1\\n-0.5\\n|line 3, column 's': '-0.5' is not above 0; a row that failed has no value",
                "s\\n1\\n0\\n|line 3, column 's': '0' is not above 0",
                "s;t\\n1;2\\n1,234;2\\n|line 3, column 's': '1,234' could be 1.234 or 1234; say --decimal-comma",
                "s;t\\n1,234,567;2\\n|line 2, column 's': '1,234,567' seems to have group separators",
                "s;t\\n1.234,5;2\\n|line 2, column 's': '1.234,5' seems to have group separators",
                "s\\n1 234\\n|line 2, column 's': '1 234' seems to have group separators",
                "s;t\\n0,5;2\\n0.5;2\\n|line 3, column 's': '0.5' does not have a comma as its decimal mark, as cells before",
                "s;t\\n1.5;2\\n0,5;2\\n|line 3, column 's': '0,5' does not have a full stop as its decimal mark",
                "s,t\\n1,2\\n3\\n|line 3, column 't': the row has 1 cells where the header has 2",
                "s,t\\n1,2\\n3,4,5\\n|line 3 has a cell in column 3 where the header has 2",
                "t,s\\n\"a\\n\\nb\",1\\nc,x\\n|line 5, column 's': 'x'",
                "t,s\\na,1\\n\"b,2\\nc,3\\n|line 3, column 't': the cell cannot be read (Unclosed quoted field at end of input)",
                "s,t\\n1,\"x\"y\\n|line 2, column 't': the cell cannot be read (Unexpected character after closing quote",
                "sep=;\\ns;t\\n1;2\\nx;2\\n|line 4, column 's': 'x' is no number",
                "sep=;|data is empty",
                "sep=\"\\ns\\n1\\n|line 1 names '\"' as what separates cells",
                "sep=5\\ns\\n1\\n|line 1 names '5' as what separates cells",
                "engine,text\\n1,2\\n|data has no column 's'; known are engine, text",
                "S,x\\n1,2\\n|data has no column 's'; did you mean 'S'",
                "s,t,s\\n1,2,3\\n|data line 1 has column 's' twice (columns 1 and 3); rename one",
                "s,t;u\\n1,2\\n|line 1 could be separated by commas or semicolons",
                "0.5\\n0.6\\n|line 1 holds numbers where column names belong",
                "s\\n|data has a header and no rows",
                "s|data has a header and no rows",
                "s\\n\\n\\n|data has a header and no rows",
                "s,t\\n,1\\n,2\\n|data has no value in column 's'",
                "``|data is empty",
                "\\n \\n|data is empty",
                "[]|data is an empty list",
                "[1,2]|line 1 is no JSON object; write one object a line",
                "[{\"s\":1},3]|line 1 is no JSON object",
                "[{\"s\":1}|line 1 is no JSON at character",
                "{\"rows\":[{\"s\":1}]}|data has no column 's'",
                "{\"s\":1}\\n{\"s\":}\\n|line 2 is no JSON at character 6",
                "{\"s\":1}\\n{\"s\":1|line 2 is no JSON at character",
                "{\"s\":1}\\n[1]\\n|line 2 is no JSON object",
                "{\"s\":1}\\n3\\n|line 2 is no JSON object",
                "{\"s\":1}\\n{\"s\":NaN}\\n|line 2, column 's': 'NaN' is no measurement",
                "{\"s\":1}\\n{\"s\":-Infinity}\\n|line 2, column 's': '-Infinity' is no measurement",
                "{\"s\":1}\\n{\"s\":true}\\n|line 2, column 's': 'true' is no number",
                "{\"s\":1}\\n{\"s\":-1}\\n|line 2, column 's': '-1' is not above 0",
                "{\"s\":1}\\n{\"s\":1,\"s\":2}\\n|line 2, column 's': is there twice",
                "{\"s\":1,\"s\":2}\\n|line 1, column 's': is there twice",
                "{\"s\":1}\\n{\"s\":{\"a\":1}}\\n|line 2, column 's': is an object or a list",
                "{\"s\":1}\\n{\"s\":[1]}\\n|line 2, column 's': is an object or a list",
                "{\"t\":1}\\n{\"u\":{\"ss\":1}}\\n|data has no column 's'; did you mean 't'",
            })
    void refusesWithLineAndColumn(String text, String sentence) {
        refused(text.replace("\\n", "\n").getBytes(UTF_8), value("s"), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,1,5,1\\n,1,5,1|line 3, column 'e': is empty",
                "a,1,5,1\\na,,5,1|line 3, column 'r': is empty",
                "a,1,5,1\\na,1,,1|line 3, column 'n': is empty",
                "a,1,5,1\\na,1,x,1|line 3, column 'n': 'x' is no number",
                "a,1,5,1\\na,1,0,1|line 3, column 'n': '0' is not above 0",
                "a,1,5,1\\na\ufffd,1,5,1|line 3, column 'e': 'a\ufffd' is not UTF-8",
            })
    void refusesRowsWithoutAPlace(String rows, String sentence) {
        refused(("e,r,n,s\n" + rows.replace("\\n", "\n")).getBytes(UTF_8), all("s", "e", "r", "n"), sentence);
    }

    @Test
    void refusesWhatIsNoText() {
        refused("s\n1\n".getBytes(StandardCharsets.UTF_16), usual(), "data is UTF-16; save it as UTF-8");
        refused("s\n1\n".getBytes(StandardCharsets.UTF_16LE), usual(), "data holds NUL bytes");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, usual(), "data is a zip archive or a spreadsheet");
        refused(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1}, usual(), "something other than gzip");
        refused(gzip(gzip("s\n1\n".getBytes(UTF_8))), usual(), "data is gzipped twice");
    }

    @Test
    void refusesBrokenGzip() {
        byte[] whole = gzip("s\n".concat("0.125\n0.25\n".repeat(50_000)).getBytes(UTF_8));
        refused(Arrays.copyOf(whole, whole.length / 2), value("s"), "data is cut short within its gzip data");
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 0x55;
        damaged[whole.length - 6] ^= 0x55;
        assertThatThrownBy(() -> read(damaged, value("s"))).isInstanceOf(InvalidInputException.class);
        refused(new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9}, value("s"), "data is damaged gzip");
    }

    @Test
    void refusesTooMuchInOneRow() {
        String huge = "x".repeat(2_000_000);
        refused(("s,t\n1," + huge + "\n").getBytes(UTF_8), value("s"), "line 2, column 't': the cell cannot be read");
        refused(("s,t\n1,\"" + huge + "\n").getBytes(UTF_8), value("s"), "line 2, column 't': the cell cannot be read");
        refused(huge.getBytes(UTF_8), value("s"), "line 1 has more than 65536 characters, so it is no header");
        refused(("{\"s\":1}\n{\"t\":\"" + huge + "\",\"s\":1}").getBytes(UTF_8), value("s"), "line 2 is no JSON at");
        refused(("{\"t\":" + "[".repeat(100)).getBytes(UTF_8), value("s"), "nested more than 64 deep");
        refused(("s" + ",".repeat(20_000) + "\n1").getBytes(UTF_8), value("s"), "line 1 has more than 10000 columns");
        refused(("s\n1" + ",".repeat(5_000_000)).getBytes(UTF_8), value("s"), "line 2 has more than 10000 columns");
        refused(("s,t\n1," + "n".repeat(201)).getBytes(UTF_8), series("s", "t"), "too long for a name");
    }

    @Test
    void refusesMoreSeriesThanAnyoneReads() {
        StringBuilder text = new StringBuilder("s,t\n");
        for (int i = 0; i <= 100_000; i++) {
            text.append("1,").append(i).append('\n');
        }
        refused(
                text.toString().getBytes(UTF_8),
                new Columns(Optional.of("s"), List.of("t"), Optional.of("t"), Optional.empty(), false),
                "line 100002 begins more series and forks than the 200000");
    }

    @Test
    void aBombOfGzipIsRefusedAtABoundAndNeverHeld() {
        Place place = new Place("data", Optional.empty());
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };
        java.io.Reader bounded = new BoundedReader(place, new java.io.InputStreamReader(endless, UTF_8), 100_000);
        assertThatThrownBy(() -> bounded.transferTo(java.io.Writer.nullWriter()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("data holds more than 100000 characters; read a part of it.");
    }

    @Test
    void aCellCannotSteerTheTerminal() {
        refused("s\n\u001b[2Jx\u202e\n".getBytes(UTF_8), value("s"), "'\ufffd[2Jx\ufffd' is no number");
    }

    @Test
    void aSaidDecimalCommaRefusesFullStops() {
        refused("s;t\n1.5;1\n".getBytes(UTF_8), decimalComma("s"), "as its decimal mark, as --decimal-comma says");
    }

    @Test
    void refusesSeveralColumnsOfNumbers() {
        refused("a,b\n1,2\n".getBytes(UTF_8), usual(), "data has several columns of numbers and none called 'value'");
        refused("a,b\nx,y\n".getBytes(UTF_8), usual(), "name one of 'a', 'b' with --value");
    }

    @Test
    void listsAloneAreNoColumns() {
        refused("{\"rows\":[1,2]}".getBytes(UTF_8), usual(), "data has no columns: its first row holds lists alone");
    }

    @Test
    void refusesWhatIsNoFile(@TempDir Path folder) {
        assertThatThrownBy(() -> Tables.read(folder.resolve("no.csv").toString(), usual()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Tables.read(folder.toString(), usual()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a folder");
    }

    private static void refused(byte[] bytes, Columns columns, String sentence) {
        assertThatThrownBy(() ->
                        Tables.read(new Place("data", Optional.empty()), new ByteArrayInputStream(bytes), columns))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("data")
                        .matches(".*[^.?][.?]")
                        .hasLineCount(1));
    }
}
