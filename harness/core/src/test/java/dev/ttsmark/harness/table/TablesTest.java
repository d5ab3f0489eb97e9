package dev.ttsmark.harness.table;

import static dev.ttsmark.harness.table.Reading.all;
import static dev.ttsmark.harness.table.Reading.decimalComma;
import static dev.ttsmark.harness.table.Reading.gzip;
import static dev.ttsmark.harness.table.Reading.read;
import static dev.ttsmark.harness.table.Reading.series;
import static dev.ttsmark.harness.table.Reading.usual;
import static dev.ttsmark.harness.table.Reading.value;
import static dev.ttsmark.harness.table.Reading.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and how it is understood. */
class TablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,s\na,0.5\nb,12.25\n",
                "id;s\na;0.5\nb;12.25",
                "sep=;\nid;s\na;0,5\nb;12,25",
                "\ufeffSEP=;;\r\nid,a;s\na;0,5\nb;12,25",
                "\"sep=|\"\rid|s\ra|0.5\rb|12.25",
                "sep=\\t\nid\ts\na\t0.5\nb\t12.25\n",
                "sep=tab\nid\ts\na\t0.5\nb\t12.25\n",
                "sep=\t\r\nid\ts\r\na\t0.5\r\nb\t12.25\r\n",
                "\ufeffSEP=|\nid|s\n\"a, b; c\"|0.5\nb|12.25\n",
                "id\ts\r\na\t0.5\r\nb\t12.25\r\n",
                "id,s\ra,0.5\rb,12.25\r",
                "\ufeffid,s\n\n\na,0.5\n\nb,12.25\n\n\n",
                " id , s \na, 0.5 \nb,\t12.25\n",
                "\"id\",\"s\"\n\"a\",\"0.5\"\n\"b\" , \"12.25\"\n",
                "id,s\n\"a, \"\"quoted\"\"\nover\r\nlines\",0.5\nb,1.225e1\n",
                "id;s\na;0,5\nb;12,25\n",
                "id,s\na,\"0,5\"\nb,\"+12,25\"\n",
                "{\"id\":\"a\",\"s\":0.5}\n{\"id\":\"b\",\"s\":12.25}\n",
                "{\"id\":\"a\",\"s\":0.5}\r\n\r\n{\"s\":\"12.25\",\"id\":null,\"more\":[1,{\"s\":2}]}",
                "\ufeff  \n{\"s\":5e-1}{\"s\":12.25}",
                "[{\"s\":0.5},\n {\"s\":12.25}]",
                "[{\"s\":0.5}]\n[]\n{\"s\":12.25}",
            })
    void readsEveryWayToWriteTheSameNumbers(String text) {
        assertThat(values(read(text, value("s")))).containsExactly(0.5, 12.25);
        assertThat(values(read(gzip(text.getBytes(StandardCharsets.UTF_8)), value("s"))))
                .containsExactly(0.5, 12.25);
    }

    @Test
    void readsSeriesForksAndLengths() {
        NumberTable table = read("""
                engine,round,chars,seconds
                b,2,10,1.5
                a,1,10,0.5
                b,2,20,2.5
                b,1,10,1.25
                """, all("seconds", "engine", "round", "chars"));
        assertThat(table.series()).extracting(NumberSeries::name).containsExactly("b", "a");
        NumberSeries b = table.series().get(0);
        assertThat(b.forks()).extracting(NumberSeries.Fork::name).containsExactly("2", "1");
        assertThat(b.forks().get(0).values()).containsExactly(1.5, 2.5);
        assertThat(b.forks().get(0).lengths()).containsExactly(10, 20);
        assertThat(b.count()).isEqualTo(3);
        assertThat(table.hasForks()).isTrue();
    }

    @Test
    void joinsSeveralColumnsToOneName() {
        NumberTable table = read("s,engine,text\n1,a,x\n2,a,y\n3,a,x\n", series("s", "engine", "text"));
        assertThat(table.series()).extracting(NumberSeries::name).containsExactly("a / x", "a / y");
    }

    @Test
    void findsNestedKeysAndKeysThatComeLater() {
        NumberTable table = read("""
                {"row":"opened","round":1}
                {"row":"call","round":1,"outcome":{"kind":"spoken","totalSeconds":0.5,"chunks":[{"totalSeconds":9}]}}
                {"row":"call","round":1,"outcome":{"kind":"failed"}}
                {"row":"call","round":2,"outcome":{"totalSeconds":1.5}}
                {"row":"call","round":2,"outcome.totalSeconds":2.5}
                """, value("outcome.totalSeconds"));
        assertThat(values(table)).containsExactly(0.5, 1.5, 2.5);
        assertThat(table.rowsWithoutValue()).isEqualTo(2);
        assertThat(table.firstWithoutValue()).hasValue(1);
    }

    @Test
    void countsRowsWithoutValueByTheirSeries() {
        NumberTable table = read("e,s\na,1\na,\nb,\na, \nb,2\n,\n", series("s", "e"));
        assertThat(table.series()).extracting(NumberSeries::rowsWithoutValue).containsExactly(2L, 1L);
        assertThat(table.rowsWithoutValue()).isEqualTo(4);
        assertThat(table.firstWithoutValue()).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value,other\n0.5,1\n",
                "x,seconds\nabc,0.5\n",
                "seconds\n0.5\n",
                "{\"a\":{\"b\":0.5},\"c\":\"x\"}"
            })
    void takesTheColumnCalledValueOrTheOnlyOneOfNumbers(String text) {
        assertThat(values(read(text, usual()))).containsExactly(0.5);
    }

    @Test
    void aCommaIsADecimalMarkOnceThatIsClear() {
        assertThat(values(read("s\n\"0,5\"\n\"1,234\"\n", decimalComma("s")))).containsExactly(0.5, 1.234);
        assertThat(values(read("a;s\nx;0,5\nx;1,234\nx;7\n", value("s")))).containsExactly(0.5, 1.234, 7);
        assertThat(values(read("a;s\nx;1,234\nx;12,345e1\n", decimalComma("s"))))
                .containsExactly(1.234, 123.45);
    }

    @Test
    void readsAllMembersOfAGzipFileThatComesSlowly() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        // More than is looked ahead, so that the second member is still in the pipe when the first one ends.
        StringBuilder first = new StringBuilder("s\n");
        new Random(1).doubles(2000, 0.1, 1).forEach(value -> first.append(value).append('\n'));
        both.writeBytes(gzip(first.toString().getBytes(StandardCharsets.UTF_8)));
        both.writeBytes(gzip("2\n".getBytes(StandardCharsets.UTF_8)));
        InputStream trickle = new ByteArrayInputStream(both.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };
        assertThat(values(Tables.read(new Place("pipe", Optional.empty()), trickle, value("s"))))
                .hasSize(2001)
                .endsWith(2);
    }

    @Test
    void cellsThatAreNotReadMayHoldAnything() {
        byte[] latin = "name,s\nl\u00e4nge,0.5\nna\u00efve,1.5\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(values(read(latin, value("s")))).containsExactly(0.5, 1.5);
        assertThat(values(read("a,a,s,\n-,NaN,0.5,\n", value("s")))).containsExactly(0.5);
    }

    @Test
    void readsFilesByPath(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("wrongly-named.gz"), "s\n0.5\n");
        assertThat(values(Tables.read(file.toString(), value("s")))).containsExactly(0.5);
    }
}
