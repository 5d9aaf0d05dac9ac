package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.ExpectedUnit;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Takes the signed counts of its units into a region's inspection. Whose key
/// signed them people hear by reading its words to each other; only then they count. Lead or deputy only.
public final class TakeInCounts {

    private final OpenInspection inspection;

    public TakeInCounts(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What somebody should look at before they are taken in.
    public enum Remark {
        /// They say another region: a reason is asked for.
        OTHER_REGION("units.remark.otherRegion"),
        /// They say no region: a reason is asked for.
        NO_REGION("units.remark.noRegion"),
        /// Made by another version of the pack than those of other units.
        OTHER_VERSION("units.remark.otherVersion"),
        /// No unit of this name is waited for, though others are.
        NOT_EXPECTED("units.remark.notExpected"),
        /// They say nothing of some key questions that the region adds up.
        PARTLY("units.remark.partly"),
        /// Not everything is answered and decided.
        OPEN("units.remark.open"),
        /// Signed earlier than those that are in.
        OLDER("units.remark.older");

        private final String key;

        Remark(String key) {
            this.key = key;
        }

        /// Its sentence in the catalogue, which takes the region and the unit that the counts name.
        public String key() {
            return key;
        }
    }

    /// Counts before they are taken in.
    ///
    /// @param heard whom the words of this key were read with before; empty if nobody heard them
    /// @param instead those that are in and that they would stand in for
    /// @param same whether these very ones count already
    /// @param seen the state it was looked at in
    public record Preview(
            SignedDocument document,
            SignedCounts counts,
            Optional<String> heard,
            Optional<SignedCounts> instead,
            boolean same,
            List<Remark> remarks,
            State seen) {

        public Preview {
            remarks = List.copyOf(remarks);
        }

        /// Whether somebody has to say why they belong to this region.
        public boolean asksReason() {
            return remarks.contains(Remark.OTHER_REGION) || remarks.contains(Remark.NO_REGION);
        }

        /// Nothing of what it holds.
        @Override
        public String toString() {
            return "Preview of " + counts;
        }
    }

    /// Reads a file of counts and says what taking them in would mean. Refuses what this region cannot add up.
    public Preview preview(Path file) {
        return preview(ReadCounts.of(file));
    }

    /// Likewise, of the bytes of a file.
    public Preview preview(byte[] file) {
        return preview(ReadCounts.of(file));
    }

    private Preview preview(ReadCounts.Read read) {
        Snapshot now = inspection.snapshot();
        SignedCounts counts = read.counts();
        check(now, counts);
        List<RegionUnit> units = RegionUnit.of(now.state());
        Optional<RegionUnit> held =
                units.stream()
                        .filter(unit -> unit.inspection().equals(counts.inspection()))
                        .findFirst();
        Optional<SignedCounts> instead = held.flatMap(RegionUnit::counted);
        boolean same =
                now.state()
                                .subject(unit(counts.inspection()))
                                .read(Fields.COUNTS)
                                .equals(new Reading.Settled(read.document().toValue()))
                        && instead.isPresent();
        return new Preview(
                read.document(),
                counts,
                held.flatMap(RegionUnit::signer)
                        .filter(signer -> signer.key().equals(counts.signing()))
                        .map(RegionUnit.Signer::name),
                instead,
                same,
                remarks(now, counts, units, instead),
                now.state());
    }

    private static void check(Snapshot now, SignedCounts counts) {
        if (now.framework().aggregates().isEmpty()) {
            throw new Failure(Failure.Kind.INPUT, "G-12", "counts.noRegion");
        }
        if (counts.practice() != now.card().practice()) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "G-07",
                    counts.practice() ? "counts.practice" : "counts.real");
        }
        if (added(now.framework()).noneMatch(field -> says(counts, field))) {
            throw new Failure(Failure.Kind.INPUT, "G-08", "counts.otherPack", counts.pack().id());
        }
        boolean twice =
                RegionUnit.of(now.state()).stream()
                        .flatMap(unit -> unit.counted().stream())
                        .filter(other -> !other.inspection().equals(counts.inspection()))
                        .anyMatch(other ->
                                ExpectedUnit.plain(other.unit().name())
                                        .equals(ExpectedUnit.plain(counts.unit().name())));
        if (twice) {
            throw new Failure(Failure.Kind.INPUT, "G-09", "counts.twice", counts.unit().name());
        }
    }

    private static Stream<String> added(Framework framework) {
        return framework.aggregates().stream()
                .flatMap(aggregate -> aggregate.questions().stream())
                .flatMap(pool -> pool.from().stream());
    }

    private static boolean says(SignedCounts counts, String field) {
        return counts.questions().stream()
                .anyMatch(one -> field.equals(counts.pack().id() + "/" + one.code()));
    }

    /// The region that an inspection of a region is about.
    static String region(Snapshot now) {
        return now.state()
                .subject(Fields.inspection(now.state().inspection()))
                .text(Fields.REGION)
                .filter(name -> !name.isBlank())
                .orElse(now.card().service());
    }

    private static List<Remark> remarks(
            Snapshot now,
            SignedCounts counts,
            List<RegionUnit> units,
            Optional<SignedCounts> instead) {
        List<Remark> remarks = new ArrayList<>();
        if (!ExpectedUnit.plain(counts.unit().region()).equals(ExpectedUnit.plain(region(now)))) {
            boolean isNone = counts.unit().region().isBlank();
            remarks.add(isNone ? Remark.NO_REGION : Remark.OTHER_REGION);
        }
        boolean mixed =
                units.stream()
                        .flatMap(unit -> unit.counted().stream())
                        .filter(other -> !other.inspection().equals(counts.inspection()))
                        .anyMatch(other -> !other.pack().equals(counts.pack()));
        if (mixed) {
            remarks.add(Remark.OTHER_VERSION);
        }
        List<ExpectedUnit> expected = ExpectedUnit.of(now.state());
        if (!expected.isEmpty()
                && expected.stream().noneMatch(one -> one.isCalled(counts.unit().name()))) {
            remarks.add(Remark.NOT_EXPECTED);
        }
        if (!added(now.framework()).allMatch(field -> says(counts, field))) {
            remarks.add(Remark.PARTLY);
        }
        if (counts.questions().stream().anyMatch(one -> one.unanswered() + one.undecided() > 0)) {
            remarks.add(Remark.OPEN);
        }
        if (instead.filter(other -> other.isLaterThan(counts)).isPresent()) {
            remarks.add(Remark.OLDER);
        }
        return remarks;
    }

    /// Takes them in, as one act. The same again changes nothing.
    ///
    /// @param heard whom the words were read with, and heard the same
    /// @param reason why, where a reason is asked for
    public CompletableFuture<Saved> take(Preview preview, String heard, Optional<String> reason) {
        Optional<String> why = Typed.remark(reason);
        if (preview.asksReason() && why.isEmpty()) {
            throw new Failure(Failure.Kind.INPUT, "G-10", "counts.otherRegion");
        }
        String name = preview.heard().orElse(heard).strip();
        if (name.isBlank() || name.length() > NewInspection.LONGEST_NAME) {
            throw new Failure(
                    Failure.Kind.INPUT, "G-11", "counts.heard", NewInspection.LONGEST_NAME);
        }
        var signer = new RegionUnit.Signer(preview.counts().signing(), Value.Text.of(name).text());
        return inspection.act(
                newest -> {
                    expectLead(newest);
                    check(newest, preview.counts());
                    SubjectId unit = unit(preview.counts().inspection());
                    List<Edit> edits = new ArrayList<>();
                    put(newest, unit, Fields.COUNTS, preview.document().toValue(), preview.seen())
                            .ifPresent(edits::add);
                    put(newest, unit, Fields.SIGNER, signer.toValue(), preview.seen())
                            .ifPresent(edits::add);
                    return edits.stream().map(edit -> why.map(edit::because).orElse(edit)).toList();
                },
                _ -> {});
    }

    private Optional<Edit> put(
            Snapshot newest, SubjectId unit, String field, Value value, State seen) {
        Register register = newest.state().subject(unit).field(field);
        List<Hash> known = known(newest, unit, field, seen);
        boolean same =
                register.reading().equals(new Reading.Settled(value))
                        && register.headHashes().equals(known);
        return same ? Optional.empty() : Optional.of(Edit.of(unit, field, value, known));
    }

    /// Takes a unit's counts out again, with a reason. They stay in the history.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> remove(UUID unit, String reason, State seen) {
        String why = Typed.reason(reason).text();
        return inspection.act(
                newest -> {
                    expectLead(newest);
                    SubjectId id = unit(unit);
                    Subject subject = newest.state().subject(id);
                    return Stream.of(Fields.COUNTS, Fields.SIGNER)
                            .filter(field -> !(subject.read(field) instanceof Reading.Absent))
                            .map(field ->
                                    Edit.clear(id, field, known(newest, id, field, seen))
                                            .because(why))
                            .toList();
                },
                _ -> {});
    }

    private List<Hash> known(Snapshot newest, SubjectId id, String field, State seen) {
        return Known.heads(
                newest.state().subject(id).field(field),
                seen.subject(id).field(field).headHashes(),
                inspection.replica());
    }

    private static SubjectId unit(UUID inspection) {
        return new SubjectId(Fields.UNIT, inspection);
    }

    static void expectLead(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "G-01", "counts.refused");
        }
    }
}
