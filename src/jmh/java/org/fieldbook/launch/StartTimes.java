package org.fieldbook.launch;

import org.fieldbook.bench.Figure;
import org.fieldbook.bench.Folders;
import org.fieldbook.bench.Ratios;
import org.fieldbook.service.ManyInspections;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long the packaged program takes from the start of its process to the passphrase and to the cases, and what memory it
/// takes, each beside a bare window of the same Java: started in turn, the middle one of each counts.
public final class StartTimes {

    private static final String BARE = "a bare JavaFX window of the same Java";
    private static final double PROMPT = 1.3;
    private static final double CASES = 1.8;

    /// In seconds: what was begun comes to an end, and free memory goes back to the system.
    private static final int REST = 15;

    private final Path work;
    private final Path home;
    private final int times;
    private final List<Figure> figures = new ArrayList<>();

    private StartTimes(Path work, int times) {
        this.work = work;
        this.home = copyOfMade("home");
        this.times = times;
    }

    /// Takes some minutes.
    ///
    /// @param arguments how many times each is started
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        Path work = Folders.fresh();
        Path made = work.resolve("made");
        var image =
                BenchImage.copy(
                        Path.of(System.getProperty("fieldbook.bench.image", "target/fieldbook")),
                        Path.of(
                                        System.getProperty(
                                                "fieldbook.bench.classes", "target/test-classes"))
                                .toAbsolutePath(),
                        work.resolve("image"));
        ManyInspections.make(new Directories(made, made, made).usualStore());
        var measured = new StartTimes(work, times);
        measured.start(image, false);
        if (image.hasCache()) {
            measured.start(image, true);
        }
        Ratios.keep("start", measured.figures);
        Folders.remove(work);
    }

    private void start(BenchImage image, boolean cached) throws IOException, InterruptedException {
        String how = cached ? ", with the cache of loaded classes" : "";
        Path bare = image.launcher("bare" + cached, "org.fieldbook.bench.BareWindow", cached);
        Path ours = image.launcher("ours" + cached, "org.fieldbook.launch.StartedWindow", cached);
        List<Double> windows = new ArrayList<>();
        List<Double> prompts = new ArrayList<>();
        List<Double> cases = new ArrayList<>();
        // The first of each fills the system's own cache of files.
        for (int time = 0; time <= times; time++) {
            try (var window = new Started(bare, home)) {
                windows.add(window.await("prompt"));
            }
            try (var program = new Started(ours, home)) {
                double prompt = program.await("prompt");
                double entered = program.await("entered");
                prompts.add(prompt);
                cases.add(prompt + program.await("cases") - entered);
            }
        }
        double floor = middle(windows);
        figures.add(
                new Figure(
                        "Process start to the passphrase" + how,
                        0,
                        "",
                        middle(prompts),
                        floor,
                        "ms",
                        BARE,
                        PROMPT));
        figures.add(
                new Figure(
                        "Process start to the cases, but for the passphrase" + how,
                        0,
                        "",
                        middle(cases),
                        floor,
                        "ms",
                        BARE,
                        CASES));
        figures.add(
                new Figure(
                        "Memory with 12 inspections of 60 cases open" + how,
                        0,
                        "",
                        memory(ours, StartedWindow.ALL),
                        memory(bare, "prompt"),
                        "MB",
                        BARE,
                        0));
    }

    /// The times but for the first, in order; the one in the middle.
    private static double middle(List<Double> times) {
        List<Double> counted = times.subList(1, times.size()).stream().sorted().toList();
        return counted.get(counted.size() / 2);
    }

    private Path copyOfMade(String name) {
        Path copy = work.resolve(name);
        Folders.copy(work.resolve("made"), copy);
        return copy;
    }

    /// In a home of its own, because the store remembers what was open last, and the next start would show that.
    private double memory(Path launcher, String when) throws IOException, InterruptedException {
        try (var started =
                new Started(launcher, copyOfMade("home of " + launcher.getFileName()), when)) {
            started.await(when);
            TimeUnit.SECONDS.sleep(REST);
            return started.memory();
        }
    }
}
