package org.fieldbook.bench;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs the measurements, prints each beside its floor and how it grows, and keeps the figures for the page.
public final class Ratios {

    private static final String FLOOR = "Floor";
    private static final double MILLISECONDS = 1000;

    private Ratios() {}

    /// Takes as long as there are measurements, each five to ten times the seconds given: a window needs hundreds of
    /// frames until its code is compiled.
    ///
    /// @param arguments seconds for each measurement, a pattern of those to run, and in how many JVMs each; in
    ///     none of its own all share one, which is quicker and less exact
    public static void main(String[] arguments)
            throws RunnerException, IOException, ReflectiveOperationException {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        String wanted = arguments.length > 1 ? arguments[1] : "Bench\\.";
        int forks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        var time = TimeValue.milliseconds(Math.round(seconds * MILLISECONDS));
        var options =
                new OptionsBuilder()
                        .include(wanted)
                        .forks(forks)
                        .warmupTime(time)
                        .measurementTime(time)
                        .shouldFailOnError(true)
                        .jvmArgs(
                                ManagementFactory.getRuntimeMXBean()
                                        .getInputArguments()
                                        .toArray(String[]::new))
                        .build();
        keep("speed", figures(new Runner(options).run()));
    }

    /// Prints the figures of a run and keeps them for the page.
    public static void keep(String name, List<Figure> figures) throws IOException {
        print(figures);
        Page.ofRun().keep(name, figures);
    }

    /// One measurement of one size, told apart from its floor by its name alone.
    private record Key(String benchmark, int size) {

        static Key of(BenchmarkParams params) {
            return new Key(
                    params.getBenchmark(),
                    params.getParamsKeys().stream()
                            .map(params::getParam)
                            .mapToInt(Integer::parseInt)
                            .findFirst()
                            .orElse(0));
        }

        Key floor() {
            return new Key(benchmark + FLOOR, size);
        }
    }

    private static List<Figure> figures(Collection<RunResult> results)
            throws ReflectiveOperationException {
        Map<Key, Double> scores = new HashMap<>();
        for (RunResult result : results) {
            scores.put(Key.of(result.getParams()), result.getPrimaryResult().getScore());
        }
        List<Figure> figures = new ArrayList<>();
        for (RunResult result :
                results.stream()
                        .sorted(
                                Comparator.comparing(
                                                (RunResult one) -> one.getParams().getBenchmark())
                                        .thenComparingInt(one -> Key.of(one.getParams()).size()))
                        .toList()) {
            Key key = Key.of(result.getParams());
            Double floor = scores.get(key.floor());
            if (floor != null) {
                Aim aim = aim(key.benchmark());
                figures.add(
                        new Figure(
                                aim.what(),
                                key.size() == 0 ? 0 : Scale.of(key.size()),
                                String.join("", result.getParams().getParamsKeys()),
                                result.getPrimaryResult().getScore(),
                                floor,
                                "ms",
                                aim.floor(),
                                aim.most()));
            }
        }
        return figures;
    }

    private static Aim aim(String benchmark) throws ReflectiveOperationException {
        int dot = benchmark.lastIndexOf('.');
        return Arrays.stream(Class.forName(benchmark.substring(0, dot)).getMethods())
                .filter(method -> method.getName().equals(benchmark.substring(dot + 1)))
                .findFirst()
                .orElseThrow()
                .getAnnotation(Aim.class);
    }

    private static void print(List<Figure> figures) {
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %10s %s %10s %s %7s %5s %s%n",
                    figure.title(),
                    Figure.number(figure.figure()),
                    figure.unit(),
                    Figure.number(figure.floor()),
                    figure.unit(),
                    Figure.ratio(figure.ratio()),
                    figure.most() == 0 ? "" : Figure.ratio(figure.most()),
                    figure.verdict());
        }
        for (Growth growth : Growth.of(figures)) {
            System.out.printf(
                    "%-58s grows by %s, n log n %s%s%n",
                    growth.what(),
                    Page.exponents(growth.exponents()),
                    Page.exponents(growth.usual()),
                    growth.isTooFast() ? ", faster" : "");
        }
    }
}
