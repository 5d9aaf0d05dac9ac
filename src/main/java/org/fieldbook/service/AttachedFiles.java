package org.fieldbook.service;

import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.State;
import org.fieldbook.intake.AttachedFile;
import org.fieldbook.intake.file.RecognizeContent;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.settings.Export;
import org.fieldbook.store.HeldBlobs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// The attached files of an inspection: which are here, and copies of them. Reads from the disk: not for the FX
/// thread.
public final class AttachedFiles {

    private final OpenInspection inspection;

    public AttachedFiles(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The packs and files that are here, by their hashes.
    public Set<Hash> listHere() {
        return new HashSet<>(OpenStore.reading(() -> blobs().listThere(id())));
    }

    /// The files that are attached and not here, each once.
    public List<Attachment> listMissing() {
        return listMissing(inspection.snapshot().state(), listHere());
    }

    /// What a laptop with these files says that it lacks; empty if nothing is attached, as before anything could be.
    static Optional<List<Hash>> lacking(State state, Set<Hash> here) {
        return Attachment.of(state).isEmpty()
                ? Optional.empty()
                : Optional.of(listMissing(state, here).stream().map(Attachment::hash).toList());
    }

    static List<Attachment> listMissing(State state, Set<Hash> here) {
        Set<Hash> seen = new HashSet<>(here);
        return Attachment.of(state).stream().filter(one -> seen.add(one.hash())).toList();
    }

    /// Whoever surely had it once: the name of who attached it.
    public static String holder(State state, Attachment attachment) {
        return Members.find(state, attachment.author())
                .map(Member::name)
                .orElse(attachment.author().toString());
    }

    /// Writes a copy, plain and outside the store, where somebody asked for it. What it is is looked at once more:
    /// whoever sent it may have meant harm.
    ///
    /// @param calledOff asked before anything is written
    /// @return false if it was called off
    public boolean saveCopy(Attachment attachment, Path file, BooleanSupplier calledOff) {
        inspection.allowed().expect(Export.ATTACHMENTS);
        Bytes content =
                OpenStore.reading(() -> blobs().find(id(), attachment.hash()))
                        .orElseThrow(() -> missing(attachment));
        expectKind(attachment, content);
        if (calledOff.getAsBoolean()) {
            return false;
        }
        BundleFiles.write(file, content.view());
        return true;
    }

    private Failure missing(Attachment attachment) {
        return new Failure(
                Failure.Kind.NEEDS_PERSON,
                "F-14",
                "attach.missing",
                attachment.name(),
                holder(inspection.snapshot().state(), attachment));
    }

    private static void expectKind(Attachment attachment, Bytes content) {
        Optional<AttachmentType> kind =
                RecognizeContent.of(content.toArray())
                                instanceof AttachedFile.Allowed(AttachmentType type, var _)
                        ? Optional.of(type)
                        : Optional.empty();
        if (kind.isEmpty() || !kind.equals(attachment.type())) {
            throw new Failure(Failure.Kind.DAMAGED, "F-15", "attach.otherwise", attachment.name());
        }
    }

    private HeldBlobs blobs() {
        return inspection.store().blobs();
    }

    private UUID id() {
        return inspection.snapshot().state().inspection();
    }
}
