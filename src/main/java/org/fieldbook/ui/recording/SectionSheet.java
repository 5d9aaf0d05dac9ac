package org.fieldbook.ui.recording;

import org.fieldbook.framework.Item;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.List;
import java.util.Optional;

/// A section of the case, as the screen shows it after one commit: only the items that apply, and in one of
/// them what the case list says, as items.
///
/// @param subject the case
record SectionSheet(SubjectId subject, String id, String title, List<Row> rows) {

    SectionSheet {
        rows = List.copyOf(rows);
    }

    /// An item, or an attribute as one.
    ///
    /// @param place where its answer stands
    /// @param words its answer as its type writes it; empty without one, and while people disagree
    /// @param seen the heads of its answer
    /// @param waits whether the answer is not on the disk
    record Row(
            Item item,
            FieldTyping.Place place,
            String words,
            ItemState state,
            List<Hash> seen,
            boolean waits) {

        /// The same with an answer that is not on the disk.
        Row waiting(String given, ItemState now) {
            return new Row(item, place, given, now, seen, true);
        }
    }

    /// What stands in place of a key question's code where a section is open.
    String place() {
        return Place.SECTION + id;
    }

    long answered() {
        return rows.stream().filter(row -> row.state() == ItemState.ANSWERED).count();
    }

    /// The answer as somebody gives it who looks at this; empty words clear it.
    RecordAnswers.Given given(Row row, String words) {
        return new RecordAnswers.Given(
                subject,
                row.item().code(),
                Optional.of(words).filter(text -> !text.isBlank()),
                Optional.empty(),
                row.seen());
    }
}
