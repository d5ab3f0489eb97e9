package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which configuration gets the next fresh process, and for how many calls. A pure function of the rows so far
 * and the time left: first one pilot round each to learn the costs, then interleaved blocks up to the minimum of rounds,
 * then whatever is left where the interval is widest: to the texts of that configuration that are not settled yet, with
 * as many calls as serve them best.
 */
final class Scheduler {

    /** Costs vary; a round that would fit only just is taken not to fit. */
    private static final double SAFETY = 1.1;

    /**
     * A round to start.
     *
     * @param texts to speak in it
     * @param calls empty where the round decides, since nothing is known of costs
     * @param aim time that it should take
     * @param limit no call is started once the round has lasted that long
     */
    record Step(
            String configuration, List<Utterance> texts, Optional<CallCounts> calls, Duration aim, Duration limit) {}

    /**
     * Either a round, or the reason why there is none.
     *
     * @param complete whether that is that everything was measured, and not that time is short
     */
    record Decision(Optional<Step> step, String reason, boolean complete) {}

    private final Plan plan;
    private final BiFunction<History, String, List<Utterance>> texts;
    private final PrecisionEstimator precision;
    private final CallRule rule;

    /** @param texts that a configuration of that name can speak, from the rows so far */
    Scheduler(Plan plan, BiFunction<History, String, List<Utterance>> texts, PrecisionEstimator precision) {
        this.plan = plan;
        this.texts = texts;
        this.precision = precision;
        this.rule = CallRule.of(plan.calls());
    }

    Decision next(History history, Duration left) {
        List<String> alive = plan.names().stream()
                .filter(name -> !history.of(name).isGivenUp())
                .filter(name -> history.of(name).endedRounds() < plan.rounds().max())
                .filter(name -> !texts.apply(history, name).isEmpty())
                .toList();
        if (alive.isEmpty()) {
            return complete("every configuration has had its last round");
        }
        if (left.isZero() || left.isNegative()) {
            return stop("the budget is used up");
        }
        List<String> fresh =
                alive.stream().filter(name -> rounds(history, name) == 0).toList();
        List<String> owed = alive.stream()
                .filter(name -> rounds(history, name) < plan.rounds().min())
                .toList();
        if (!fresh.isEmpty()) {
            String next = rule.isFixed() ? inOrder(fresh, 0).get(0) : fresh.get(0);
            List<String> before = owed.subList(0, owed.indexOf(next));
            return rule.isFixed() || leaveTime(history, before, left)
                    ? pilot(history, next, alive, left)
                    : block(history, before, left);
        }
        return owed.isEmpty() ? further(history, alive, left) : block(history, owed, left);
    }

    /** Whether those named before have their rounds and another may begin: what starts costs, and calls as long again. */
    private boolean leaveTime(History history, List<String> before, Duration left) {
        Map<String, RoundCost> costs = costs(history, before);
        double another = costs.values().stream()
                .mapToDouble(cost -> 2 * cost.seconds(CallCounts.NONE))
                .max()
                .orElse(0);
        return before.isEmpty() || Affordable.fits(owed(history, before, costs), seconds(left) - another, SAFETY);
    }

    /** The least of a fixed number, enough to learn costs; by time a round like any other, as far as its share goes. */
    private Decision pilot(History history, String name, List<String> alive, Duration left) {
        List<Utterance> spoken = texts.apply(history, name);
        long fresh = alive.stream().filter(other -> rounds(history, other) == 0).count();
        Duration limit = pilotLimit(history, name, fresh, left);
        if (rule.isFixed()) {
            return go(name, spoken, smallest(spoken.size()), limit);
        }
        long owed = alive.stream()
                .mapToInt(other -> Math.max(0, plan.rounds().min() - rounds(history, other)))
                .sum();
        Duration share = left.dividedBy(owed);
        Duration aim = share.compareTo(limit) < 0 ? share : limit;
        return new Decision(Optional.of(new Step(name, spoken, Optional.empty(), aim, limit)), "", false);
    }

    private CallCounts smallest(int texts) {
        boolean passes = rule.changing() && texts > 1;
        boolean both = passes && rule.same() && rule.isFixed();
        return CallCounts.fixed(0, both || !passes ? 1 : 0, passes ? 1 : 0);
    }

    /**
     * A fair share, but what another configuration of the same engine needed at least, and for the first of an engine a
     * quarter: many pilots without a call that counts would be time lost, and a few whole ones tell something.
     */
    private Duration pilotLimit(History history, String name, long fresh, Duration left) {
        Duration share = left.dividedBy(fresh);
        List<History> others = plan.engines().stream()
                .filter(entry -> entry.engine().equals(engine(name)))
                .map(entry -> history.of(entry.name()))
                .filter(own -> !own.calls().isEmpty())
                .toList();
        List<Utterance> spoken = texts.apply(history, name);
        CallCounts pilot = smallest(spoken.size());
        double needed = others.stream()
                .mapToDouble(own -> own.cost(spoken).seconds(pilot) * SAFETY)
                .max()
                .orElse(seconds(left) / 4);
        return Duration.ofMillis(Math.max(share.toMillis(), (long) (1e3 * Math.min(needed, seconds(left)))));
    }

    private String engine(String name) {
        return plan.engines().stream()
                .filter(entry -> entry.name().equals(name))
                .map(Plan.EngineEntry::engine)
                .findFirst()
                .orElseThrow();
    }

