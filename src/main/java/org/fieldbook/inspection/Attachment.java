package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A file that is evidence, as the subject it is attached to names it. Its content lies beside the journal, sealed,
/// under its hash; it may not be on this laptop yet.
///
/// @param field of the subject
/// @param heads of the field: what whoever removes it names
/// @param type empty if this version does not know the kind of file
/// @param size in bytes
/// @param author whoever attached it
/// @param at when they did, on their laptop
public record Attachment(
        SubjectId subject,
        String field,
        List<Hash> heads,
        Hash hash,
        String name,
        Optional<AttachmentType> type,
        long size,
        UUID author,
        String at) {

    /// In bytes, 20 MiB: a bundle carries no larger file.
    public static final int LARGEST = 20 << 20;

    /// In bytes, of all that stand in one inspection and are different, 200 MiB: what five bundles bring to
    /// somebody who has nothing.
    public static final long LARGEST_TOGETHER = 200L << 20;

    /// Of all that stand in one inspection: a bundle says by hash which of them are missing.
    public static final int MOST = 500;

    private static final String HASH = "hash";
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String SIZE = "size";

    /// What a field says of a file.
    ///
    /// @param name cleaned
    public record Said(Hash hash, String name, Optional<AttachmentType> type, long size) {

        /// As it stands in a journal.
        ///
        /// @param type of the file
        static Value.Members toValue(Hash hash, String name, AttachmentType type, long size) {
            return new Value.Members(
                    new TreeMap<>(
                            Map.of(
                                    HASH, Value.text(hash.hex()),
                                    NAME, Value.text(ShownName.of(name)),
                                    TYPE, Value.text(type.word()),
                                    SIZE, new Value.Whole(size))));
        }

        /// What a value says of a file; empty if it speaks of none. The name is cleaned again: whoever wrote it may
        /// have meant harm.
        public static Optional<Said> find(Value value) {
            if (value instanceof Value.Members object
                    && object.members().get(HASH) instanceof Value.Text(String hash)
                    && object.members().get(NAME) instanceof Value.Text(String name)
                    && object.members().get(TYPE) instanceof Value.Text(String type)
                    && object.members().get(SIZE) instanceof Value.Whole(long size)
                    && size >= 0
                    && Hash.isHex(hash)) {
                return Optional.of(
                        new Said(
                                new Hash(hash),
                                ShownName.of(name),
                                AttachmentType.find(type),
                                size));
            }
            return Optional.empty();
        }

        /// Nothing of the name.
        @Override
        public String toString() {
            return "Said of " + hash;
        }
    }

    /// The value of a field that names this file.
    public static Value.Members value(Hash hash, String name, AttachmentType type, long size) {
        return Said.toValue(hash, name, type, size);
    }

    /// The files attached to a subject, the first attached first. Where one removed a file and another brought it
    /// back, unseen, it stays.
    public static List<Attachment> of(Subject subject) {
        return subject.fieldNames().stream()
                .filter(Fields::isAttachment)
                .flatMap(field -> standing(subject, field).stream())
                .sorted(Comparator.comparing(Standing::change, Register.READING_ORDER))
                .map(Standing::attachment)
                .toList();
    }

    /// Every file that is attached to something that is not deleted.
    public static List<Attachment> of(State state) {
        return state.listAllSubjects().stream()
                .filter(subject -> !subject.isDeleted())
                .flatMap(subject -> of(subject).stream())
                .toList();
    }

    private record Standing(Change change, Attachment attachment) {}

    private static Optional<Standing> standing(Subject subject, String field) {
        Register register = subject.field(field);
        return register.heads().stream()
                .flatMap(head ->
                        head.value().flatMap(Said::find).stream()
                                .map(said -> standing(subject, register, field, head, said)))
                .findFirst();
    }

    private static Standing standing(
            Subject subject, Register register, String field, Change head, Said said) {
        // Who brought it back did not attach it.
        Change first = register.history().getFirst();
        return new Standing(
                head,
                new Attachment(
                        subject.id(),
                        field,
                        register.headHashes(),
                        said.hash(),
                        said.name(),
                        said.type(),
                        said.size(),
                        first.record().author(),
                        first.record().at()));
    }

    /// How the name of a copy ends, without the point; of a kind that is not known here nothing is copied.
    public String copyEnding() {
        return type.map(known -> known.endings().getFirst()).orElse("");
    }

    /// What a copy of it would be called: with the ending of what it is, whatever its name says.
    public String copyName() {
        return type.map(known -> ShownName.ended(name, known)).orElse(name);
    }

    /// Nothing of the name.
    @Override
    public String toString() {
        return "Attachment " + hash;
    }
}
