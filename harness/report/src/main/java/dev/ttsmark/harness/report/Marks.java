package dev.ttsmark.harness.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what the marks of a page's tables mean, so that it is said once; and where every figure of a column bears the
 * same mark, moves it to the head of the column.
 */
final class Marks {

    /** Marks that may stand for a whole column; one that forbids a figure stays with it. */
    private static final List<String> LIFTED =
            List.of(FigureCells.PROVISIONAL, FigureCells.SINGLE, FigureCells.FEW_LENGTHS);

    private final List<Table.Note> legend = new ArrayList<>();

    /** What was gathered so far, each note once. */
    List<Table.Note> legend() {
        return List.copyOf(legend);
    }

    void add(Table.Note note) {
        if (!legend.contains(note)) {
            legend.add(note);
        }
    }

    Document.Section gather(Document.Section section) {
        return new Document.Section(section.id(), section.heading(), gather(section.blocks()));
    }

    List<Block> gather(List<Block> blocks) {
        return blocks.stream().map(this::gather).toList();
    }

    private Block gather(Block block) {
        if (block instanceof Table table) {
            return gather(table);
        }
        if (block instanceof Figure figure) {
            return new Figure(
                    figure.id(),
                    figure.caption(),
                    figure.tag(),
                    figure.plots(),
                    figure.legend(),
                    figure.data().map(this::gather));
        }
        return block;
    }

    private Table gather(Table table) {
        table.notes().forEach(this::add);
        Table lifted = new Table(table.caption(), table.tag(), table.columns(), table.rows(), List.of());
        for (String mark : LIFTED) {
            for (int column = 0; column < table.columns().size(); column++) {
                lifted = lifted(lifted, column, mark);
            }
        }
        return lifted;
    }

    private static Table lifted(Table table, int column, String mark) {
        List<TableCell> figures = table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> cell.look() != TableCell.Look.MUTED)
                .toList();
        if (figures.isEmpty() || !figures.stream().allMatch(cell -> cell.mark().contains(mark))) {
            return table;
        }
        List<Table.Column> columns = new ArrayList<>(table.columns());
        columns.set(column, columns.get(column).mark(columns.get(column).mark() + mark));
        List<Table.Row> rows = table.rows().stream()
                .map(row -> {
                    List<TableCell> cells = new ArrayList<>(row.cells());
                    cells.set(column, cells.get(column).without(mark));
                    return new Table.Row(cells, row.first());
                })
                .toList();
        return new Table(table.caption(), table.tag(), columns, rows, table.notes());
    }
}
