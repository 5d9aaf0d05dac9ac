package org.fieldbook.ui.print;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.InterimCopy;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PrintRatings;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The interim ratings on paper: what is previewed, saved and printed are the same bytes.
public final class PrintViewModel {

    /// What lies ready.
    ///
    /// @param pdf the very bytes that are saved or printed
    /// @param pages pictures of them
    /// @param printers of this system, the usual one first
    record Ready(InterimCopy pdf, List<BufferedImage> pages, List<String> printers) {}

    private final OpenInspection inspection;
    private final PrintRatings printing;
    private final SaveWatch watch;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Ready>> ready =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public PrintViewModel(
            OpenInspection inspection,
            PrintRatings printing,
            SaveWatch watch,
            Background background,
            Dialogs dialogs,
            Messages messages) {
        this.inspection = inspection;
        this.printing = printing;
        this.watch = watch;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    // Properties

    ReadOnlyObjectProperty<Optional<Ready>> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// What was done or went wrong, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // Commands

    /// Makes the paper of the inspection as it stands now.
    void make() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set("");
        background.run(
                () -> {
                    InterimCopy pdf = printing.pdf();
                    return new Ready(
                            pdf, printing.pages(pdf, 110, () -> false), printing.printers());
                },
                made -> {
                    busy.set(false);
                    ready.set(Optional.of(made));
                },
                this::failed);
    }

    /// Saves the PDF where somebody says, after one confirmation that names the place: the file is
    /// plain.
    void save() {
        ready.get()
                .ifPresent(paper ->
                        dialogs.saveFile(
                                        messages.text("print.save.title"),
                                        messages.text("print.pdf"),
                                        "*.pdf",
                                        name())
                                .filter(this::isConfirmed)
                                .ifPresent(file -> save(paper.pdf(), file)));
    }

    private String name() {
        Snapshot snapshot = inspection.snapshot();
        return messages.text("print.name", snapshot.card().code());
    }

    private boolean isConfirmed(Path file) {
        return dialogs.confirm(
                messages.text("print.confirm.title"),
                messages.text("print.confirm", file.toString()),
                messages.text("print.save"));
    }

    private void save(InterimCopy pdf, Path file) {
        busy.set(true);
        background.run(
                () -> printing.save(pdf, file).join(),
                saved -> {
                    busy.set(false);
                    watch.follow(
                            () -> java.util.concurrent.CompletableFuture.completedFuture(saved),
                            _ -> said.set(messages.text("print.saved", file.toString())),
                            this::failed);
                },
                this::failed);
    }

    /// Prints every page on this printer.
    void print(String printer) {
        ready.get()
                .ifPresent(paper -> {
                    busy.set(true);
                    background.run(
                            () ->
                                    printing.print(
                                                    paper.pdf(),
                                                    new org.fieldbook.report.PrintOrder(
                                                            printer,
                                                            org.fieldbook.report.PageRange.all(
                                                                    paper.pages().size()),
                                                            1))
                                            .join(),
                            _ -> {
                                busy.set(false);
                                said.set(messages.text("print.printed", printer));
                            },
                            this::failed);
                });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        said.set(FailureText.of(failure, messages));
    }
}
