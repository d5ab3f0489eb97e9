package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.harness.measure.OperatorsProfiled;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.summary.OperatorTable.Operator;
import dev.ttsmark.harness.summary.OperatorTable.Part;
import java.util.List;
import java.util.Optional;

/** One {@link OperatorTable} for each configuration that was profiled. */
final class OperatorTables {

    private OperatorTables() {}

    /** Empty where nobody profiled it. */
    static Optional<OperatorTable> of(ConfigurationRows rows) {
        Optional<EngineInfo.Runtime> runtime =
                rows.opened().stream().findFirst().map(RoundOpened::info).map(EngineInfo::runtime);
        return rows.profiled().stream().findFirst().flatMap(row -> runtime.map(known -> table(rows, known, row)));
    }

    private static OperatorTable table(ConfigurationRows rows, EngineInfo.Runtime runtime, OperatorsProfiled row) {
        double nanos = Math.max(
                1, row.operators().stream().mapToLong(OperatorCost::nanos).sum());
        List<Operator> operators = row.operators().stream()
                .map(cost -> new Operator(
                        cost.operator(), cost.provider(), cost.nodes(), cost.calls(), cost.nanos() / nanos))
                .toList();
        return new OperatorTable(
                rows.run(),
                rows.name(),
                row.utterance(),
                runtime.provider(),
                runtime.device(),
                operators,
                Part.of(operators.stream()
                        .filter(each -> !each.provider().equals(runtime.provider()))
                        .toList()),
                Part.of(operators.stream().filter(Operator::copies).toList()),
                row.failure());
    }
}
