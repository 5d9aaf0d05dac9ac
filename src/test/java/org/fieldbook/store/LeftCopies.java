package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What lies beside the database of a store that a process left: restore points, what followed them, and what was
/// brought to the second place. Of each state it is found out once what it holds.
final class LeftCopies {

    private final LeftStore.Known known;
    private final Map<List<Object>, Content> points = new HashMap<>();
    private final Map<Hash, Optional<Held>> places = new HashMap<>();

    LeftCopies(LeftStore.Known known) {
        this.known = known;
    }

    /// As much as a restore point tells.
    private record Content(
            SortedSet<UUID> inspections, SortedSet<Hash> changes, SortedMap<String, Bytes> drafts) {

        static Content of(Held held) {
            return new Content(held.inspections(), held.changes(), held.drafts());
        }

        static Content of(StoredThen then) {
            Content content = new Content(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
            then.inspections()
                    .forEach((inspection, held) -> {
                        content.inspections.add(inspection);
                        content.changes.addAll(Held.hashes(held.changes()));
                        content.drafts.putAll(held.drafts());
                    });
            return content;
        }

        @Override
        public String toString() {
            return "inspections %d, changes %d, drafts %s"
                    .formatted(inspections.size(), changes.size(), drafts.keySet());
        }
    }

    /// Whatever has a restore point's name is whole. The oldest holds what it held when it was kept, until it is
    /// removed; the newest full copy with its tail what was backed up last; and the second place makes the store again
    /// that was brought there last.
    ///
    /// @param legal what store and copies may hold
    void expect(LeftStore store, StoreContents contents, Set<Held> legal, String when) {
        RestorePoints restorePoints = new RestorePoints(contents.folder());
        List<RestorePoint> listed = restorePoints.list();
        Map<RestorePoint, Content> read = new HashMap<>();
        listed.forEach(point -> read.put(point, read(restorePoints, point, contents)));

        Set<Optional<Held>> oldest = each(legal, Held.Copies::point);
        if (oldest.size() == 1) {
            oldest.iterator()
                    .next()
                    .ifPresent(kept ->
                            assertThat(read.get(listed.getLast()))
                                    .as(when)
                                    .isEqualTo(Content.of(kept)));
        }
        Optional<RestorePoint> newest =
                listed.stream().filter(point -> point.why() == RestorePoint.Why.DAILY).findFirst();
        assertThat(newest.map(read::get))
                .as(when + ": the newest backup")
                .isIn(contents(each(legal, Held.Copies::backup)));
        expectPlace(store, legal, when);
    }

    private static Set<Optional<Held>> each(
            Set<Held> legal, Function<Held.Copies, Optional<Held>> which) {
        return legal.stream().map(held -> which.apply(held.copies())).collect(Collectors.toSet());
    }

    private static Set<Optional<Content>> contents(Set<Optional<Held>> held) {
        return held.stream().map(one -> one.map(Content::of)).collect(Collectors.toSet());
    }

    private Content read(RestorePoints points, RestorePoint point, StoreContents contents) {
        Path file = points.path(point);
        Path tail = file.resolveSibling(TailFile.name(point.number()));
        List<Object> state =
                List.of(
                        hash(List.of(file)),
                        hash(Files.exists(tail) ? List.of(tail) : List.of()),
                        contents.keyring().closed().keySet().toString());
        return this.points.computeIfAbsent(
                state, _ -> Content.of(points.read(point, contents::checkOf)));
    }

    /// While something is brought, the keys there are those before or after, and what is there is one of the backups
    /// up to then: without what the keys do not open any more.
    private void expectPlace(LeftStore store, Set<Held> legal, String when) {
        Set<Optional<Held>> brought = each(legal, Held.Copies::brought);
        Optional<Held> made = madeAgain(store);
        if (brought.size() == 1) {
            assertThat(made).as(when + ": the second place").isEqualTo(brought.iterator().next());
            return;
        }
        if (made.isEmpty()) {
            assertThat(brought).as(when + ": the second place").contains(Optional.empty());
            return;
        }
        Set<Held> whole = brought.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        assertThat(whole)
                .as(when + ": the keys in the second place")
                .anyMatch(one ->
                        one.ways().equals(made.get().ways())
                                && one.closed().equals(made.get().closed()));
        Set<Held> backups = new HashSet<>(whole);
        legal.forEach(one -> backups.addAll(one.copies().backups()));
        Set<Content> possible = new HashSet<>();
        for (Held one : backups) {
            possible.add(Content.of(one));
            possible.add(Content.of(Script.withoutOther(one)));
        }
        assertThat(Content.of(made.get())).as(when + ": the second place").isIn(possible);
    }

    /// What the store is that is made of the second place alone; empty if there are no keys or no backup yet.
    private Optional<Held> madeAgain(LeftStore store) {
        Optional<Path> inPlace = inPlace(store.place());
        if (inPlace.isEmpty()
                || !Files.exists(inPlace.get().resolve(KeyFile.NAME))
                || newestIn(inPlace.get()).isEmpty()) {
            return Optional.empty();
        }
        return places.computeIfAbsent(
                hash(files(inPlace.get())),
                _ -> Optional.of(make(inPlace.get(), store.folder().resolveSibling("again"))));
    }

    private static Optional<Path> inPlace(Path place) {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<RestorePoint> newestIn(Path folder) {
        return Files.isDirectory(folder.resolve(Keyring.BACKUPS))
                ? new RestorePoints(folder).list().stream().findFirst()
                : Optional.empty();
    }

    private Held make(Path inPlace, Path folder) {
        DamagedStore.copyFrom(inPlace, folder);
        KeyFile keys = KeyPlaces.read(folder.resolve(KeyFile.NAME));
        try (DamagedStore again =
                DamagedStore.of(
                        folder,
                        Samples.ENVIRONMENT,
                        StoreLock.take(folder),
                        known.keyring(folder, keys))) {
            again.restore(
                    newestIn(folder).orElseThrow(),
                    Instant.parse("2026-03-02T09:00:00Z"),
                    Optional.empty());
        }
        LeftStore made = LeftStore.again(folder, known);
        try (StoreContents contents = made.open()) {
            assertThat(new StoreCheck(contents).run().faults()).isEmpty();
            return Held.of(contents, made.ways());
        } catch (UnreadableException altered) {
            throw new AssertionError(altered);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            Samples.deleteFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Hash hash(List<Path> files) {
        List<String> hashes = new ArrayList<>();
        try {
            for (Path file : files) {
                hashes.add(DurableFiles.name(file) + Hash.of(Files.readAllBytes(file)).hex());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Hash.of(String.join(" ", hashes));
    }
}
