/**
 * What a sweep found: which point of the matrix wins, what every factor does, and which points nothing beats.
 *
 * <p>{@link dev.ttsmark.harness.decide.sweep.SweepJudge} is the way in. Speed alone never wins: a point that failed, whose
 * audio is no speech, or whose audio differs from the reference's keeps its row and its reason.
 */
package dev.ttsmark.harness.decide.sweep;