    /** Rounds up to the minimum, block by block, with as many calls as all that are owed can afford. */
    private Decision block(History history, List<String> all, Duration left) {
        Map<String, RoundCost> costs = costs(history, all);
        List<String> owed = first(history, all, costs, left);
        int done = owed.stream().mapToInt(name -> rounds(history, name)).min().orElseThrow();
        List<String> block = inOrder(
                owed.stream().filter(name -> rounds(history, name) == done).toList(), done);
        Map<String, CallCounts> affordable = Affordable.of(owed(history, owed, costs), seconds(left), SAFETY);
        return block.stream()
                .filter(name -> fits(costs.get(name), affordable.get(name), left))
                .findFirst()
                .map(name -> go(name, texts.apply(history, name), affordable.get(name), left))
                .orElseGet(() -> stop("what is left of the budget is too short for another round; "
                        + "fewer rounds were made than the plan's minimum of "
                        + plan.rounds().min()));
    }

    /** Past the minimum: the widest interval first, whatever is not measurable left out. */
    private Decision further(History history, List<String> alive, Duration left) {
        List<Need> needs = new ArrayList<>(alive.stream()
                .filter(name -> history.of(name).measuredCalls() > 0)
                .map(name -> need(history, name))
                .filter(need -> !need.isMet())
                .toList());
        if (needs.isEmpty()) {
            return complete("every interval is within the precision asked for");
        }
        Collections.shuffle(needs, new Random(Seeds.of(plan.seed(), "further", history.lastRound())));
        needs.sort(Comparator.comparingDouble(Need::width).reversed());
        for (Need need : needs) {
            Optional<Decision> round = further(history, need, left);
            if (round.isPresent()) {
                return round.get();
            }
        }
        return stop("what is left of the budget is too short for another round");
    }

    /** By time none with too few calls to tell steady state: it would establish nothing. */
    private Optional<Decision> further(History history, Need need, Duration left) {
        History own = history.of(need.configuration());
        List<Utterance> all = texts.apply(history, need.configuration());
        RoundCost whole = own.cost(all);
        List<Utterance> spoken = rule.changing() ? inCompany(need.texts(), all, whole) : need.texts();
        RoundCost cost = whole.speaking(spoken, all.get(0)).recording(Take.owed(own, spoken, plan));
        RoundSizes sizes = new RoundSizes(rule, cost);
        return sizes.levels(need.calls(rule, cost)).stream()
                .filter(level -> rule.isFixed() || sizes.calls(level) >= RoundSizes.LEAST_CALLS)
                .filter(level -> fits(cost, level, left))
                .findFirst()
                .map(level -> go(need.configuration(), spoken, level, left));
    }

    /** A text alone would know no changing lengths, so the cheapest other one goes with it. */
    private static List<Utterance> inCompany(List<Utterance> wanted, List<Utterance> all, RoundCost cost) {
        if (wanted.size() > 1) {
            return wanted;
        }
        Optional<Utterance> company = all.stream()
                .filter(text -> !wanted.contains(text))
                .min(Comparator.comparingDouble(
                        text -> cost.texts().get(text.qualifiedId()).changingSeconds()));
        return Stream.concat(wanted.stream(), company.stream()).toList();
    }

    private Need need(History history, String name) {
        return Need.of(
                name, texts.apply(history, name), precision.of(history.of(name).rows()), plan.precision());
    }

    /**
     * Where there is no time for rounds of all that tell anything, the configurations that the plan names first have
     * theirs before the others have more: three rounds of two engines can be compared, two of four cannot.
     */
    private List<String> first(History history, List<String> owed, Map<String, RoundCost> costs, Duration left) {
        for (int number = owed.size(); number > 1; number--) {
            List<Affordable.Owed> some = owed(history, owed.subList(0, number), costs);
            if (Affordable.fits(some, seconds(left), SAFETY)) {
                return owed.subList(0, number);
            }
        }
        return rule.isFixed() ? owed : owed.subList(0, 1);
    }

    private List<Affordable.Owed> owed(History history, List<String> names, Map<String, RoundCost> costs) {
        return names.stream()
                .map(name -> new Affordable.Owed(
                        name, costs.get(name), rule, plan.rounds().min() - rounds(history, name)))
                .toList();
    }

    private Map<String, RoundCost> costs(History history, List<String> names) {
        return names.stream()
                .collect(Collectors.toMap(name -> name, name -> cost(history.of(name), texts.apply(history, name))));
    }

    private RoundCost cost(History own, List<Utterance> spoken) {
        return own.cost(spoken).recording(Take.owed(own, spoken, plan));
    }

    private static int rounds(History history, String name) {
        return history.of(name).endedRounds();
    }

    private List<String> inOrder(List<String> names, int block) {
        List<String> all = new ArrayList<>(plan.names());
        Collections.shuffle(all, new Random(Seeds.of(plan.seed(), "block", block)));
        all.retainAll(names);
        return all;
    }

    private static boolean fits(RoundCost cost, CallCounts counts, Duration left) {
        return cost.seconds(counts) * SAFETY <= seconds(left);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static Decision go(String configuration, List<Utterance> texts, CallCounts counts, Duration limit) {
        return new Decision(Optional.of(new Step(configuration, texts, Optional.of(counts), limit, limit)), "", false);
    }

    private static Decision stop(String reason) {
        return new Decision(Optional.empty(), reason, false);
    }

    private static Decision complete(String reason) {
        return new Decision(Optional.empty(), reason, true);
    }
}
