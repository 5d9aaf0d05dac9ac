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
/// @param commented what somebody commented on, whether or not it applies
record SectionSheet(
        SubjectId subject, String id, String title, List<Row> rows, List<Row> commented) {

    SectionSheet {
        rows = List.copyOf(rows);
        commented = List.copyOf(commented);
    }

    /// An item, or an attribute as one.
    ///
    /// @param place where its answer stands
    /// @param words its answer as its type writes it; empty without one, and while people disagree
    /// @param seen the heads of its answer
    /// @param asked what is to be looked at again about it
    /// @param waits whether the answer is not on the disk
    record Row(
            Item item,
            FieldTyping.Place place,
            String words,
            ItemState state,
            List<Hash> seen,
            Asked asked,
            boolean waits) {

        boolean applies() {
            return state != ItemState.NOT_APPLICABLE;
        }

        /// The same with an answer that is not on the disk.
        Row waiting(String given, ItemState now) {
            return new Row(item, place, given, now, seen, asked, true);
        }
    }

    /// The comment on an item.
    ///
    /// @param place where it is typed
    /// @param comment empty if nobody commented on it
    record Asked(FieldTyping.Place place, Optional<CaseCheck.Comment> comment) {}

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
