package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.store.KillWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// What was begun and is called off, at each place where it may stop, leaves everything as before.
class CalledOffTest {

    @TempDir private Path folder;

    /// Called off when it is asked the time after so many.
    private static BooleanSupplier after(int times, AtomicInteger asked) {
        return () -> asked.incrementAndGet() > times;
    }

    @Test
    void anInspectionWhoseOpeningIsCalledOffIsAsItWas() throws IOException {
        UUID id;
        Path store;
        try (Made made = new Made(folder)) {
            id = made.now().state().inspection();
            store = made.folder();
        }
        try (OpenStore opened = Made.stores().unlock(store, Made.PASSPHRASE.toCharArray())) {
            byte[] before = Files.readAllBytes(store.resolve("store.db"));
            Listing listed = opened.list();
            int times = 0;
            while (isCalledOff(opened, id, times)) {
                assertThat(store.resolve("store.db")).hasBinaryContent(before);
                assertThat(opened.list()).isEqualTo(listed);
                times++;
            }
            assertThat(times).as("places where it may stop").isGreaterThanOrEqualTo(4);
            assertThat(opened.open(id).snapshot().subjects()).hasSize(3);
        }
    }

    private static boolean isCalledOff(OpenStore opened, UUID id, int times) {
        return isCalledOff(() -> opened.open(id, after(times, new AtomicInteger())));
    }

    private static boolean isCalledOff(Runnable work) {
        try {
            work.run();
            return false;
        } catch (CancellationException wanted) {
            return true;
        }
    }

    @Test
    void aStoreWhoseUnlockingIsCalledOffIsClosed() {
        Stores stores = QuickStores.of(Clock.systemUTC());
        Path store = folder.resolve("store");
        stores.create(store, Made.PASSPHRASE.toCharArray()).close();
        for (int times : List.of(0, 1)) {
            assertThatThrownBy(() ->
                            stores.unlock(
                                    store,
                                    Made.PASSPHRASE.toCharArray(),
                                    after(times, new AtomicInteger())))
                    .isInstanceOf(CancellationException.class);
            // One that is open is refused.
            stores.unlock(store, Made.PASSPHRASE.toCharArray()).close();
        }
    }

    @Test
    void ofACopyThatIsCalledOffNothingIsLeft() throws IOException {
        Stores stores = QuickStores.of(Clock.systemUTC());
        Path store = folder.resolve("store");
        stores.create(store, Made.PASSPHRASE.toCharArray()).close();
        Path place = Files.createDirectory(folder.resolve("place"));
        int times = 0;
        while (isCopyCalledOff(stores, store, place, times)) {
            assertThat(place).isEmptyDirectory();
            times++;
        }
        assertThat(times).as("files before which it may stop").isGreaterThanOrEqualTo(3);
        assertThat(place).isNotEmptyDirectory();
    }

    private static boolean isCopyCalledOff(Stores stores, Path store, Path place, int times) {
        return isCalledOff(() -> stores.saveCopy(store, place, after(times, new AtomicInteger())));
    }

    @Test
    void ofAPracticeInspectionWhoseMakingIsCalledOffNothingIsLeft() {
        Path place = folder.resolve("Practice");
        for (int times : List.of(0, 1, PracticeWriter.HALF)) {
            assertThatThrownBy(() ->
                            QuickStores.practice().open(place, after(times, new AtomicInteger())))
                    .isInstanceOf(CancellationException.class);
            assertThat(folder).isEmptyDirectory();
        }
        QuickStores.practice().open(place, () -> false).close();
        assertThat(folder).isDirectoryContaining(place::equals);
    }

    @Test
    void whatAKillLeavesOfThePracticeInspectionGoesWhenItIsMadeNext() throws Exception {
        Path place = folder.resolve("Practice");
        Process making = KillWriter.start(PracticeWriter.class, place.toString());
        try (BufferedReader told = making.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("half");
        } finally {
            making.destroyForcibly().waitFor();
        }
        assertThat(left()).as("half of one").hasSize(1).doesNotContain(place);
        QuickStores.practice().open(place, () -> false).close();
        assertThat(left()).containsExactly(place);
    }

    @Test
    void whatIsNotLeftOfAPracticeInspectionStaysBesideIt() throws IOException {
        Path place = folder.resolve("Practice");
        Path keyless = Files.createDirectory(beside(place));
        Files.write(keyless.resolve("store.db"), new byte[0]);
        Path real = beside(place);
        QuickStores.of(Clock.systemUTC()).create(real, Made.PASSPHRASE.toCharArray()).close();
        Path another = Files.createDirectory(folder.resolve("Practice and more"));
        Path file = Files.createFile(beside(place));
        Path beingMade = beside(place);
        try (OpenStore open = QuickStores.emptyPractice(beingMade)) {
            QuickStores.practice().open(place, () -> false).close();
            assertThat(open.list().inspections()).isEmpty();
            assertThat(open.check().isSound()).isTrue();
        }
        assertThat(left()).containsExactlyInAnyOrder(place, real, another, file, beingMade);
    }

    private static Path beside(Path place) {
        return place.resolveSibling(place.getFileName() + " " + UUID.randomUUID());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
