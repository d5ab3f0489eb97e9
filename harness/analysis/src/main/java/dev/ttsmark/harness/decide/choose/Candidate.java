package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One configuration of one run, for one language of the deployment.
 *
 * @param model id, as a plan names it; empty for an engine without one
 * @param standing whether it may be deployed
 * @param expected metric id to its mean over the deployment's lengths, as far as these were measured
 * @param basis how values between measured lengths were found
 * @param covered share of the deployment's texts whose length lies within what was measured
 * @param overBest its rank metric over that of the first of its standing, paired by rounds, adjusted by Holm; empty for
 *     the first itself and where nothing is comparable
 * @param tied whether it is the same as the first within 5 %, or not separated from it
 */
public record Candidate(
        String run,
        String configuration,
        String engine,
        Optional<String> model,
        Map<String, String> options,
        Standing standing,
        List<Constraint> constraints,
        Map<String, Estimate> expected,
        Map<String, Basis> basis,
        double covered,
        Optional<Ratio> overBest,
        boolean tied) {

    /** Whether it may be deployed. */
    public enum Standing {
        /** Every constraint is kept. */
        ELIGIBLE,
        /** None is broken, but not all are shown to be kept. */
        UNPROVEN,
        /** At least one is broken. */
        EXCLUDED
    }

    /** How a metric depends on length, between the lengths that were measured. */
    public enum Basis {
        /** The fitted line, whose largest residual is below 5 %. */
        FIT,
        /** Straight between neighbouring lengths, since a line does not fit. */
        BETWEEN
    }

    Candidate against(Optional<Ratio> ratio, boolean isTied) {
        return new Candidate(
                run,
                configuration,
                engine,
                model,
                options,
                standing,
                constraints,
                expected,
                basis,
                covered,
                ratio,
                isTied);
    }

    /** Constraints that are broken. */
    List<Constraint> broken() {
        return constraints.stream()
                .filter(constraint -> constraint.status() == Constraint.Status.FAIL)
                .toList();
    }
}
