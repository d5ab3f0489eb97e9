package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import dev.ttsmark.harness.summary.Conclusion.Standing;
import dev.ttsmark.harness.summary.Conclusion.Use;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What engines say of themselves that decides a deployment without any timing. */
final class Facts {

    private Facts() {}

    static Choice commercialUse(RunPart part) {
        return fact(part, Use.COMMERCIAL_USE, Facts::license);
    }

    static Choice languages(RunPart part) {
        return fact(part, Use.LANGUAGES, Facts::spoken);
    }

    private static Bilingual license(String name, EngineInfo info) {
        License license = info.model().license();
        if (info.model().weights() == Weights.NONE) {
            return new Bilingual(name + " has no weights.", name + " 不含模型权重。");
        }
        Bilingual sentence = license.commercialUse()
                ? new Bilingual("The weights of %s (%s) allow commercial use.", "%s 的权重（%s）允许商用。")
                : new Bilingual("The weights of %s (%s) do not allow commercial use.", "%s 的权重（%s）不允许商用。");
        return sentence.with(name, license.name());
    }

    private static Bilingual spoken(String name, EngineInfo info) {
        List<String> codes = info.languages().stream().sorted().toList();
        return new Bilingual("%1$s accepts %2$s.", "%1$s 支持%3$s。")
                .with(
                        name,
                        codes.stream()
                                .map(code -> Conclusions.languageName(code).en())
                                .collect(Collectors.joining(", ")),
                        codes.stream()
                                .map(code -> Conclusions.languageName(code).zh())
                                .collect(Collectors.joining("、")));
    }

    private static Choice fact(RunPart part, Use use, BiFunction<String, EngineInfo, Bilingual> say) {
        List<ConfigurationRows> opened =
                part.rows().stream().filter(rows -> !rows.opened().isEmpty()).toList();
        Optional<Bilingual> sentence = opened.stream()
                .map(rows -> say.apply(rows.name(), rows.opened().get(0).info()))
                .reduce(Bilingual::then);
        return new Choice(
                part.source().id(),
                use,
                Optional.empty(),
                sentence.isPresent() ? Standing.FACT : Standing.NOT_MEASURED,
                Optional.empty(),
                opened.stream()
                        .map(rows -> new Contender(rows.name(), Optional.empty(), Optional.empty()))
                        .toList(),
                sentence.orElse(new Bilingual("No engine could be opened.", "没有任何引擎成功加载。")),
                Optional.empty());
    }
}
