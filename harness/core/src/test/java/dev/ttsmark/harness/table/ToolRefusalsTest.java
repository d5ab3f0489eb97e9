package dev.ttsmark.harness.table;

import static dev.ttsmark.harness.table.Reading.read;
import static dev.ttsmark.harness.table.Reading.series;
import static dev.ttsmark.harness.table.Reading.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of benchmark tools that cannot be used: one sentence with the place, and the option that mends it. */
class ToolRefusalsTest {

    private static final String ROW = "{`name`:`a`,`run_type`:`iteration`,`real_time`:1,`cpu_time`:1,`time_unit`:`ns`}";

    static void refused(String text, String sentence) {
        refused(text, usual(), sentence);
    }

    private static void refused(String text, Columns columns, String sentence) {
        assertThatThrownBy(() -> read(text, columns))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("data")
                        .matches(".*[^.?][.?]")
                        .hasLineCount(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{`results`:[]}|key 'results': holds no command",
                "{`results`:[{`command`:`x`,`mean`:1}]}|key 'results[0].times': holds no time of a single run",
                "{`results`:[{`command`:`x`,`times`:[],`mean`:1}]}|key 'results[0].times': holds no time of a single run",
                "{`results`:[{`command`:`x`,`times`:3}]}|no columns",
                "{`results`:[{`command`:`x`,`times`:[1,-1]}]}|key 'results[0].times[1]': '-1' is no finite number above 0",
                "{`results`:[{`command`:`x`,`times`:[1e999]}]}|key 'results[0].times[0]': 'Infinity' is no finite number",
                "{`results`:[{`command`:`x`,`times`:[NaN]}]}|key 'results[0].times[0]': 'NaN' is no finite number",
                "{`results`:[{`command`:`x`,`times`:[`1`]}]}|key 'results[0].times[0]': '1' is no number",
                "{`results`:[{`command`:`x`,`times`:[null]}]}|key 'results[0].times[0]': what is not there is no number",
                "{`results`:[{`command`:`x`,`times`:[1],`exit_codes`:[0,0]}]}|tells of 2 runs where times are 1",
                "{`results`:[{`command`:`x`,`times`:[1],`exit_codes`:[1]}]}|data holds no value: every run in it failed",
                "{`results`:[{`command`:`x`,`times`:[1]},{`command`:`x`,`times`:[1]}]}|key 'results[1]': is called 'x' as results[0] is",
                "{`results`:[{`command`:`x`,`times`:[1],`times`:[2]}]}|key 'results[0].times': is there twice",
                "{`results`:[{`command`:7,`times`:[1]}]}|key 'results[0].command': is no name",
                "{`results`:[{`command`:`x`,`times`:[1]}|line 1 is no JSON at character",
                "{`machine_info`:{},`benchmarks`:[]}|key 'benchmarks': holds no benchmark",
                "{`benchmarks`:[{`name`:`t`,`stats`:{`mean`:1}}]}|--benchmark-save-data",
                "{`benchmarks`:[{`name`:`t`,`stats`:{`data`:[]}}]}|key 'benchmarks[0].stats.data': holds no time of a single",
                "{`benchmarks`:[{`name`:`t`,`stats`:null}]}|--benchmark-json=FILE",
                "{`context`:{},`benchmarks`:[]}|--benchmark_filter",
                "{`context`:{},`benchmarks`:[ROW]}|key 'benchmarks': holds summary figures alone",
                "{`context`:{},`benchmarks`:[ROW]}|--benchmark_repetitions=60",
                "{`context`:{`json_schema_version`:2},`benchmarks`:[ROW,ROW]}|'context.json_schema_version': is a version",
                "{`context`:{},`benchmarks`:[ROW,{`name`:`a`,`run_type`:`iteration`,`real_time`:1,`time_unit`:`weeks`}]}|'weeks' is no unit of time",
                "{`context`:{},`benchmarks`:[ROW,{`name`:`a`,`run_type`:`iteration`,`real_time`:1}]}|key 'benchmarks[1].time_unit': is no name",
                "{`context`:{},`benchmarks`:[ROW,{`name`:`a`,`run_type`:`iteration`,`time_unit`:`s`}]}|key 'benchmarks[1].real_time'",
                "{`context`:{},`benchmarks`:[{`name`:`a`,`run_type`:`iteration`,`error_occurred`:true,`real_time`:0}]}|every run in it failed",
                "{`context`:{},`benchmarks`:[ROW,ROW,{`name`:`b_mean`,`run_name`:`b`,`run_type`:`aggregate`,`real_time`:1,`time_unit`:`s`}]}|is an aggregate of 'b', whose repetitions are not there",
                "[{`benchmark`:`b`,`primaryMetric`:{`score`:1,`scoreUnit`:`s/op`}}]|-rf json",
                "[{`benchmark`:`b`,`primaryMetric`:{`scoreUnit`:`s/op`,`rawData`:[[]]}}]|no figure of a single iteration",
                "[{`benchmark`:`b`,`primaryMetric`:{`scoreUnit`:`s/op`,`rawDataHistogram`:[[[[1,2]]]]}}]|-bm avgt",
                "[{`benchmark`:`b`,`primaryMetric`:{`scoreUnit`:`#`,`rawData`:[[1]]}}]|'#' is neither a time",
                "[{`benchmark`:`b`,`primaryMetric`:{`scoreUnit`:`s/op`,`rawData`:[[`NaN`]]}}]|'NaN' is no number",
                "{`mean`:{`confidence_interval`:{}},`median_abs_dev`:{}}|name sample.json in the same folder",
                "{`group_id`:`g`,`full_id`:`g/f`}|name sample.json in the same folder",
                "{`sampling_mode`:`Flat`,`iters`:[1,2],`times`:[1]}|key 'times': holds 1 samples where 2 numbers",
                "{`iters`:[0],`times`:[1]}|key 'iters[0]': '0' is no finite number above 0",
                "{`reason`:`benchmark-complete`,`id`:`x`,`iteration_count`:[1],`measured_values`:[1],`unit`:`cycles`}|'cycles' is no unit of time",
                "{`reason`:`group-complete`,`group_name`:`x`}|data holds no benchmark that came to its end",
            })
    void oneSentenceSaysWhereAndWhatToDo(String text, String sentence) {
        refused(text.replace("ROW", ROW).replace('`', '"'), sentence);
    }

