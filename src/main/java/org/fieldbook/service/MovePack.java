package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.MovePreview;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.Ratings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Moves an inspection to another version of its pack, or back: the lead's reviewed act with its reason. Nothing
/// that is recorded is touched. Not for the FX thread, but for listing.
public final class MovePack {

    private final OpenInspection inspection;
    private final Frameworks frameworks;

    public MovePack(OpenInspection inspection, Frameworks frameworks) {
        this.inspection = inspection;
        this.frameworks = frameworks;
    }

    /// What moving would mean.
    ///
    /// @param recorded for what is asked and recorded
    /// @param moves for the ratings
    /// @param overall the overall rating then
    /// @param known whether the inspection was rated by this pack before
    /// @param seen the state it was looked at in
    public record Preview(
            Pack pack,
            Framework from,
            MovePreview recorded,
            RatingMoves moves,
            Optional<Rating> overall,
            boolean known,
            State seen) {

        /// Only the pack.
        @Override
        public String toString() {
            return "Preview of " + pack.framework().id() + " " + pack.framework().version();
        }
    }

    /// The other versions of its pack that are here, newest first: those of the program, and those that rated this
    /// inspection before.
    public List<Pack> offered() {
        Snapshot now = inspection.snapshot();
        String rating = inspection.packHash(now.state()).hex();
        List<Pack> all = new ArrayList<>();
        Stream.concat(
                        frameworks.find(now.framework().id()).stream(),
                        PackMove.named(now.state()).stream()
                                .flatMap(hash -> inspection.packs().find(hash).stream()))
                .filter(pack -> !pack.sha256().equals(rating))
                .filter(pack -> all.stream().noneMatch(one -> one.sha256().equals(pack.sha256())))
                .forEach(all::add);
        all.sort(Comparator.comparingInt((Pack pack) -> pack.framework().version()).reversed());
        return List.copyOf(all);
    }

    /// What is recorded of asks of packs that rated this inspection before and that are not asked now: kept, not
    /// counted. One of several packs is told as the last of them asks it; a pack that is not here tells of none.
    public List<MovePreview.Recorded> dropped(Snapshot now) {
        Map<String, MovePreview.Recorded> all = new LinkedHashMap<>();
        PackMove.named(now.state()).reversed().stream()
                .flatMap(hash -> inspection.packs().find(hash).stream())
                .map(pack -> MovePreview.of(pack.framework(), now.framework(), now.state()))
                .flatMap(preview -> preview.dropped().stream())
                .forEach(one -> all.putIfAbsent(one.ask().recorded(), one));
        return List.copyOf(all.values());
    }

    /// What moving to the pack in this file would mean.
    public Preview preview(Path file) {
        return preview(frameworks.get(file.toString()));
    }

    /// What moving to this pack would mean. Refuses another pack than a version of the same.
    public Preview preview(Pack pack) {
        Snapshot now = inspection.snapshot();
        Framework after = pack.framework();
        if (!after.id().equals(now.framework().id())) {
            throw new Failure(
                    Failure.Kind.INPUT, "P-04", "move.otherId", after.id(), now.framework().id());
        }
        if (pack.sha256().equals(inspection.packHash(now.state()).hex())) {
            throw new Failure(Failure.Kind.INPUT, "P-05", "move.same");
        }
        Ratings then = Rater.rate(after, Inputs.of(after, now.state()));
        return new Preview(
                pack,
                now.framework(),
                MovePreview.of(now.framework(), after, now.state()),
                RatingMoves.of(now.ratings(), then),
                then.overall(),
                PackMove.named(now.state()).contains(new Hash(pack.sha256())),
                now.state());
    }

    /// Moves to the pack of this preview, with the reason why.
    public CompletableFuture<Saved> move(Preview preview, String reason) {
        String why = Typed.reason(reason).text();
        Pack pack = preview.pack();
        Bytes canonical = Bytes.of(pack.canonical().getBytes(StandardCharsets.UTF_8));
        inspection.packs().put(pack);
        return inspection.act(
                newest -> moved(newest, preview, why),
                transaction ->
                        transaction.putBlob(inspection.snapshot().state().inspection(), canonical));
    }

    private List<Edit> moved(Snapshot newest, Preview preview, String why) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "P-06", "move.refused");
        }
        if (!newest.framework().equals(preview.from())) {
            throw new Failure(Failure.Kind.NEEDS_PERSON, "P-07", "move.meanwhile");
        }
        SubjectId id = Fields.inspection(newest.state().inspection());
        Register register = newest.state().subject(id).field(Fields.PACK);
        Value value =
                new PackMove(
                                new Hash(preview.pack().sha256()),
                                preview.pack().framework().version())
                        .toValue();
        List<Hash> known =
                Known.heads(
                        register,
                        preview.seen().subject(id).field(Fields.PACK).headHashes(),
                        inspection.replica());
        boolean same =
                register.reading().equals(new Reading.Settled(value))
                        && register.headHashes().equals(known);
        return same ? List.of() : List.of(Edit.of(id, Fields.PACK, value, known).because(why));
    }
}
