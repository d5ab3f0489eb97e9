package dev.ttsmark.harness.calibration;

import java.util.List;

/** A section of {@code docs/calibration.md}: what an estimator claims, and how often a simulation bears it out. */
interface Calibration {

    /** In the order of the page. */
    List<Calibration> ALL = List.of(
            new SteadyStateCalibration(),
            new ExchangeableCalibration(),
            new AutocorrelationCalibration(),
            new ForksCalibration(),
            new ProcessCalibration(),
            new GateCalibration(),
            new FamilyCalibration(),
            new PooledCalibration(),
            new RankingCalibration(),
            new RoundsCalibration(),
            new CallCoverageCalibration(),
            new CostCoverageCalibration(),
            new FindingsCalibration(),
            new CapacityCalibration());

    String title();

    /** What is simulated, how to read the table and what follows from it; Markdown. */
    String why();

    /** Seeded: the same effort gives the same table on every machine. */
    Table simulate(Effort effort);
}