    @Test
    void refusesWhatIsTooMuch() {
        String start = "{\"results\":[{\"command\":\"x\",\"times\":[1],\"mean\":1";
        refused(start + ",\"parameters\":" + "{\"a\":".repeat(100), "nested more than 64 deep");
        refused("{\"results\":[{\"command\":\"" + "x".repeat(1001) + "\",\"times\":[1]}]}", "too long for a name");
        refused(start + "}" + ",{}".repeat(100_001) + "]}", "beyond 100000 lists and objects");
        refused(
                "[{\"benchmark\":\"b\",\"primaryMetric\":{\"rawData\":[" + "[],".repeat(100_001) + "[1]]}}]",
                "beyond 100000");
        StringBuilder parameters = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            parameters.append(i == 0 ? "" : ",").append("\"p").append(i).append("\":\"x\"");
        }
        refused(start + ",\"parameters\":{" + parameters + "}}]}", "more than 10000 parameters");
    }

    @Test
    void columnsThatAreNotThereAreTold() {
        String two = "{\"results\":[{\"command\":\"x\",\"times\":[1],\"parameters\":{\"n\":\"1\"}},"
                + "{\"command\":\"y\",\"times\":[1]}]}";
        refused(two, series("seconds", "parameters.n"), "key 'results[1]': has no 'parameters.n'");
        refused(two, series("seconds", "comand"), "did you mean 'command'");
        refused(two, series("milliseconds", "name"), "known are command, name, parameters.n, seconds.");
    }
}
