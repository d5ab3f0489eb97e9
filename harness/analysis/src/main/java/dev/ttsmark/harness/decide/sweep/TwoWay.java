package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.plan.Sweep;
import java.util.List;
import java.util.Map;

/**
 * Two factors against each other, one point a cell.
 *
 * @param rows factor whose values are the rows
 * @param columns factor whose values are the columns
 * @param others the other factors, at the value of the reference
 * @param cells for each row, for each column, the name of the point
 */
public record TwoWay(Sweep.Factor rows, Sweep.Factor columns, Map<String, String> others, List<List<String>> cells) {}
