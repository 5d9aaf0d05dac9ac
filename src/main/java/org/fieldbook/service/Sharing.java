package org.fieldbook.service;

import org.fieldbook.bundle.Held;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Says where work is: on this laptop only, with colleagues, or at headquarters. To be there is claimed only
/// where a laptop signed for it, by a receipt or by a bundle of its own; that a bundle was made for somebody
/// is a different thing and told apart. Reads from the disk: not for the FX thread.
public final class Sharing {

    private final OpenInspection inspection;

    public Sharing(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// How far something has come, the nearest first.
    public enum Reach {
        THIS_LAPTOP,
        COLLEAGUES,
        HEADQUARTERS
    }

    /// The acts that, as far as anybody told, are on this laptop and nowhere else.
    ///
    /// @param notGiven how many no bundle made here holds
    /// @param notConfirmed how many were given to somebody who has not said that they hold them
    /// @param anybody whether anybody else takes part
    public record Alone(int notGiven, int notConfirmed, boolean anybody) {

        /// How many there are.
        public int all() {
            return notGiven + notConfirmed;
        }
    }

    /// What is on this laptop and nowhere else.
    public Alone alone() {
        return standing().alone();
    }

    /// How far what is here was shared.
    ///
    /// @param lastMade when a bundle was last made here, on this laptop's clock; empty if none was
    public record Standing(Alone alone, Optional<String> lastMade) {}

    /// What is on this laptop and nowhere else, and when something last went out.
    public Standing standing() {
        Snapshot snapshot = inspection.snapshot();
        SortedMap<String, Bytes> rows = rows(snapshot);
        Words words = new Words(snapshot, inspection.laptop().name(), rows);
        return new Standing(alone(snapshot, words), new ExchangeRows(rows).lastMade());
    }

    private static Alone alone(Snapshot snapshot, Words words) {
        List<Held> held = words.others().stream().map(Words.Word::held).toList();
        List<Held> given = words.givenToOthers();
        List<Change> alone = new ArrayList<>();
        List<Change> notGiven = new ArrayList<>();
        Map<UUID, Boolean> byOthers = new HashMap<>();
        for (Change change : snapshot.state().changes()) {
            UUID replica = change.record().replica();
            if (!byOthers.computeIfAbsent(replica, words::isWrittenByOthers)
                    && held.stream().noneMatch(one -> one.holds(change))) {
                alone.add(change);
                if (given.stream().noneMatch(one -> one.holds(change))) {
                    notGiven.add(change);
                }
            }
        }
        int acts = Acts.count(notGiven.stream());
        return new Alone(acts, Acts.count(alone.stream()) - acts, words.isAnybodyElse());
    }

    /// How many acts no laptop of headquarters has signed for.
    public int notAtHeadquarters() {
        Snapshot snapshot = inspection.snapshot();
        List<Held> held =
                words(snapshot).others().stream()
                        .filter(word -> word.member().role() == Role.HEADQUARTERS)
                        .map(Words.Word::held)
                        .toList();
        return Acts.count(
                snapshot.state().changes().stream()
                        .filter(change -> held.stream().noneMatch(one -> one.holds(change))));
    }

    /// How many of the attached files no laptop that has to hold them said it holds.
    ///
    /// @param headquarters whether headquarters has to; else anybody else
    public int filesNotHeld(boolean headquarters) {
        Snapshot snapshot = inspection.snapshot();
        List<Words.Word> words =
                words(snapshot).others().stream()
                        .filter(word -> !headquarters || word.member().role() == Role.HEADQUARTERS)
                        .toList();
        return Math.toIntExact(
                Attachment.of(snapshot.state()).stream()
                        .filter(file ->
                                words.stream()
                                        .noneMatch(word -> word.holds(snapshot.state(), file)))
                        .map(Attachment::hash)
                        .distinct()
                        .count());
    }

    /// What is known of the whole team.
    ///
    /// @param laptops every other one on the roster, revoked ones too
    public record Told(Alone alone, List<Coverage> laptops) {
        public Told {
            laptops = List.copyOf(laptops);
        }
    }

    /// Of every other laptop on the roster.
    public Told coverage() {
        Snapshot snapshot = inspection.snapshot();
        Words words = words(snapshot);
        CoverageOf coverage = new CoverageOf(snapshot, words);
        return new Told(
                alone(snapshot, words),
                snapshot.trust().roster().members().stream()
                        .flatMap(member ->
                                member.laptops().stream()
                                        .filter(keys -> !keys.equals(inspection.laptop()))
                                        .map(keys -> coverage.of(member, keys.name())))
                        .toList());
    }

    /// Of every subject of every sample, withdrawn ones too: how far all that was said about it has come.
    public Map<SubjectId, Reach> reach() {
        return reach(inspection.snapshot());
    }

    /// Likewise, as the inspection stood then.
    public Map<SubjectId, Reach> reach(Snapshot snapshot) {
        List<Words.Word> words = words(snapshot).others();
        Map<SubjectId, List<Subject>> notes = Notes.everAbout(snapshot.state());
        Map<SubjectId, Reach> all = new HashMap<>();
        for (SampleSubject subject : snapshot.subjects()) {
            all.put(
                    subject.id(),
                    reach(
                            changes(
                                    snapshot,
                                    subject.id(),
                                    notes.getOrDefault(subject.id(), List.of())),
                            words));
        }
        return all;
    }

    /// Likewise of one subject.
    public Reach reach(Snapshot snapshot, SubjectId subject) {
        List<Subject> notes = Notes.everAbout(snapshot.state()).getOrDefault(subject, List.of());
        return reach(changes(snapshot, subject, notes), words(snapshot).others());
    }

    private static List<Change> changes(Snapshot snapshot, SubjectId subject, List<Subject> notes) {
        return Stream.concat(Stream.of(snapshot.state().subject(subject)), notes.stream())
                .map(Subject::history)
                .flatMap(List::stream)
                .toList();
    }

    private static Reach reach(List<Change> changes, List<Words.Word> words) {
        Reach furthest = Reach.THIS_LAPTOP;
        for (Words.Word word : words) {
            boolean holdsAll = changes.stream().allMatch(word.held()::holds);
            if (holdsAll && word.member().role() == Role.HEADQUARTERS) {
                return Reach.HEADQUARTERS;
            }
            if (holdsAll) {
                furthest = Reach.COLLEAGUES;
            }
        }
        return furthest;
    }

    private Words words(Snapshot snapshot) {
        return new Words(snapshot, inspection.laptop().name(), rows(snapshot));
    }

    private SortedMap<String, Bytes> rows(Snapshot snapshot) {
        return OpenStore.reading(
                () -> inspection.store().readDrafts(snapshot.state().inspection()));
    }
}
