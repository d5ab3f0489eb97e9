package dev.ttsmark.harness.decide.parity;

import java.util.Optional;

/**
 * How far a configuration lies from the reference by one measure, beside how far the reference lies from itself.
 *
 * @param typical median distance between recordings of the two, seeds unequal; of duration and loudness the median
 *     difference, in which what seeds alone do cancels out, without its sign
 * @param floor largest distance between two recordings of the reference, seeds unequal: from the few that there are, a
 *     median would often make too little of its luck
 * @param sameSeed largest distance between recordings of the two, seeds equal; empty where the reference itself does not
 *     say the same again when it is given the same seed
 * @param allowed beyond the floor
 */
public record Gap(double typical, double floor, Optional<Double> sameSeed, double allowed) {

    /** Beyond the floor; below 0 where the two are nearer than the reference is to itself. */
    public double excess() {
        return typical - floor;
    }

    public boolean exceeds() {
        return excess() > allowed;
    }
}
