package org.fieldbook.service;

import org.fieldbook.settings.Export;
import org.fieldbook.settings.Policy;
import org.fieldbook.settings.Settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes what somebody who helps has to know of the program and the laptop, in a file that can be read before it
/// is given away. Nothing of a case, a person, a unit or an inspection is in it, and no folder: what stands in it is
/// chosen word by word here. Slow: not for the FX thread.
public final class Diagnostics {

    private static final int MOST_ERRORS = 20;
    private static final long MEGABYTE = 1 << 20;

    private final Installation installation;
    private final Clock clock;

    public Diagnostics(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /// Writes the file.
    ///
    /// @param screens each as it is told, such as `1440 x 900 at 1.0`; none without a window
    /// @param store open; empty if none is, and then nothing is told of one
    /// @param calledOff asked before each step
    /// @return false if it was called off; nothing was written then
    public boolean write(
            Path file, List<String> screens, Optional<OpenStore> store, BooleanSupplier calledOff) {
        String text = text(screens, store, calledOff);
        if (calledOff.getAsBoolean()) {
            return false;
        }
        BundleFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private String text(
            List<String> screens, Optional<OpenStore> store, BooleanSupplier calledOff) {
        var lines = new ArrayList<String>();
        lines.add("Fieldbook diagnostics");
        lines.add(
                "Nothing of a case, a person or a unit is in it. Read it before you give it away.");
        part(lines, "program", program());
        part(lines, "screens", screens.isEmpty() ? List.of("no window") : screens);
        part(lines, "settings", settings());
        part(lines, "policy", policy());
        part(
                lines,
                "store",
                store.map(open -> new StoreFigures(open, clock.instant()).list(calledOff))
                        .orElse(List.of("none open")));
        part(lines, "last errors in the log", errors());
        return String.join("\n", lines) + "\n";
    }

    private static void part(List<String> lines, String title, List<String> told) {
        lines.add("");
        lines.add("[" + title + "]");
        lines.addAll(told);
    }

    private List<String> program() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "version: " + installation.version(),
                "written: " + clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "system: " + property("os.name") + " " + property("os.version"),
                "processor: " + property("os.arch") + ", " + runtime.availableProcessors(),
                "java: " + property("java.runtime.version") + ", " + property("java.vm.vendor"),
                "memory: "
                        + (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE
                        + " MB used, "
                        + runtime.maxMemory() / MEGABYTE
                        + " MB at most",
                "language: " + Locale.getDefault().toLanguageTag(),
                "folders: "
                        + (installation.inOneFolder()
                                ? "one that was named"
                                : "where the system expects them"));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /// Which folders were chosen is nobody's business: whether one was may explain something.
    private List<String> settings() {
        try {
            Settings now = installation.settings().read();
            return List.of(
                    "theme: " + now.appearance().theme().word(),
                    "text: " + now.appearance().textSize() + " %",
                    "single keys: " + (now.singleKeys() ? "on" : "off"),
                    "idle lock: " + now.idleMinutes() + " minutes",
                    "store: " + (now.store().isPresent() ? "remembered" : "none remembered"),
                    "second backup place: "
                            + now.backups()
                                    .map(place -> "seen " + Instant.ofEpochSecond(place.seen()))
                                    .orElse("none"),
                    "window: "
                            + now.frame()
                                    .map(one ->
                                            one.width()
                                                    + " x "
                                                    + one.height()
                                                    + (one.maximized() ? ", maximized" : ""))
                                    .orElse("never closed"));
        } catch (IOException unreadable) {
            return List.of("not readable: " + unreadable.getClass().getName());
        }
    }

    private List<String> policy() {
        Optional<Failure> fault = PolicyFaults.of(installation.policy());
        if (!installation.policy().there()) {
            return List.of("none");
        }
        List<String> told = new ArrayList<>();
        told.add(fault.map(one -> "not taken: " + one.code()).orElse("taken"));
        Policy now = installation.policy().holds();
        told.add("idle lock: " + now.longestIdle() + " minutes at most");
        told.add(
                "allowed to leave: "
                        + now.exports().stream()
                                .sorted()
                                .map(Export::word)
                                .collect(Collectors.joining(", ")));
        told.add("headquarters: " + now.headquarters().map(keys -> keys.size() + "").orElse("any"));
        told.add(
                "exchange folder: "
                        + (now.exchange().folder().isPresent() ? "named" : "none named")
                        + (now.exchange().only() ? ", no other" : ""));
        Function<Optional<Integer>, String> days =
                after -> after.map(number -> number + " days").orElse("never");
        told.add(
                "closing: suggested after "
                        + days.apply(now.retention().suggest())
                        + ", demanded after "
                        + days.apply(now.retention().demand()));
        return told;
    }

    private List<String> errors() {
        try {
            List<String> errors = LoggedErrors.read(installation.log(), MOST_ERRORS);
            return errors.isEmpty() ? List.of("none") : errors;
        } catch (IOException unreadable) {
            return List.of("not readable: " + unreadable.getClass().getName());
        }
    }
}
