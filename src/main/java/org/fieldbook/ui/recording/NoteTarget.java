package org.fieldbook.ui.recording;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Prompt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.service.Snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What notes are being written about: a prompt or a key question of one case.
///
/// @param title what people call it, such as "prompt c"
record NoteTarget(About about, String title) {

    /// What notes are about at this row of the sheet; where a section is open, the section.
    static NoteTarget of(Framework framework, CaseSheet sheet, int row, Messages messages) {
        boolean judging = row >= sheet.rows().size();
        String field =
                sheet.open()
                        .map(section -> Fields.section(framework, section.id()))
                        .orElseGet(() ->
                                framework.field(
                                        judging
                                                ? sheet.question().code()
                                                : sheet.rows().get(row).code()));
        return new NoteTarget(
                new About(sheet.subject().id(), field),
                HistoryLines.title(framework, field, messages));
    }

    /// The newest note that whoever works here wrote about it.
    Optional<Note> mine(Snapshot snapshot) {
        return Notes.of(snapshot.state()).about(about.subject(), about.field()).stream()
                .filter(note -> note.author().equals(snapshot.me().id()))
                .findFirst();
    }

    /// The fields that notes shown beside this sheet are about: its key question and its prompts, or the section
    /// that is open and its items.
    static List<String> fields(Framework framework, CaseSheet sheet) {
        if (sheet.open().isPresent()) {
            SectionSheet section = sheet.open().get();
            return Stream.concat(
                            Stream.of(Fields.section(framework, section.id())),
                            section.rows().stream().map(row -> row.place().field()))
                    .toList();
        }
        return Stream.concat(
                        Stream.of(sheet.question().code()),
                        sheet.question().prompts().stream().map(Prompt::code))
                .map(framework::field)
                .toList();
    }
}
