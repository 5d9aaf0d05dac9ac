package org.fieldbook.service;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.Closings;
import org.fieldbook.store.InspectionPrivateKeys;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Closes an inspection on this laptop and erases it: its keys, attachments, changes and drafts go, and a
/// receipt without personal data stays. The lead closes an inspection once headquarters holds it; others
/// remove it from their laptop once somebody else holds what they wrote. Not for the FX thread.
public final class CloseInspection {

    private final OpenStore open;
    private final Store store;
    private final Clock clock;

    CloseInspection(OpenStore open, Clock clock) {
        this.open = open;
        this.store = open.store();
        this.clock = clock;
    }

    /// What is known before it is closed.
    ///
    /// @param leads whether whoever works here leads the inspection, so that headquarters has to hold all of
    ///     it; of others' inspections somebody else has to hold what is here
    /// @param counts how much there is
    /// @param typed how many drafts are not finished
    /// @param headquarters the laptops of headquarters and what they said
    /// @param notConfirmed how many acts none of those has signed for who have to
    /// @param files how many attached files none of those has said they hold
    public record Standing(
            Card card,
            boolean leads,
            ClosureReceipt.Counts counts,
            int typed,
            List<Coverage> headquarters,
            int notConfirmed,
            int files) {

        public Standing {
            headquarters = List.copyOf(headquarters);
        }

        /// Whether everything here is known to be held elsewhere. Otherwise whoever closes it types its code.
        public boolean isHeldElsewhere() {
            return notConfirmed == 0 && typed == 0 && files == 0;
        }
    }

    /// What is done in turn.
    public enum Step {
        KEYS,
        ATTACHMENTS,
        CHANGES,
        BACKUP
    }

    /// How it went.
    ///
    /// @param left the files that may still hold its keys
    /// @param unfinished why the rest is done at the next opening; nothing of it opens all the same
    /// @param backup why no backup without it could be made; empty if one was
    /// @param second how the second backup place stands, where its keys are removed too
    public record Done(
            ClosureReceipt receipt,
            List<Path> left,
            Optional<Failure> unfinished,
            Optional<Failure> backup,
            KeepBackups.Second second) {

        public Done {
            left = List.copyOf(left);
        }
    }

    /// Reads what is known of an inspection that is not damaged.
    public Standing look(UUID inspection) {
        OpenInspection opened = open.open(inspection);
        Snapshot now = opened.snapshot();
        Sharing sharing = new Sharing(opened);
        List<Coverage> headquarters =
                sharing.coverage().laptops().stream()
                        .filter(one -> one.trusted() && one.member().role() == Role.HEADQUARTERS)
                        .toList();
        boolean leads = now.me().role().leads();
        return new Standing(
                now.card(),
                leads,
                counts(now.state(), now.card()),
                TypedRows.of(OpenStore.reading(() -> store.readDrafts(inspection))).size(),
                headquarters,
                leads ? sharing.notAtHeadquarters() : sharing.alone().all(),
                sharing.filesNotHeld(leads));
    }

    private ClosureReceipt.Counts counts(State state, Card card) {
        return new ClosureReceipt.Counts(
                Math.toIntExact(state.changes().stream().count()),
                Acts.count(state.changes().stream()),
                card.subjects(),
                OpenStore.reading(() -> store.listBlobs(card.inspection())).size());
    }

    /// Closes it. Refuses while something here is not known to be held elsewhere, unless its code is typed;
    /// and until its first step is done it is open and whole, whatever fails.
    ///
    /// @param code what was typed; empty if nothing was
    /// @param progress told of each step before it begins, on another thread
    public Done close(UUID inspection, String code, Consumer<Step> progress) {
        if (open.isPractice()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "I-09", "closing.practice");
        }
        Standing now = look(inspection);
        if (!now.isHeldElsewhere() && !code.strip().equals(now.card().code())) {
            throw new Failure(
                    Failure.Kind.NEEDS_PERSON,
                    "I-08",
                    now.leads() ? "closing.notHeld.lead" : "closing.notHeld",
                    now.notConfirmed(),
                    now.typed(),
                    now.card().code(),
                    now.files());
        }
        ClosureReceipt receipt = receipt(now);
        Bytes kept = sign(inspection, receipt);
        List<Path> left = List.of();
        Optional<Failure> unfinished = Optional.empty();
        try {
            left = store.closings().close(inspection, kept, step -> progress.accept(step(step)));
        } catch (StoreException failure) {
            if (!store.closings().list().containsKey(inspection)) {
                throw StoreFailures.of(failure);
            }
            unfinished = Optional.of(StoreFailures.of(failure));
        }
        open.forget(inspection);
        progress.accept(Step.BACKUP);
        KeepBackups.State backedUp = open.keeping().backUpNow();
        return new Done(receipt, left, unfinished, backedUp.failure(), backedUp.second());
    }

    private static Step step(Closings.Step step) {
        return switch (step) {
            case KEYS -> Step.KEYS;
            case FILES -> Step.ATTACHMENTS;
            case ROWS -> Step.CHANGES;
        };
    }

    private ClosureReceipt receipt(Standing now) {
        var keys = OpenStore.reading(() -> store.keys(now.card().inspection()));
        return new ClosureReceipt(
                now.card().inspection(),
                now.card().code(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                keys.signing(),
                keys.agreement().thumbprint(),
                now.counts(),
                now.notConfirmed(),
                now.headquarters().stream()
                        .flatMap(one ->
                                one.heard().stream()
                                        .map(said ->
                                                new ClosureReceipt.Headquarters(
                                                        one.laptop(), said.at(), said.holds())))
                        .findFirst());
    }

    private Bytes sign(UUID inspection, ClosureReceipt receipt) {
        InspectionPrivateKeys secret = OpenStore.reading(() -> store.privateKeys(inspection));
        SignedDocument document =
                Jws.sign(
                        DocumentType.CLOSURE,
                        receipt.toValue(),
                        secret.signing(),
                        receipt.signing());
        return Bytes.of(CanonicalJson.write(document.toValue()));
    }

    /// A receipt as one JSON document.
    public static String describe(ClosureReceipt receipt) {
        return new String(CanonicalJson.write(receipt.toValue()), StandardCharsets.UTF_8);
    }

    /// Rewrites the keys in a further backup place of this store.
    ///
    /// @return false if it is not there
    public boolean reach(Path place) {
        return OpenStore.reading(() -> store.backups().bringTo(place));
    }

    /// Writes the receipt of a closed inspection as a signed file, for whoever keeps such things.
    public void save(UUID inspection, Path file) {
        Bytes kept =
                Optional.ofNullable(
                                OpenStore.reading(() -> store.closings().list()).get(inspection))
                        .orElseThrow(() -> new IllegalArgumentException("not closed here"));
        BundleFiles.write(file, SignedFile.write(Closed.document(kept)));
    }
}
