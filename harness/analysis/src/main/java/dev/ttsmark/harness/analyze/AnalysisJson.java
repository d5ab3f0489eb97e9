package dev.ttsmark.harness.analyze;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Tail;
import dev.ttsmark.harness.summary.Finding;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An analysis for another program, one line a series; {@code docs/analyze.md} tells every field. */
public final class AnalysisJson {

    private AnalysisJson() {}

    private record Series(
            String series,
            @JsonProperty("class") String label,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer steadyFrom,
            int n,
            double median,
            double[] interval,
            Map<String, Percentile> percentiles,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Fork> forks,
            List<Shown> findings) {}

    private record Percentile(Double value, double[] interval, int n, int needed) {}

    private record Fork(
            String fork,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double length,
            @JsonProperty("class") String label,
            int steadyFrom,
            int n) {}

    private record Shown(
            String id, String severity, Bilingual sentence, Bilingual nextStep, Map<String, Double> evidence) {}

    private record Fit(String over, List<FitLine> lines, List<Shown> findings) {}

    private record FitLine(
            String series,
            String strength,
            Value fixed,
            Value marginal,
            Value halfLength,
            double worstResidual,
            boolean straight,
            CrossCheck crossCheck,
            double shortest,
            double longest,
            List<FittedLine.Point> points) {}

    private record Value(double value, double[] interval) {}

    private record CrossCheck(double fixed, double marginal) {}

    public static void print(Analysis analysis, PrintWriter out) throws JsonProcessingException {
        out.print("{\"schema\":1,\"series\":[\n");
        String separator = "";
        for (SeriesResult series : analysis.series()) {
            out.print(separator);
            out.print(Json.MAPPER.writeValueAsString(
                    series(series, analysis.table().hasForks())));
            separator = ",\n";
        }
        out.print("\n]");
        if (analysis.fit().isPresent()) {
            out.print(",\"fit\":\n");
            out.print(Json.MAPPER.writeValueAsString(fit(analysis.fit().get())));
            out.print("\n");
        }
        out.println("}");
    }

    private static Series series(SeriesResult result, boolean hasForks) {
        Map<String, Percentile> percentiles = new LinkedHashMap<>();
        result.percentiles().forEach(tail -> percentiles.put("p" + Math.round(tail.share() * 100), percentile(tail)));
        return new Series(
                result.name(),
                result.label(),
                result.steadyFrom().isPresent() ? result.steadyFrom().getAsInt() : null,
                result.n(),
                result.median().value(),
                ends(result.median().interval()),
                percentiles,
                hasForks ? result.forks().stream().map(AnalysisJson::fork).toList() : null,
                shown(result.findings()));
    }

    private static Percentile percentile(Tail tail) {
        return new Percentile(tail.value().orElse(null), ends(tail.interval()), tail.calls(), tail.neededCalls());
    }

    private static Fork fork(SeriesResult.ForkResult fork) {
        Double length = fork.length().isPresent() ? fork.length().getAsDouble() : null;
        return new Fork(
                fork.name(),
                length,
                fork.state().kind().name(),
                fork.steadyFrom(),
                fork.state().n());
    }

    private static Fit fit(TableFit fit) {
        return new Fit(fit.over(), fit.lines().stream().map(AnalysisJson::line).toList(), shown(fit.findings()));
    }

    private static FitLine line(FittedLine line) {
        return new FitLine(
                line.series().orElse(null),
                line.strength().name(),
                value(line.fixed()),
                value(line.marginal()),
                line.halfLength().map(AnalysisJson::value).orElse(null),
                line.worstResidual(),
                line.straight(),
                new CrossCheck(line.crossCheck().a(), line.crossCheck().b()),
                line.shortest(),
                line.longest(),
                line.points());
    }

    private static Value value(Figure figure) {
        return new Value(figure.value(), ends(figure.interval()));
    }

    private static double[] ends(Optional<Interval> interval) {
        return interval.map(i -> new double[] {i.low(), i.high()}).orElse(null);
    }

    private static List<Shown> shown(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Shown(f.kind().name(), f.severity().name(), f.sentence(), f.nextStep(), f.evidence()))
                .toList();
    }
}
