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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects what tests publish about promises, and writes the page of them.
///
/// What each test saw is kept in a file of its own, so that classes may run one at a time; what a test
/// with parameters saw is added up. The file of a test that fails once is empty. What longer runs of the same
/// tests saw stays on the page, see [EarlierRuns]. Silent where the build names no folder for it.
public final class PromiseListener implements TestExecutionListener {

    private final Map<String, List<Map<String, String>>> published = new ConcurrentHashMap<>();
    private final Map<String, List<Held>> seen = new HashMap<>();
    private final Set<String> failed = new HashSet<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        if (entry.getKeyValuePairs().containsKey("promise")) {
            published
                    .computeIfAbsent(test.getUniqueId(), _ -> new ArrayList<>())
                    .add(entry.getKeyValuePairs());
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        List<Map<String, String>> entries =
                Objects.requireNonNullElse(published.remove(test.getUniqueId()), List.of());
        Path folder = folder();
        if (folder == null || !test.isTest()) {
            return;
        }
        String name = name(test);
        List<Held> all = seen.computeIfAbsent(name, _ -> new ArrayList<>());
        switch (result.getStatus()) {
            case SUCCESSFUL -> entries.forEach(entry -> add(all, held(entry, name)));
            case FAILED -> failed.add(name);
            case ABORTED -> {}
        }
        try {
            keep(folder.resolve(name.replace('.', '-') + ".tsv"), name, all);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static Held held(Map<String, String> entry, String name) {
        String type = name.replaceFirst("\\..*", "");
        return Held.published(
                entry, name, Scripts.here().version(type), LocalDate.now(ZoneOffset.UTC));
    }

    private static void add(List<Held> all, Held held) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isAlike(held)) {
                all.set(i, all.get(i).plus(held));
                return;
            }
        }
        all.add(held);
    }

    private void keep(Path file, String name, List<Held> all) throws IOException {
        boolean isFailed = failed.contains(name);
        if (all.isEmpty() && !isFailed) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, isFailed ? List.of() : all.stream().map(Held::line).toList());
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
            Path file = Path.of(page);
            List<PageRow> now = PageRow.listOf(held(folder));
            List<PageRow> rows =
                    Files.exists(file)
                            ? EarlierRuns.read(Files.readString(file), Scripts.here()::version)
                                    .with(now, names(folder))
                            : now;
            Files.writeString(file, new PromisesPage(Promise.all(), rows).markdown());
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
        all.sort(Comparator.comparing(Held::test).thenComparing(Held::unit));
        return all;
    }

    /// The tests that saw something or failed, each as a class and method.
    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.tsv$", ""))
                    .map(name -> name.replaceFirst("-", "."))
                    .collect(Collectors.toSet());
        }
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
