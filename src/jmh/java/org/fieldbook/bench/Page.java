package org.fieldbook.bench;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page of results. Each run keeps its figures in a file, and the page is made of the newest of each.
final class Page {

    private static final String TEMPLATE = "/org/fieldbook/bench/benchmarks.md";
    private static final long GIGABYTE = 1L << 30;

    private final Path folder;

    Page(Path folder) {
        this.folder = folder;
    }

    /// Where the run that this process belongs to keeps its figures.
    static Page ofRun() {
        return new Page(Path.of(System.getProperty("fieldbook.bench.figures", "target/bench")));
    }

    /// What one run found.
    ///
    /// @param machine on which, without its name
    record Run(String date, String machine, List<Figure> figures) {

        static Run now(List<Figure> figures) {
            return new Run(LocalDate.now(ZoneOffset.UTC).toString(), thisMachine(), figures);
        }

        private static String thisMachine() {
            var system =
                    ManagementFactory.getPlatformMXBean(
                            com.sun.management.OperatingSystemMXBean.class);
            return "%d cores, %d GB of memory, %s on %s, Java %s"
                    .formatted(
                            system.getAvailableProcessors(),
                            Math.round((double) system.getTotalMemorySize() / GIGABYTE),
                            system.getName(),
                            system.getArch(),
                            System.getProperty("java.vm.version"));
        }
    }

    /// Keeps the figures of a run in place of the last run's of this name, and writes the page if it is asked for.
    void keep(String name, List<Figure> figures) throws IOException {
        Files.createDirectories(folder);
        JsonMapper.shared().writeValue(file(name), Run.now(figures));
        String page = System.getProperty("fieldbook.bench.page", "");
        if (!page.isEmpty()) {
            Files.writeString(Path.of(page), text());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    private String text() throws IOException {
        return template()
                .replace("{{speed}}", section("speed"))
                .replace("{{growth}}", growth())
                .replace("{{start}}", section("start"));
    }

    private static String template() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Run> runs(String name) {
        Path file = file(name);
        return Files.exists(file)
                ? List.of(JsonMapper.shared().readValue(file, new TypeReference<Run>() {}))
                : List.of();
    }

    private String section(String name) {
        return runs(name).stream()
                .map(Page::section)
                .findFirst()
                .orElse("Not measured in this run.");
    }

    private static String section(Run run) {
        return run.date()
                + ", "
                + run.machine()
                + ".\n\n"
                + "| what | figure | floor | ratio | aim | | the floor is |\n"
                + "|---|---:|---:|---:|---:|---|---|\n"
                + run.figures().stream().map(Page::line).collect(Collectors.joining("\n"));
    }

    private static String line(Figure figure) {
        return "| %s | %s %s | %s %s | %s | %s | %s | %s |"
                .formatted(
                        figure.title(),
                        Figure.number(figure.figure()),
                        figure.unit(),
                        Figure.number(figure.floor()),
                        figure.unit(),
                        Figure.ratio(figure.ratio()),
                        figure.most() == 0 ? "" : Figure.ratio(figure.most()),
                        figure.verdict(),
                        figure.floorOf());
    }

    private String growth() {
        List<Growth> all =
                runs("speed").stream().flatMap(run -> Growth.of(run.figures()).stream()).toList();
        return Stream.concat(
                        Stream.of(
                                "| what | sizes | exponents | n log n | |",
                                "|---|---|---|---|---|"),
                        all.stream().map(Page::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Growth growth) {
        return "| %s | %s %s | %s | %s | %s |"
                .formatted(
                        growth.what(),
                        growth.sizes().stream()
                                .map(size -> String.format(Locale.ROOT, "%,d", size))
                                .collect(Collectors.joining(" to ")),
                        growth.of(),
                        exponents(growth.exponents()),
                        exponents(growth.usual()),
                        growth.isTooFast() ? "faster" : "");
    }

    static String exponents(List<Double> exponents) {
        return exponents.stream()
                .map(one -> String.format(Locale.ROOT, "%.2f", one))
                .collect(Collectors.joining(", "));
    }
}
