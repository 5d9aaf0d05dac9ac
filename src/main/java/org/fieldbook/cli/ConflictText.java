package org.fieldbook.cli;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;
import org.fieldbook.service.NamedConflicts;
import org.fieldbook.service.OpenConflict;

import java.io.PrintWriter;
import java.util.List;

/// Prints conflicts: a row for each value, numbered as `resolve` takes them.
final class ConflictText {

    private static final int LONGEST_VALUE = 60;

    private final Messages messages;
    private final Framework framework;

    ConflictText(Messages messages, Framework framework) {
        this.messages = messages;
        this.framework = framework;
    }

    void print(List<OpenConflict> conflicts, PrintWriter out) {
        TextTable table =
                new TextTable(
                        "Subject", "Field", "In words", "No.", "Value", "By", "When", "Reason");
        for (OpenConflict open : conflicts) {
            int number = 0;
            for (OpenConflict.Side side : open.sides()) {
                number++;
                table.row(
                        NamedConflicts.subject(open),
                        NamedConflicts.field(open),
                        words(open),
                        String.valueOf(number),
                        value(side),
                        side.name(),
                        side.at(),
                        line(side.reason().orElse("")));
            }
        }
        table.print(out);
    }

    private String words(OpenConflict open) {
        if (open.isAgainstDeletion()) {
            return messages.text("cli.conflict.deletion");
        }
        if (open.conflict().subject().kind().equals(Fields.NOTE)) {
            return messages.text("cli.conflict.note", open.code().orElse("-"));
        }
        return open.code()
                .map(code -> messages.text("cli.conflict.answer", code))
                .orElseGet(() -> title(open));
    }

    private String title(OpenConflict open) {
        return switch (open.field()) {
            case Fields.COMPLETE -> messages.text("cli.conflict.complete");
            case Fields.SIGN_OFF -> messages.text("cli.conflict.signOff");
            case Fields.WITHDRAWN -> messages.text("cli.conflict.withdrawn");
            case Fields.TAKEN_IN -> messages.text("conflict.what.takenIn");
            case Fields.IN_PLACE_OF -> messages.text("conflict.what.inPlaceOf");
            case Fields.COHORT -> messages.text("conflict.what.cohort");
            case Fields.INSPECTOR -> messages.text("cli.conflict.inspector");
            default ->
                    framework
                            .findSample(open.conflict().subject().kind())
                            .map(Sample::attributes)
                            .stream()
                            .flatMap(List::stream)
                            .filter(one -> one.id().equals(open.field()))
                            .map(Attribute::title)
                            .findFirst()
                            .orElse(open.field());
        };
    }

    private String value(OpenConflict.Side side) {
        if (side.change().record().field().equals(Subject.DELETED)) {
            return messages.text("cli.conflict.deleted");
        }
        return switch (side.content()) {
            case Content.Held(Value.Text(String text)) -> line(text);
            case Content.Held(Value.Whole(long number)) -> String.valueOf(number);
            case Content.Held(Value.Truth(boolean truth)) -> truth ? "yes" : "no";
            case Content.Held _ -> messages.text("cli.conflict.record");
            case Content.Cleared(), Content.Erased() -> messages.text("cli.conflict.empty");
        };
    }

    /// One line of a table, of a text of any length: whole texts are in the JSON.
    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "...";
    }
}
