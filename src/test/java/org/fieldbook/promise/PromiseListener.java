package org.fieldbook.promise;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Collects what tests publish about promises, and writes the page of them.
///
/// What each test saw is kept in a file of its own, so that classes may run one at a time. Silent
/// where the build names no folder for it.
public final class PromiseListener implements TestExecutionListener {

    private final Map<String, List<Map<String, String>>> published = new ConcurrentHashMap<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        if (entry.getKeyValuePairs().containsKey("promise")) {
            published
                    .computeIfAbsent(test.getUniqueId(), _ -> new ArrayList<>())
                    .add(entry.getKeyValuePairs());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        List<Map<String, String>> entries = published.remove(test.getUniqueId());
        Path folder = folder();
        if (folder == null || !test.isTest()) {
            return;
        }
        try {
            Path file = folder.resolve(name(test).replace('.', '-') + ".tsv");
            Files.deleteIfExists(file);
            if (entries != null && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                Files.createDirectories(folder);
                Files.write(
                        file,
                        entries.stream()
                                .map(entry ->
                                        Held.published(
                                                        entry,
                                                        name(test),
                                                        LocalDate.now(ZoneOffset.UTC))
                                                .line())
                                .toList());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Path folder = folder();
        String page = System.getProperty("fieldbook.promises.page");
        if (folder == null || page == null || !Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(page), new PromisesPage(Promise.all(), held(folder)).markdown());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Held> held(Path folder) throws IOException {
        List<Held> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream().map(Held::read).forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(Held::promise).thenComparing(Held::test));
        return all;
    }

    private static @Nullable Path folder() {
        String folder = System.getProperty("fieldbook.promises.held");
        return folder == null ? null : Path.of(folder);
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source ->
                        switch (source) {
                            case MethodSource method ->
                                    simple(method.getClassName()) + "." + method.getMethodName();
                            case ClassSource type -> simple(type.getClassName());
                            default -> test.getDisplayName();
                        })
                .orElse(test.getDisplayName());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
