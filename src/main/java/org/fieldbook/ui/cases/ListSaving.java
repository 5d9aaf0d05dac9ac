package org.fieldbook.ui.cases;

import org.fieldbook.i18n.Messages;
import org.fieldbook.report.ValueTable;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.SaveCaseList;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SavePlace;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/// Saves the list that is shown where somebody says, after one confirmation that names the place: the file is plain.
public final class ListSaving {

    private final OpenInspection inspection;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Consumer<String> say;

    /// @param say told what was done or went wrong
    public ListSaving(
            OpenInspection inspection,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Consumer<String> say) {
        this.inspection = inspection;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.say = say;
    }

    /// Asks where to, and saves it there.
    ///
    /// @param list makes the table under its name; may be slow
    public void save(Function<String, ValueTable> list) {
        String name = messages.text("cases.export.file", inspection.snapshot().card().code());
        new SavePlace(dialogs, messages)
                .ask(
                        messages.text("cases.export.title"),
                        messages.text("cases.export.kind"),
                        ".xlsx",
                        name)
                .filter(this::isConfirmed)
                .ifPresent(file -> save(list, file));
    }

    private boolean isConfirmed(Path file) {
        return dialogs.confirm(
                messages.text("print.confirm.title"),
                messages.text("cases.export.confirm", file.toString()),
                messages.text("cases.export.do"));
    }

    private void save(Function<String, ValueTable> list, Path file) {
        boolean practice = inspection.snapshot().card().practice();
        String marking = messages.text(practice ? "marking.practice" : "marking.official");
        background.run(
                () -> {
                    new SaveCaseList(inspection).save(list.apply(marking), file);
                    return file;
                },
                saved -> say.accept(messages.text("print.saved", saved.toString())),
                failure -> say.accept(FailureText.of(failure, messages)));
    }
}
