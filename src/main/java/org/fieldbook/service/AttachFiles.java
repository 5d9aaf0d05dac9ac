package org.fieldbook.service;

import org.fieldbook.exchange.BundleFile;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.ShownName;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.intake.AttachedFile;
import org.fieldbook.intake.AttachedFile.Tells;
import org.fieldbook.intake.AttachedFile.Why;
import org.fieldbook.intake.file.RecognizeContent;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Attaches files to what they are evidence for. A file is taken as it is, sealed, and never opened or run by
/// Fieldbook; what it may be is told by its content. To attach one is an act like others.
public final class AttachFiles {

    private final OpenInspection inspection;

    public AttachFiles(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// A file that was read and can be attached.
    ///
    /// @param name as it will be shown
    /// @param tells what it says that its picture does not show
    public record Offered(Bytes content, String name, AttachmentType type, Set<Tells> tells) {

        /// Nothing of the name.
        @Override
        public String toString() {
            return "Offered " + type;
        }
    }

    /// Reads a file and tells what it is. Nothing is written. Not for the FX thread.
    public Offered read(Path file) {
        String name = ShownName.of(String.valueOf(file.getFileName()));
        if (!Files.isRegularFile(file)) {
            throw refused("F-01", "attach.notAFile", name);
        }
        byte[] content = content(file, name);
        if (content.length > Attachment.LARGEST) {
            throw refused("F-02", "attach.tooLarge", name);
        }
        return offer(name, content);
    }

    /// Tells what a file of this name and content is.
    ///
    /// @param name as it will be shown
    Offered offer(String name, byte[] content) {
        return switch (RecognizeContent.of(content)) {
            case AttachedFile.Allowed(AttachmentType type, Set<Tells> tells) -> {
                expectName(name, type);
                yield new Offered(Bytes.takingOver(content), name, type, tells);
            }
            case AttachedFile.Refused(Why why) -> throw refused(why, name);
        };
    }

    private static byte[] content(Path file, String name) {
        try {
            return BundleFile.read(file, Attachment.LARGEST);
        } catch (IOException unreadable) {
            Failure failure = refused("F-16", "attach.unreadable", name);
            failure.initCause(unreadable);
            throw failure;
        }
    }

    private static Failure refused(Why why, String name) {
        return switch (why) {
            case EMPTY -> refused("F-03", "attach.empty", name);
            case OTHER_KIND -> refused("F-04", "attach.otherKind", name);
            case OLD_OFFICE -> refused("F-05", "attach.oldOffice", name);
            case MACROS -> refused("F-06", "attach.macros", name);
            case BROKEN -> refused("F-07", "attach.broken", name);
            case TWO_KINDS -> refused("F-08", "attach.twoKinds", name);
            case FIELDBOOK -> refused("F-09", "attach.fieldbook", name);
        };
    }

    /// A name that says something else than the content is not explained away.
    private static void expectName(String name, AttachmentType type) {
        Optional<String> ending =
                ShownName.ending(name).map(found -> found.toLowerCase(Locale.ROOT));
        if (ending.isPresent() && !type.endings().contains(ending.get())) {
            throw refused(
                    "F-10", "attach.nameDiffers", name, ending.get(), type.endings().getFirst());
        }
    }

    private static Failure refused(String code, String key, Object... arguments) {
        return new Failure(Failure.Kind.INPUT, code, key, arguments);
    }

    /// Attaches it: the sealed file is on disk before the act is, and both are there or neither.
    public CompletableFuture<Saved> attach(SubjectId subject, Offered offered) {
        return attach(subject, Optional.empty(), offered);
    }

    /// Likewise, to a note. One that is not there yet begins with the file, in the same act.
    ///
    /// @param about for a note: what it is about
    public CompletableFuture<Saved> attach(
            SubjectId subject, Optional<About> about, Offered offered) {
        Hash hash = Hash.of(offered.content().toArray());
        return inspection.act(
                newest ->
                        edits(
                                newest.state().subject(subject),
                                about,
                                newest.state(),
                                hash,
                                offered),
                transaction ->
                        transaction.putBlob(
                                inspection.snapshot().state().inspection(), offered.content()));
    }

    private static List<Edit> edits(
            Subject subject, Optional<About> about, State state, Hash hash, Offered offered) {
        Optional<Edit> begin =
                about.filter(_ -> subject.read(Fields.ABOUT) instanceof Reading.Absent)
                        .map(of ->
                                Drafts.aboutEdit(
                                        subject.id(),
                                        of,
                                        subject.field(Fields.ABOUT).headHashes()));
        if ((subject.isBlank() && begin.isEmpty()) || subject.isDeleted()) {
            throw refused("F-11", "attach.gone", offered.name());
        }
        if (Attachment.of(subject).stream().anyMatch(there -> there.hash().equals(hash))) {
            throw refused("F-12", "attach.there", offered.name());
        }
        expectRoom(state, hash, offered);
        Edit file =
                Edit.of(
                        subject.id(),
                        Fields.attachment(UUID.randomUUID()),
                        Attachment.value(
                                hash, offered.name(), offered.type(), offered.content().size()),
                        List.of());
        return Stream.concat(begin.stream(), Stream.of(file)).toList();
    }

    private static void expectRoom(State state, Hash hash, Offered offered) {
        List<Attachment> all = Attachment.of(state);
        Map<Hash, Long> sizes = new HashMap<>();
        all.forEach(one -> sizes.put(one.hash(), one.size()));
        sizes.put(hash, (long) offered.content().size());
        long together = sizes.values().stream().mapToLong(Long::longValue).sum();
        if (all.size() >= Attachment.MOST || together > Attachment.LARGEST_TOGETHER) {
            throw refused("F-13", "attach.full", offered.name());
        }
    }

    /// Removes it from what it is attached to; undo brings it back. The file stays, for the history names it, until
    /// its name is erased or the inspection closed.
    public CompletableFuture<Saved> remove(Attachment attachment) {
        return inspection.act(
                newest -> {
                    Subject subject = newest.state().subject(attachment.subject());
                    boolean stands =
                            Attachment.of(subject).stream()
                                    .anyMatch(one -> one.field().equals(attachment.field()));
                    return stands
                            ? List.of(
                                    Edit.clear(
                                            attachment.subject(),
                                            attachment.field(),
                                            Known.heads(
                                                    subject.field(attachment.field()),
                                                    attachment.heads(),
                                                    inspection.replica())))
                            : List.of();
                },
                _ -> {});
    }
}
