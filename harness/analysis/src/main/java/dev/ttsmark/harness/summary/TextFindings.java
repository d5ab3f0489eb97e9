package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether every call, and every configuration, spoke the text that its row names. */
final class TextFindings {

    /** Tokens of one text this close are the same text. */
    private static final double SAME_WITHIN = 0.01;
    /** A text that loses more than this is another text; punctuation alone is about 3 %. */
    private static final double DROPPED_SHARE = 0.1;

    private TextFindings() {}

    static void find(ConfigurationRows rows, List<CellSummary> cells, Findings findings) {
        for (CellSummary cell : cells) {
            mixed(rows, cell, findings);
            dropped(cell, findings);
        }
    }

    /** Whether one name stands for texts of different lengths. */
    static boolean isMixed(ConfigurationRows rows, CellSummary cell) {
        List<Call> calls = rows.spoken(cell.utterance());
        Lengths characters =
                Lengths.of(calls.stream().mapToInt(Call::characters).toArray());
        return characters.shortest() != characters.longest()
                || Lengths.of(tokens(calls)).differ();
    }

    private static void mixed(ConfigurationRows rows, CellSummary cell, Findings findings) {
        if (!isMixed(rows, cell)) {
            return;
        }
        Lengths tokens = Lengths.of(tokens(rows.spoken(cell.utterance())));
        findings.add(
                Kind.LENGTHS_MIXED,
                Severity.INVALID,
                Findings.Place.of(cell),
                Map.of("fewestTokens", (double) tokens.shortest(), "mostTokens", (double) tokens.longest()),
                new Bilingual(
                                "%s / %s: calls under this name spoke texts of different lengths, from %s to %s tokens.",
                                "%s / %s：同一文本编号下的各次调用实际合成了长度不同的文本（%s 到 %s 个 token）。")
                        .with(cell.configuration(), cell.utterance(), "" + tokens.shortest(), "" + tokens.longest()),
                new Bilingual(
                        "Give every text an id of its own, don't change a corpus between a run and its resumption, and"
                                + " measure again.",
                        "请为每条文本使用唯一编号，续跑前不要改动语料，然后重新测量。"));
    }

    private static void dropped(CellSummary cell, Findings findings) {
        double share = cell.characters() == 0 ? 0 : (double) cell.droppedSymbols() / cell.characters();
        if (share <= DROPPED_SHARE) {
            return;
        }
        findings.add(
                Kind.DROPPED_SYMBOLS,
                Severity.WARNING,
                Findings.Place.of(cell),
                Map.of("droppedSymbols", (double) cell.droppedSymbols(), "droppedShare", share),
                new Bilingual(
                                "%s / %s: the model's vocabulary lacks %s symbols of the text (%s of its characters), which"
                                        + " are not spoken.",
                                "%s / %s：模型词表缺少该文本中的 %s 个符号（占字符数的 %s），这些内容没有被合成。")
                        .with(
                                cell.configuration(),
                                cell.utterance(),
                                "" + cell.droppedSymbols(),
                                Numbers.percent(share)),
                new Bilingual(
                        "Compare on texts that the model can read; speaking less makes it look faster.",
                        "请改用模型能完整读出的文本进行比较；少读内容会使速度显得更快。"));
    }

    /** A text that one engine splits and another speaks as a whole has costs that cannot be laid side by side. */
    static void compare(List<CellSummary> cells, Findings findings) {
        Map<String, Map<String, Integer>> chunks = new TreeMap<>();
        cells.stream().filter(cell -> cell.headline().calls() > 0).forEach(cell -> chunks.computeIfAbsent(
                        cell.utterance(), text -> new TreeMap<>())
                .put(cell.configuration(), cell.chunks()));
        chunks.values().removeIf(byName -> byName.values().stream().distinct().count() < 2);
        if (chunks.isEmpty()) {
            return;
        }
        var first = chunks.entrySet().iterator().next();
        String pieces = first.getValue().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        findings.add(
                Kind.CHUNKING_UNEQUAL,
                Severity.NOTE,
                Findings.Place.RUN,
                Map.of("texts", (double) chunks.size()),
                new Bilingual(
                                "Configurations split the same text into different numbers of pieces; texts concerned: %s;"
                                        + " %s for example: %s.",
                                "各配置对同一文本的分段数不同，涉及 %s 条文本；例如 %s：%s。")
                        .with("" + chunks.size(), first.getKey(), pieces),
                new Bilingual(
                        "Read differences in TTFB as ones of splitting as well, or give both the same splitting.",
                        "首音延迟的差异也包含分段方式的影响；如需只比较引擎，请统一分段方式。"));
    }

    private static int[] tokens(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.outcome() instanceof Outcome.Spoken)
                .mapToInt(call -> ((Outcome.Spoken) call.outcome()).text().tokens())
                .toArray();
    }

    private record Lengths(int shortest, int longest) {

        static Lengths of(int[] lengths) {
            var all = java.util.Arrays.stream(lengths).summaryStatistics();
            return all.getCount() == 0 ? new Lengths(0, 0) : new Lengths(all.getMin(), all.getMax());
        }

        boolean differ() {
            return longest - shortest > SAME_WITHIN * longest;
        }
    }
}
