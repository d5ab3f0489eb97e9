package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.RunDirectory;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reference says of a text.
 *
 * @param recordings two or more, seeds unequal
 * @param floor distances between them
 * @param isSeeded whether the seed is all that it draws from
 */
record ReferenceText(List<Recorded> recordings, List<Distance> floor, boolean isSeeded) {

    /** Rounding of another order of sums is no other speech. */
    private static final double SAME_DB = 0.1;

    static ReferenceText of(RunDirectory directory, String reference, String utterance, List<Recorded> recordings) {
        List<Distance> floor = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            for (int j = 0; j < i; j++) {
                floor.add(Distance.between(recordings.get(i), recordings.get(j)));
            }
        }
        return new ReferenceText(recordings, floor, isSeeded(directory, reference, utterance, recordings.get(0)));
    }

    /** The first recording has the seed of the measured call whose audio was kept. */
    private static boolean isSeeded(RunDirectory directory, String reference, String utterance, Recorded first) {
        try {
            Recorded measured = Recorded.read(directory.audio(reference, utterance), 1);
            return first.number() == 1
                    && measured.spectrum().sampleRateHz() == first.spectrum().sampleRateHz()
                    && Distance.between(first, measured).logMelDb() <= SAME_DB;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    int sampleRateHz() {
        return recordings.get(0).spectrum().sampleRateHz();
    }
}
