package org.fieldbook.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.lang.management.ManagementFactory;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs the measurements and prints each beside its floor.
public final class Ratios {

    private Ratios() {}

    /// Takes as long as there are measurements, each eight times the seconds given: a window needs hundreds of
    /// frames until its code is compiled.
    ///
    /// @param arguments seconds for each measurement, a pattern of those to run, and in how many JVMs each; in
    ///     none of its own all share one, which is quicker and less exact
    public static void main(String[] arguments) throws RunnerException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String wanted = arguments.length > 1 ? arguments[1] : "Bench\\.";
        int forks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        var options =
                new OptionsBuilder()
                        .include(wanted)
                        .forks(forks)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(seconds))
                        .jvmArgs(
                                ManagementFactory.getRuntimeMXBean()
                                        .getInputArguments()
                                        .toArray(String[]::new))
                        .build();
        SortedMap<String, Double> scores = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            scores.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        System.out.printf("%-22s %10s %10s %8s%n", "ms", "ours", "floor", "ratio");
        scores.forEach((name, score) -> {
            Double floor = scores.get(name + "Floor");
            if (floor != null) {
                System.out.printf("%-22s %10.3f %10.3f %8.1f%n", name, score, floor, score / floor);
            }
        });
    }
}
