package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.Ratings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// What taking a bundle in would do, before anything is written.
///
/// @param sender on the roster as it would be
/// @param at when it was made, on the sender's clock
/// @param people what is new, by whoever wrote it, in the order of their names
/// @param held how many of its acts are here already
/// @param conflicts those that would be new
/// @param waiting how many changes would wait for earlier ones
/// @param missing what they wait for
/// @param notAccepted how many changes of revoked laptops it brings: kept, not counted
/// @param behind whose newer work is here already and would be news to the sender
/// @param joined everybody it adds to the team
/// @param files how the attached files would stand
/// @param ratings as they are and as they would be
public record ArrivalPreview(
        Arrival arrival,
        Member sender,
        String at,
        List<Person> people,
        int held,
        List<Conflict> conflicts,
        int waiting,
        List<Missing> missing,
        int notAccepted,
        List<String> behind,
        List<Member> joined,
        Attached files,
        Moved ratings) {

    /// What is new of one person.
    ///
    /// @param acts how many
    /// @param subjects how many subjects of the samples they touch
    /// @param conflicts how many new conflicts they take part in
    public record Person(String name, int acts, int subjects, int conflicts) {}

    /// Changes of one replica that are not here and that others wait for.
    ///
    /// @param from the number of the first
    /// @param to the number of the last
    public record Missing(String name, long from, long to) {}

    /// Attached files.
    ///
    /// @param brought how many it brings that are not here
    /// @param missing those that would still be missing, each once
    public record Attached(int brought, List<Attachment> missing) {
        public Attached {
            missing = List.copyOf(missing);
        }
    }

    /// The ratings before and after.
    public record Moved(Ratings before, Ratings after, int completeBefore, int completeAfter) {}

    /// What this arrival would do.
    ///
    /// @param here the packs and files that are here
    /// @param rating the pack that would rate then
    static ArrivalPreview of(Snapshot now, Arrival arrival, Set<Hash> here, Framework rating) {
        State after = arrival.after();
        List<Conflict> conflicts = new ArrayList<>(after.listConflicts());
        conflicts.removeAll(arrival.before().listConflicts());
        List<Member> joined = new ArrayList<>(Members.of(after));
        joined.removeIf(member -> Members.find(arrival.before(), member.id()).isPresent());
        return new ArrivalPreview(
                arrival,
                Members.find(after, arrival.payload().sender().member()).orElseThrow(),
                arrival.payload().at(),
                people(arrival, conflicts, touched(now, after)),
                heldActs(arrival),
                List.copyOf(conflicts),
                arrival.waiting().size(),
                missing(arrival),
                arrival.notAccepted().size(),
                behind(arrival),
                List.copyOf(joined),
                files(arrival, here),
                moved(now, after, rating));
    }

    private static Attached files(Arrival arrival, Set<Hash> here) {
        Set<Hash> then = new HashSet<>(here);
        arrival.payload().blobs().forEach(blob -> then.add(blob.hash()));
        List<Attachment> missing = AttachedFiles.listMissing(arrival.after(), then);
        return new Attached(
                AttachedFiles.listMissing(arrival.after(), here).size() - missing.size(), missing);
    }

    private static String name(State state, UUID author) {
        return Members.find(state, author).map(Member::name).orElse(author.toString());
    }

    private static List<Person> people(
            Arrival arrival,
            List<Conflict> conflicts,
            Function<Change, Optional<SubjectId>> touched) {
        Set<Hash> added = new HashSet<>();
        arrival.added().forEach(change -> added.add(change.hash()));
        Map<UUID, List<Change>> byAuthor = new LinkedHashMap<>();
        for (Change change : arrival.added()) {
            byAuthor.computeIfAbsent(change.record().author(), _ -> new ArrayList<>()).add(change);
        }
        return byAuthor.entrySet().stream()
                .map(entry ->
                        new Person(
                                name(arrival.after(), entry.getKey()),
                                Acts.count(entry.getValue().stream()),
                                Math.toIntExact(
                                        entry.getValue().stream()
                                                .flatMap(one -> touched.apply(one).stream())
                                                .distinct()
                                                .count()),
                                Math.toIntExact(
                                        conflicts.stream()
                                                .filter(one ->
                                                        takesPart(one, entry.getKey(), added))
                                                .count())))
                .filter(person -> person.acts() > 0)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /// The subject of a sample that a change touches, by itself or by a note about it.
    private static Function<Change, Optional<SubjectId>> touched(Snapshot now, State after) {
        Map<SubjectId, SubjectId> about = new HashMap<>();
        Notes.everAbout(after)
                .forEach((subject, notes) -> notes.forEach(note -> about.put(note.id(), subject)));
        return change -> {
            SubjectId subject = change.record().subject();
            return now.framework().findSample(subject.kind()).isPresent()
                    ? Optional.of(subject)
                    : Optional.ofNullable(about.get(subject));
        };
    }

    private static boolean takesPart(Conflict conflict, UUID author, Set<Hash> added) {
        return switch (conflict) {
            case Conflict.DifferingValues differing ->
                    differing.heads().stream()
                            .filter(head -> added.contains(head.hash()))
                            .anyMatch(head -> head.record().author().equals(author));
            case Conflict.EditAgainstDeletion _ -> false;
        };
    }

    private static int heldActs(Arrival arrival) {
        Set<Hash> added = new HashSet<>();
        arrival.added().forEach(change -> added.add(change.hash()));
        return Acts.count(
                arrival.payload().changes().filter(change -> !added.contains(change.hash())));
    }

    private static List<Missing> missing(Arrival arrival) {
        Map<UUID, Change> first = new LinkedHashMap<>();
        arrival.waiting()
                .forEach(change ->
                        first.merge(
                                change.record().replica(),
                                change,
                                (a, b) -> a.record().seq() <= b.record().seq() ? a : b));
        return first.values().stream()
                .map(change ->
                        new Missing(
                                name(arrival.after(), change.record().author()),
                                arrival.after()
                                        .findTip(change.record().replica())
                                        .map(tip -> tip.seq() + 1)
                                        .orElse(1L),
                                change.record().seq() - 1))
                .toList();
    }

    /// Names of those whose changes are here and were not at the sender's.
    private static List<String> behind(Arrival arrival) {
        return arrival.before().tips().entrySet().stream()
                .filter(entry ->
                        !arrival.payload().holds().reach(entry.getKey(), entry.getValue().seq()))
                .flatMap(entry -> arrival.before().findChange(entry.getValue().hash()).stream())
                .map(change -> name(arrival.after(), change.record().author()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Moved moved(Snapshot now, State after, Framework rating) {
        return new Moved(
                now.ratings(),
                Rater.rate(rating, Inputs.of(rating, after)),
                complete(now.subjects()),
                complete(SampleSubjects.of(rating, after)));
    }

    private static int complete(List<SampleSubject> subjects) {
        return Math.toIntExact(
                subjects.stream()
                        .filter(subject -> !subject.isWithdrawn())
                        .filter(subject -> subject.status().isComplete())
                        .count());
    }

    /// How many acts are new.
    public int acts() {
        return people.stream().mapToInt(Person::acts).sum();
    }
}
