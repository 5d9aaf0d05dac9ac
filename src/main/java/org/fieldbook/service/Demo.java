package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Ratings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The whole job on the practice inspection, through the services the desktop uses: a store, the case
/// list, every answer, the ratings, paper, and pictures of the main screens.
public final class Demo {

    private static final String STORE = "store";
    private static final String PDF = "interim-ratings.pdf";
    private static final String RATINGS = "ratings.json";
    private static final String SCREENS = "screens";
    private static final List<String> RESULTS = List.of(STORE, PDF, RATINGS, SCREENS);

    private final Supplier<PracticeInspection> practice;
    private final BiConsumer<OpenInspection, Path> pictures;
    private final Messages messages;
    private final String version;

    /// Builds the demo.
    ///
    /// @param pictures draws the main screens of an inspection into a folder
    public Demo(
            Supplier<PracticeInspection> practice,
            BiConsumer<OpenInspection, Path> pictures,
            Messages messages,
            String version) {
        this.practice = practice;
        this.pictures = pictures;
        this.messages = messages;
        this.version = version;
    }

    /// Where everything is.
    public record Result(Ratings ratings, Path pdf, Path pictures, Path store) {}

    /// Does it all in this folder. A folder that holds something is refused, unless an earlier demo's
    /// results in it may be replaced; other files in it are never touched.
    public Result run(Path folder, boolean replace) {
        prepare(folder, replace);
        Path screens = folder.resolve(SCREENS);
        try (OpenStore store = practice.get().make(folder.resolve(STORE))) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            PrintRatings printing = new PrintRatings(open, messages, version);
            printing.save(printing.pdf(), folder.resolve(PDF)).join();
            Files.write(
                    folder.resolve(RATINGS),
                    new DescribeState(open).ratingsJson().getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(screens);
            pictures.accept(open, screens);
            return new Result(
                    open.snapshot().ratings(), folder.resolve(PDF), screens, folder.resolve(STORE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void prepare(Path folder, boolean replace) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (!replace && files.findAny().isPresent()) {
                    throw new Failure(
                            Failure.Kind.INPUT, "D-01", "demo.notEmpty", folder.toString());
                }
            }
            for (String result : RESULTS) {
                delete(folder.resolve(result));
            }
        } catch (IOException failed) {
            Failure failure =
                    new Failure(
                            Failure.Kind.NOT_SAVED, "D-02", "demo.notWritten", folder.toString());
            failure.initCause(failed);
            throw failure;
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
