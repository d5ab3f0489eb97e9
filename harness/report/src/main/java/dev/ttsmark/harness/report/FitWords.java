package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.LadderFit;
import dev.ttsmark.harness.summary.LengthMark;
import java.util.ArrayList;
import java.util.List;

/** Says what a fitted line means. */
final class FitWords {

    private FitWords() {}

    static Phrase of(Material m, LadderFit fit) {
        List<Phrase> said = new ArrayList<>();
        said.add(m.say(
                "fit.line",
                m.name(fit.run(), fit.configuration()),
                m.words().language(fit.language()),
                Numbers.three(fit.overheadSeconds().value()),
                Numbers.three(fit.marginal().value()),
                Numbers.three(fit.shortest()),
                Numbers.three(fit.longest())));
        said.add(half(m, fit));
        if (fit.halfLength().position() != LengthMark.Position.NONE) {
            said.add(tenth(m, fit));
        }
        if (!fit.straight()) {
            said.add(m.say("fit.not-straight", Numbers.percent(fit.worstResidual())));
        }
        fit.chunked().ifPresent(chunked -> said.add(chunked(m, chunked)));
        return m.words().sentences(said);
    }

    private static Phrase chunked(Material m, LadderFit.ChunkFit fit) {
        return m.say(
                "fit.chunked",
                Numbers.percent(fit.worstResidual()),
                with(fit.overheadSeconds()),
                with(fit.marginal()),
                with(fit.chunkSeconds()));
    }

    private static String with(LadderFit.Fitted fitted) {
        return Numbers.three(fitted.value())
                + fitted.interval().map(i -> Numbers.interval(i, 1)).orElse("");
    }

    private static Phrase half(Material m, LadderFit fit) {
        return switch (fit.halfLength().position()) {
            case WITHIN -> m.say("fit.half-within", value(fit.halfLength()));
            case BELOW -> m.say("fit.half-below", Numbers.three(fit.shortest()));
            case BEYOND -> m.say("fit.half-beyond", Numbers.three(fit.longest()));
            case NONE -> m.say("fit.no-overhead");
        };
    }

    private static Phrase tenth(Material m, LadderFit fit) {
        return switch (fit.tenPercentLength().position()) {
            case WITHIN -> m.say("fit.tenth-within", value(fit.tenPercentLength()));
            case BELOW -> m.say("fit.tenth-below", Numbers.three(fit.shortest()));
            case BEYOND, NONE -> m.say("fit.tenth-beyond", Numbers.three(fit.longest()));
        };
    }

    private static String value(LengthMark mark) {
        return mark.valueSeconds().map(Numbers::three).orElse("–");
    }
}
