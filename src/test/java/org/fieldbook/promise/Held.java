package org.fieldbook.promise;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One promise that one test saw hold, and how often it tried.
///
/// @param promise its name in the list of promises, such as `D1`
/// @param test the class and method
/// @param count how many times, of `unit`, in digits
/// @param unit what was counted, such as "kills"
/// @param seed where random scripts began, or "-"
/// @param script what the test did then, see [Scripts]; "-" where that was not noted
/// @param date the day of the run
record Held(
        String promise,
        String test,
        String count,
        String unit,
        String seed,
        String script,
        LocalDate date) {

    /// What a test published by `TestReporter.publishEntry`.
    static Held published(Map<String, String> entry, String test, String script, LocalDate date) {
        return new Held(
                requireNonNull(entry.get("promise")),
                test,
                requireNonNull(entry.get("count"), test + " published no count"),
                requireNonNull(entry.get("unit"), test + " published no unit"),
                entry.getOrDefault("seed", "-"),
                script,
                date);
    }

    static Held read(String line) {
        String[] parts = line.split("\t", -1);
        return new Held(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                LocalDate.parse(parts[6]));
    }

    /// Whether the other is the same test's, of the same things counted.
    boolean isAlike(Held other) {
        return promise.equals(other.promise)
                && test.equals(other.test)
                && unit.equals(other.unit)
                && seed.equals(other.seed);
    }

    /// The class of the test.
    String type() {
        return test.replaceFirst("\\..*", "");
    }

    /// The same under another test's name.
    Held named(String other) {
        return new Held(promise, other, count, unit, seed, script, date);
    }

    /// Both counts together.
    Held plus(Held other) {
        long both = Long.parseLong(count) + Long.parseLong(other.count);
        return new Held(promise, test, "" + both, unit, seed, script, date);
    }

    String line() {
        return String.join(
                "\t", List.of(promise, test, count, unit, seed, script, date.toString()));
    }
}
