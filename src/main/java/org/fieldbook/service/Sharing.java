package org.fieldbook.service;

import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Says where work is: on this laptop only, with colleagues, or at headquarters, as far as their bundles and
/// receipts told. Never claims more than somebody signed for.
public final class Sharing {

    private final OpenInspection inspection;
    private final Signatures signatures = new JwsSignatures();

    public Sharing(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// How far something has come.
    public enum Reach {
        THIS_LAPTOP,
        COLLEAGUES,
        HEADQUARTERS
    }

    /// What is known of one other laptop.
    ///
    /// @param heard when it last said what it holds, on its own clock; empty if it never did
    /// @param here how many acts its person wrote on it are here
    /// @param until when the newest of those was written, on its own clock
    /// @param lacking how many acts that are here it did not hold then
    public record Coverage(
            Member member,
            String laptop,
            Optional<String> heard,
            int here,
            Optional<String> until,
            int lacking) {}

    /// Everything that another laptop signed for.
    private record Word(Member member, Holdings holds, String at) {}

    /// Likewise, set beside what is held here.
    private record Heard(Role role, Predicate<Change> isHeld) {}

    /// Of every other laptop on the roster.
    public List<Coverage> coverage() {
        Snapshot snapshot = inspection.snapshot();
        Map<String, Word> words = words(snapshot);
        List<Change> acts = Acts.of(snapshot.state()).stream().map(Act::first).toList();
        List<Coverage> all = new ArrayList<>();
        for (Member member : snapshot.trust().roster().members()) {
            member.laptops().stream()
                    .filter(keys -> !keys.equals(inspection.laptop()))
                    .map(keys -> coverage(snapshot, member, keys.name(), words, acts))
                    .forEach(all::add);
        }
        return all;
    }

    private static Coverage coverage(
            Snapshot snapshot,
            Member member,
            String laptop,
            Map<String, Word> words,
            List<Change> acts) {
        List<ChangeRecord> theirs =
                acts.stream()
                        .map(Change::record)
                        .filter(act -> isOf(snapshot, act.replica(), laptop))
                        .toList();
        Optional<Word> word = Optional.ofNullable(words.get(laptop));
        Predicate<Change> isHeld =
                word.map(Word::holds).orElse(Holdings.NOTHING).among(snapshot.state());
        return new Coverage(
                member,
                laptop,
                word.map(Word::at),
                theirs.size(),
                theirs.stream()
                        .max(Comparator.comparingLong(ChangeRecord::tick))
                        .map(ChangeRecord::at),
                Math.toIntExact(
                        acts.stream()
                                .filter(act -> !isOf(snapshot, act.record().replica(), laptop))
                                .filter(isHeld.negate())
                                .count()));
    }

    private static boolean isOf(Snapshot snapshot, UUID replica, String laptop) {
        return snapshot.state()
                .findIntroduction(replica)
                .filter(one -> one.signing().thumbprint().equals(laptop))
                .isPresent();
    }

    /// Of every subject of every sample, withdrawn ones too: how far all that was said about it has come.
    public Map<SubjectId, Reach> reach() {
        Snapshot snapshot = inspection.snapshot();
        List<Heard> words =
                words(snapshot).values().stream()
                        .map(word ->
                                new Heard(
                                        word.member().role(), word.holds().among(snapshot.state())))
                        .toList();
        Notes notes = Notes.of(snapshot.state());
        Map<SubjectId, Reach> all = new HashMap<>();
        for (SampleSubject subject : snapshot.subjects()) {
            List<Change> changes =
                    Stream.concat(
                                    Stream.of(snapshot.state().subject(subject.id())),
                                    notes.about(subject.id()).stream().map(Note::subject))
                            .map(Subject::history)
                            .flatMap(List::stream)
                            .toList();
            all.put(subject.id(), reach(changes, words));
        }
        return all;
    }

    private static Reach reach(List<Change> changes, List<Heard> words) {
        Reach furthest = Reach.THIS_LAPTOP;
        for (Heard word : words) {
            boolean holdsAll = changes.stream().allMatch(word.isHeld());
            if (holdsAll && word.role() == Role.HEADQUARTERS) {
                return Reach.HEADQUARTERS;
            }
            if (holdsAll) {
                furthest = Reach.COLLEAGUES;
            }
        }
        return furthest;
    }

    /// What the laptops on the roster said last: by a bundle of theirs, or by a receipt that others
    /// carried. Revoked ones say nothing.
    private Map<String, Word> words(Snapshot snapshot) {
        UUID id = snapshot.state().inspection();
        Trust trust = snapshot.trust();
        ExchangeRows rows =
                new ExchangeRows(OpenStore.reading(() -> inspection.store().readDrafts(id)));
        Map<String, Word> words = new HashMap<>();
        rows.receipts().values().stream()
                .flatMap(document -> Receipts.open(document, trust, id, signatures).stream())
                .forEach(receipt -> put(words, trust, receipt));
        rows.told()
                .values()
                .forEach(told ->
                        trust.roster()
                                .findByLaptop(told.laptop())
                                .ifPresent(member ->
                                        words.merge(
                                                told.laptop(),
                                                new Word(member, told.holds(), told.at()),
                                                Sharing::further)));
        words.keySet()
                .removeIf(laptop ->
                        laptop.equals(inspection.laptop().name())
                                || trust.roster().findRevocation(laptop).isPresent());
        return words;
    }

    private static void put(Map<String, Word> words, Trust trust, Receipt receipt) {
        trust.roster()
                .findByLaptop(receipt.laptop())
                .ifPresent(member ->
                        words.put(
                                receipt.laptop(), new Word(member, receipt.holds(), receipt.at())));
    }

    /// Of two words of one laptop the one that reaches further; clocks are not asked.
    private static Word further(Word one, Word other) {
        boolean otherReaches =
                one.holds().tips().entrySet().stream()
                        .allMatch(entry ->
                                other.holds().reach(entry.getKey(), entry.getValue().seq()));
        return otherReaches ? other : one;
    }
}
