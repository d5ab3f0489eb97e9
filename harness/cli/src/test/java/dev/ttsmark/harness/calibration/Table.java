package dev.ttsmark.harness.calibration;

import java.util.List;

/**
 * What a simulation gave.
 *
 * @param rows each as wide as the head
 * @param goals what it had to reach
 */
record Table(List<String> head, List<List<String>> rows, List<Goal> goals) {

    Table {
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("a row is not as wide as the head: " + row);
            }
        }
    }
}
