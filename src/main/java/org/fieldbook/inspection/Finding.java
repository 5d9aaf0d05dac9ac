package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A strength or an area for improvement of a standard that is judged on evidence, as it stands now.
///
/// @param standard its code
/// @param shows which of the two it is
/// @param text in conflict if two people edited it without having seen each other's
/// @param evidence what it rests on, whether that is still there or not
/// @param author whoever wrote it first
public record Finding(
        Subject subject,
        String standard,
        Mark shows,
        Reading text,
        List<SubjectId> evidence,
        UUID author) {

    /// What a field that links says.
    public static final String LINKED = "linked";

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /// The finding that this subject is; empty if it says of no standard of this pack what it is.
    ///
    /// @param pack how the names of the pack's fields begin
    static Optional<Finding> find(String pack, Subject subject) {
        Register about = subject.field(Fields.ABOUT);
        return about.reading() instanceof Reading.Settled said
                ? About.find(said.value())
                        .map(About::field)
                        .filter(field -> field.startsWith(pack))
                        .map(field -> of(subject, field.substring(pack.length())))
                : Optional.empty();
    }

    private static Finding of(Subject subject, String standard) {
        return new Finding(
                subject,
                standard,
                subject.read(Fields.SHOWS)
                        .standIn()
                        .flatMap(Mark::find)
                        .filter(mark -> mark == Mark.AREA)
                        .orElse(Mark.STRENGTH),
                subject.read(Fields.TEXT),
                subject.fieldNames().stream()
                        .filter(field -> field.startsWith(Fields.SUPPORTED))
                        .filter(field -> subject.text(field).isPresent())
                        .flatMap(field -> evidence(field).stream())
                        .toList(),
                subject.history().getFirst().record().author());
    }

    /// The evidence that a field of this name links to.
    public static Optional<SubjectId> evidence(String field) {
        try {
            return Optional.of(
                    new SubjectId(
                            Fields.EVIDENCE,
                            UUID.fromString(field.substring(Fields.SUPPORTED.length()))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// Nothing of the text.
    @Override
    public String toString() {
        return "Finding for " + standard;
    }
}
