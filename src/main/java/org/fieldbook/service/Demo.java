package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Ratings;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The whole job on the practice inspection, through the services the desktop uses: a store, the case
/// list, every answer, bundles between three laptops, the ratings, paper, and pictures of the main screens.
public final class Demo {

    private static final String STORE = "store";
    private static final String PDF = "interim-ratings.pdf";
    private static final String RATINGS = "ratings.json";
    private static final String SCREENS = "screens";

    private final Supplier<PracticeInspection> practice;
    private final Pictures pictures;
    private final Messages messages;
    private final String version;

    /// Draws the main screens.
    @FunctionalInterface
    public interface Pictures {

        /// Draws them into a folder that is there.
        void draw(OpenStore store, OpenInspection inspection, Path folder);
    }

    /// Builds the demo.
    public Demo(
            Supplier<PracticeInspection> practice,
            Pictures pictures,
            Messages messages,
            String version) {
        this.practice = practice;
        this.pictures = pictures;
        this.messages = messages;
        this.version = version;
    }

    /// Where everything is.
    public record Result(
            Ratings ratings,
            Path pdf,
            Path pictures,
            Path store,
            DemoExchange.Exchanged exchanged) {}

    /// Does it all in this folder. A folder that holds something is refused, unless an earlier demo's
    /// results in it may be replaced; other files in it are never touched, and a store only if the
    /// published passphrase opens it and nothing in it is real.
    public Result run(Path folder, boolean replace) {
        try {
            prepare(folder, replace);
            return make(folder);
        } catch (IOException failed) {
            throw notWritten(folder, failed);
        } catch (UncheckedIOException failed) {
            throw notWritten(folder, failed);
        }
    }

    private Result make(Path folder) throws IOException {
        Path screens = folder.resolve(SCREENS);
        PracticeInspection making = practice.get();
        try (OpenStore store = making.make(folder.resolve(STORE))) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            DemoExchange.Exchanged exchanged =
                    new DemoExchange(making, open, folder, version).run();
            PrintPaper printing = new PrintPaper(open, messages, version);
            OpenInspection.await(printing.save(printing.pdf(), folder.resolve(PDF)));
            Files.write(
                    folder.resolve(RATINGS),
                    new ExportRatings(open, messages, version).json().bytes().toArray());
            Files.createDirectories(screens);
            pictures.draw(store, open, screens);
            return new Result(
                    open.snapshot().ratings(),
                    folder.resolve(PDF),
                    screens,
                    folder.resolve(STORE),
                    exchanged);
        }
    }

    private void prepare(Path folder, boolean replace) throws IOException {
        Files.createDirectories(folder);
        if (!replace && !isEmpty(folder)) {
            throw new Failure(Failure.Kind.INPUT, "D-01", "demo.notEmpty", folder.toString());
        }
        List<Path> stores = new ArrayList<>(DemoExchange.stores(folder));
        stores.add(folder.resolve(STORE));
        stores.removeIf(store -> !Files.exists(store, LinkOption.NOFOLLOW_LINKS));
        for (Path store : stores) {
            expectPractice(store);
        }
        for (Path store : stores) {
            PracticePlace.delete(store);
        }
    }

    /// The demo's other results are replaced as they are written; only stores have to go first.
    private void expectPractice(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
            return;
        }
        boolean isPractice;
        try (OpenStore store = practice.get().unlock(folder)) {
            Listing listing = store.list();
            isPractice =
                    listing.damaged().isEmpty()
                            && listing.inspections().stream().allMatch(Card::practice);
        } catch (Failure failure) {
            if (failure.kind() == Failure.Kind.NOT_SAVED) {
                throw failure;
            }
            throw notOurs(folder, failure);
        }
        if (!isPractice) {
            throw notOurs(folder, null);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Failure notOurs(Path store, @Nullable Failure cause) {
        Failure failure =
                new Failure(Failure.Kind.INPUT, "D-03", "demo.otherStore", store.toString());
        failure.initCause(cause);
        return failure;
    }

    private static Failure notWritten(Path folder, Exception cause) {
        Failure failure =
                new Failure(Failure.Kind.NOT_SAVED, "D-02", "demo.notWritten", folder.toString());
        failure.initCause(cause);
        return failure;
    }
}
