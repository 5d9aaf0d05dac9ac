package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;

import java.util.Optional;
import java.util.UUID;

/// Written evidence, as it stands now.
///
/// @param about what it is evidence for
/// @param text in conflict if two people edited it without having seen each other's
/// @param source where it was seen, read or heard; empty if nobody said
/// @param recordDate of the entry in the case record; empty if nobody said
/// @param shows what it shows; empty if nobody said
/// @param author whoever wrote it first
/// @param at when they did, on their laptop
public record Note(
        Subject subject,
        About about,
        Reading text,
        String source,
        String recordDate,
        String shows,
        UUID author,
        String at) {

    /// The note that this subject is; empty if it says nothing of what it is about.
    static Optional<Note> find(Subject subject) {
        return about(subject).map(about -> of(subject, about));
    }

    /// People who disagree what a note is about leave it where the stand-in says.
    private static Optional<About> about(Subject subject) {
        return switch (subject.read(Fields.ABOUT)) {
            case Reading.Absent() -> Optional.empty();
            case Reading.Settled(Value value) -> About.find(value);
            case Reading.Differing differing ->
                    differing.heads().stream()
                            .flatMap(head -> head.value().stream())
                            .flatMap(value -> About.find(value).stream())
                            .findFirst();
        };
    }

    private static Note of(Subject subject, About about) {
        Change first = subject.field(Fields.ABOUT).history().getFirst();
        return new Note(
                subject,
                about,
                subject.read(Fields.TEXT),
                subject.text(Fields.SOURCE).orElse(""),
                subject.text(Fields.RECORD_DATE).orElse(""),
                subject.text(Fields.SHOWS).orElse(""),
                first.record().author(),
                first.record().at());
    }

    /// Whether nothing is written in it and no file attached: who only says where something was seen or what it
    /// shows has noted nothing yet. Differing texts are no empty note.
    public boolean isEmpty() {
        return text.standIn().isEmpty()
                && !(text instanceof Reading.Differing)
                && Attachment.of(subject).isEmpty();
    }

    /// Whether its text was erased and nothing was written since.
    public boolean isErased() {
        return isErased(subject);
    }

    /// Likewise, of a note that may not be there.
    public static boolean isErased(Subject note) {
        Register text = note.field(Fields.TEXT);
        return text.reading() instanceof Reading.Absent
                && text.heads().stream().anyMatch(head -> head.content() instanceof Content.Erased);
    }

    /// When it was first written, for order only.
    Change first() {
        return subject.field(Fields.ABOUT).history().getFirst();
    }

    /// Nothing of the text.
    @Override
    public String toString() {
        return "Note about " + about.field();
    }
}
