package dev.ttsmark.harness.measure;

import dev.ttsmark.harness.plan.Load;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine did under one load, over the requests that were due in a span of time.
 *
 * @param round last one of the configuration before it was loaded
 * @param process number of the process under load, from 1; its steps follow each other in the file
 * @param level listeners or clients; requests a second where they come by themselves
 * @param part what the step is for
 * @param seconds that the span lasted
 * @param workers engines in the process
 * @param slots calls that all of them serve at a time
 * @param requests how they ended
 * @param ttfbSeconds of those served, from when they were due to their first audio
 * @param totalSeconds of those served, from when they were due to their last audio
 * @param rtf of those served: seconds from when they were due to their last audio, for each second of audio
 * @param waitSeconds of those served: the longest that their playback stood still once it had begun; 0 where it never did
 * @param audioSeconds of those served
 * @param waiting requests that waited for a free slot
 * @param busyShare of the slots' time in which a call was running; in 0 to 1
 * @param processorSeconds of the process in the span; unavailable is -1
 * @param rssPeakBytes highest resident set of the process so far (VmHWM); unavailable is -1
 * @param lagSeconds longest by which the harness itself was late to hand a request over
 * @param failure what ended the process before its time, in a sentence; nothing else of the row is to be believed then
 */
public record LoadStep(
        int round,
        String configuration,
        int process,
        Load.Pattern pattern,
        double level,
        Part part,
        double seconds,
        int workers,
        int slots,
        Requests requests,
        Distribution ttfbSeconds,
        Distribution totalSeconds,
        Distribution rtf,
        Distribution waitSeconds,
        double audioSeconds,
        Waiting waiting,
        double busyShare,
        double processorSeconds,
        long rssPeakBytes,
        double lagSeconds,
        Optional<String> failure)
        implements Row {

    /** What a step is for. */
    public enum Part {
        /** To be judged. */
        LEVEL,
        /** Twice that load, in the same process. */
        OVERLOAD,
        /** The first load again, after too much. */
        RECOVERY
    }

    /**
     * How requests ended that were due in the span.
     *
     * @param due all
     * @param served with all their audio
     * @param turnedAway since too many were waiting
     * @param unfinished when the harness gave up waiting for them
     * @param failed failure to how many ended so
     */
    public record Requests(long due, long served, long turnedAway, long unfinished, Map<String, Long> failed) {

        public Requests {
            failed = Map.copyOf(failed);
        }

        /** Without all their audio. */
        public long lost() {
            return due - served;
        }
    }

    /** Requests waiting for a slot. */
    public record Waiting(double mean, int most) {}

    /** A process that ended before it could tell. */
    public static LoadStep failed(
            int round, String configuration, int process, Load.Pattern pattern, double level, String sentence) {
        Distribution none = new DistributionRecorder().distribution();
        return new LoadStep(
                round,
                configuration,
                process,
                pattern,
                level,
                Part.LEVEL,
                0,
                0,
                0,
                new Requests(0, 0, 0, 0, Map.of()),
                none,
                none,
                none,
                none,
                0,
                new Waiting(0, 0),
                0,
                -1,
                -1,
                0,
                Optional.of(sentence));
    }
}
