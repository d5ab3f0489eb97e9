package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.report.Players.Player;
import dev.ttsmark.harness.report.Recordings.Recording;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.AudioSummary;
import dev.ttsmark.harness.summary.CellSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the engines said: the shortest recordings are part of the page, the others are linked. */
final class ListeningChapter implements Chapter {

    /** Recorded bytes that a page may hold; a third more as base64, so the page stays far below two megabytes. */
    private static final long BUDGET_BYTES = 700_000;

    private static final int PER_CONFIGURATION = 2;

    private record Track(CellSummary cell, Recording recording) {
        String owner() {
            return cell.run() + "/" + cell.configuration();
        }
    }

    @Override
    public Section write(Material m) {
        List<Track> tracks = m.summary().cells().stream()
                .flatMap(cell -> m.recordings().find(cell.run(), cell.configuration(), cell.utterance()).stream()
                        .map(recording -> new Track(cell, recording)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (tracks.isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("listening.nothing")));
        } else {
            Set<Track> embedded = embedded(tracks);
            blocks.add(new Block.Paragraph(m.say("listening.how")));
            blocks.add(new Players(
                    m.say("listening.caption"),
                    m.weightsTag(),
                    tracks.stream()
                            .map(track -> player(m, track, embedded.contains(track)))
                            .toList()));
        }
        return new Section("listening", m.say("listening.heading"), blocks);
    }

    /** The shortest of each configuration, then the second shortest, as long as they fit. */
    private static Set<Track> embedded(List<Track> tracks) {
        List<Track> shortestFirst = tracks.stream()
                .sorted(Comparator.comparingLong(track -> track.recording().bytes()))
                .toList();
        Set<Track> embedded = new HashSet<>();
        long left = BUDGET_BYTES;
        for (int turn = 0; turn < PER_CONFIGURATION; turn++) {
            Set<String> served = new HashSet<>();
            for (Track track : shortestFirst) {
                long bytes = track.recording().bytes();
                if (bytes <= left && !embedded.contains(track) && served.add(track.owner())) {
                    embedded.add(track);
                    left -= bytes;
                }
            }
        }
        return embedded;
    }

    private static Player player(Material m, Track track, boolean embedded) {
        CellSummary cell = track.cell();
        String file = m.recordings().relative(track.recording());
        return new Player(
                m.name(cell.run(), cell.configuration()),
                cell.utterance(),
                m.words().language(cell.language()),
                embedded ? source(track.recording()) : "",
                file,
                Recordings.href(file),
                cell.audio().map(audio -> facts(m, audio)).orElse(m.notMeasured()));
    }

    private static Phrase facts(Material m, AudioSummary audio) {
        List<Phrase> facts = new ArrayList<>();
        facts.add(m.say("listening.duration", Numbers.three(audio.medianSeconds())));
        facts.add(m.say("listening.level", Numbers.three(audio.meanRms()), Numbers.three(audio.peak())));
        if (!audio.stable()) {
            facts.add(m.say(
                    "listening.unstable",
                    Numbers.three(audio.shortestSeconds()),
                    Numbers.three(audio.longestSeconds())));
        }
        if (audio.nonFiniteCalls() > 0) {
            facts.add(m.say("listening.non-finite", "" + audio.nonFiniteCalls()));
        }
        if (audio.silentCalls() > 0) {
            facts.add(m.say("listening.silent", "" + audio.silentCalls()));
        }
        if (audio.worstClippedShare() > 0) {
            facts.add(m.say("listening.clipped", Numbers.percent(audio.worstClippedShare())));
        }
        return m.words().list(facts);
    }

    private static String source(Recording recording) {
        try {
            return recording.dataUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
