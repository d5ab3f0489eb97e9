package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Standing;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What would change a choice: a demand dropped, or texts of another length. */
final class Flips {

    private final Deployment deployment;
    private final List<Contender> contenders;

    /** @param contenders best first */
    Flips(Deployment deployment, List<Contender> contenders) {
        this.deployment = deployment;
        this.contenders = contenders;
    }

    List<Bilingual> sentences() {
        List<Bilingual> flips = new ArrayList<>();
        List<Contender> open = contenders.stream()
                .filter(contender -> contender.candidate().standing() != Standing.EXCLUDED)
                .toList();
        contenders.stream()
                .filter(contender -> contender.candidate().broken().size() == 1)
                .filter(contender -> open.isEmpty() || isAhead(contender, open.get(0)))
                .map(this::dropped)
                .forEach(flips::add);
        if (open.size() > 1) {
            crossover(open.get(0), open.get(1)).ifPresent(flips::add);
        }
        return List.copyOf(flips);
    }

    private boolean isAhead(Contender excluded, Contender chosen) {
        Optional<Double> own = expected(excluded);
        boolean comparable =
                excluded.candidate().covered() >= chosen.candidate().covered();
        return comparable
                && own.isPresent()
                && expected(chosen).map(best -> own.get() < best).orElse(true);
    }

    private Optional<Double> expected(Contender contender) {
        return Optional.ofNullable(
                        contender.candidate().expected().get(deployment.rankBy().id()))
                .map(Estimate::value);
    }

    private Bilingual dropped(Contender excluded) {
        Constraint broken = excluded.candidate().broken().get(0);
        String value = expected(excluded).map(Numbers::three).orElse("–");
        Bilingual start = MetricSentence.of(
                deployment.rankBy(),
                "Were it not for one constraint, %3$s would come first (%1$s %2$s):",
                "若去掉一项约束，%3$s 将排在首位（%1$s %2$s）：",
                value,
                excluded.candidate().configuration());
        return start.then(broken.evidence());
    }

    /** Between which measured lengths the two change places. */
    private Optional<Bilingual> crossover(Contender best, Contender second) {
        Metric metric = deployment.rankBy();
        Map<Integer, Double> first = medians(best, metric);
        Map<Integer, Double> other = medians(second, metric);
        Integer before = null;
        for (int characters : first.keySet()) {
            if (!other.containsKey(characters)) {
                continue;
            }
            boolean bestIsAhead = first.get(characters) <= other.get(characters);
            if (before != null && bestIsAhead != (first.get(before) <= other.get(before))) {
                return Optional.of(MetricSentence.of(
                        metric,
                        "Length decides: %s of %s is lower below about %s characters, that of %s above about %s.",
                        "结果取决于文本长度：%s 在约 %3$s 个字符以下时 %2$s 更低，约 %5$s 个字符以上时 %4$s 更低。",
                        (bestIsAhead ? second : best).candidate().configuration(),
                        String.valueOf(before),
                        (bestIsAhead ? best : second).candidate().configuration(),
                        String.valueOf(characters)));
            }
            before = characters;
        }
        return Optional.empty();
    }

    private static Map<Integer, Double> medians(Contender contender, Metric metric) {
        Map<Integer, Double> medians = new TreeMap<>();
        contender.evidence().texts().forEach(text -> text.rounds(metric)
                .flatMap(Rounds::estimate)
                .ifPresent(estimate -> medians.put(text.characters(), estimate.value())));
        return medians;
    }
}
