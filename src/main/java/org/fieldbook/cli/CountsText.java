package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.service.DescribeCounts;
import org.fieldbook.service.TakeInCounts;

import java.io.PrintWriter;

/// Tells what taking counts in means: the counts to programs or as a table, what should be looked at to people.
final class CountsText {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;

    CountsText(PrintWriter out, PrintWriter err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    /// What is in them, on the standard output.
    ///
    /// @param imported whether they are in now
    void data(TakeInCounts.Preview preview, boolean json, boolean imported) {
        if (json) {
            out.println(DescribeCounts.preview(preview, imported));
            return;
        }
        var table =
                new TextTable(
                        messages.text("ratings.table.question"),
                        messages.text("ratings.table.yes"),
                        messages.text("ratings.table.no"),
                        messages.text("ratings.table.notApplicable"),
                        messages.text("ratings.table.left"),
                        messages.text("ratings.table.undecided"),
                        messages.text("units.withdrawn"));
        preview.counts()
                .questions()
                .forEach(one ->
                        table.row(
                                one.code(),
                                Integer.toString(one.yes()),
                                Integer.toString(one.no()),
                                Integer.toString(one.notApplicable()),
                                Integer.toString(one.unanswered()),
                                Integer.toString(one.undecided()),
                                Integer.toString(one.excluded())));
        table.print(out);
    }

    /// What should be looked at, and the words.
    void remarks(TakeInCounts.Preview preview) {
        SignedCounts counts = preview.counts();
        if (preview.same()) {
            err.println(messages.text("units.same"));
        } else if (preview.instead().isPresent()) {
            err.println(messages.text("units.instead"));
        }
        preview.remarks()
                .forEach(one ->
                        err.println(
                                messages.text(
                                        one.key(), counts.unit().region(), counts.unit().name())));
        err.println(messages.text("cli.counts.words", String.join(" ", counts.words())));
        preview.heard().ifPresent(name -> err.println(messages.text("cli.counts.heard", name)));
    }
}
