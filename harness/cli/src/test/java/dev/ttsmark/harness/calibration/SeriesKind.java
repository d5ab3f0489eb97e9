package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.SteadyClass;
import java.util.SplittableRandom;

/** Series whose class is known, since they are made so: log-normal call times with spikes. */
enum SeriesKind {
    FLAT("flat", SteadyClass.FLAT) {
        @Override
        double level(int i, int n, double phase) {
            return 1;
        }
    },
    SLOW_FIRST_CALL("one 10× first call", SteadyClass.WARMUP) {
        @Override
        double level(int i, int n, double phase) {
            return i == 0 ? 10 : 1;
        }
    },
    FIVE_DECAYING("five decaying calls", SteadyClass.WARMUP) {
        @Override
        double level(int i, int n, double phase) {
            return i < 5 ? 1 + 2 * Math.exp(-i / 2.0) : 1;
        }
    },
    SLOW_FIFTH("first 20 % at +30 %", SteadyClass.WARMUP) {
        @Override
        double level(int i, int n, double phase) {
            return i < 0.2 * n ? 1.3 : 1;
        }
    },
    SLOW_THIRD("first 30 % at +10 %", SteadyClass.WARMUP) {
        @Override
        double level(int i, int n, double phase) {
            return i < 0.3 * n ? 1.1 : 1;
        }
    },
    SLOWDOWN("first 30 % at −15 %", SteadyClass.SLOWDOWN) {
        @Override
        double level(int i, int n, double phase) {
            return i < 0.3 * n ? 0.85 : 1;
        }
    },
    LATE_STEP("last 15 % at +20 %", SteadyClass.NO_STEADY_STATE) {
        @Override
        double level(int i, int n, double phase) {
            return i >= 0.85 * n ? 1.2 : 1;
        }
    },
    CYCLE("cycle ±15 %, 12 calls", SteadyClass.CYCLIC) {
        @Override
        double level(int i, int n, double phase) {
            return 1 + 0.15 * Math.sin(2 * Math.PI * (i / 12.0 + phase));
        }
    },
    SLOW_DRIFT("slow drift, +15 % in all", SteadyClass.DRIFT) {
        @Override
        double level(int i, int n, double phase) {
            return 1 + 0.15 * i / n;
        }
    },
    CORRELATED("flat, AR(1) with ρ = 0.6", SteadyClass.FLAT) {
        @Override
        double level(int i, int n, double phase) {
            return 1;
        }

        @Override
        double correlation() {
            return 0.6;
        }
    },
    SPIKES("flat with 8 % spikes", SteadyClass.FLAT) {
        @Override
        double level(int i, int n, double phase) {
            return 1;
        }

        @Override
        double spikeShare() {
            return 0.08;
        }
    };

    private static final double SPIKES_USUALLY = 0.025;

    final String label;
    final SteadyClass truth;

    SeriesKind(String label, SteadyClass truth) {
        this.label = label;
        this.truth = truth;
    }

    /** Level of call i of n, relative to the steady one. */
    abstract double level(int i, int n, double phase);

    double correlation() {
        return 0;
    }

    double spikeShare() {
        return SPIKES_USUALLY;
    }

    /**
     * Call times in seconds; spikes take 1.5 to 3 times as long. They spare the first call: a series that begins with
     * one call slower than all others does warm up, whatever made it slow.
     */
    double[] draw(int n, double variation, SplittableRandom random) {
        double sd = Math.sqrt(Math.log1p(variation * variation));
        double rho = correlation();
        double phase = random.nextDouble();
        double[] seconds = new double[n];
        double noise = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            noise = i == 0 ? noise : rho * noise + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            double spike = random.nextDouble() < spikeShare() && i > 0 ? 1.5 + 1.5 * random.nextDouble() : 1;
            seconds[i] = level(i, n, phase) * Math.exp(sd * noise) * spike;
        }
        return seconds;
    }
}
