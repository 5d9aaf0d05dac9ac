package org.fieldbook.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.RowFault;
import org.fieldbook.service.CaseListPreview;
import org.fieldbook.service.Failure;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Taking a case list in: a preview first. Nothing is taken in while a row is wrong, unless somebody
/// leaves those rows out.
public final class CaseListViewModel {

    /// What a file would bring in.
    ///
    /// @param file its name
    /// @param counts in words, by sample
    record Shown(String file, CaseListPreview preview, String counts) {}

    private static final long LARGEST = 20L * 1024 * 1024;

    private final OpenInspection inspection;
    private final ImportCaseList importing;
    private final SaveWatch watch;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Runnable onDone;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty leaveOut = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /// @param onDone told when the list is in, or when somebody leaves it for later
    public CaseListViewModel(
            OpenInspection inspection,
            SaveWatch watch,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Runnable onDone) {
        this.inspection = inspection;
        this.importing = new ImportCaseList(inspection);
        this.watch = watch;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.onDone = onDone;
        leaveOut.subscribe(_ -> decide());
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether wrong rows are left out.
    BooleanProperty leaveOutProperty() {
        return leaveOut;
    }

    /// Whether the rows can be taken in now.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The framework, for the titles of samples and columns.
    Framework framework() {
        return inspection.snapshot().framework();
    }

    // Commands

    /// Asks for a file and shows what it would bring in.
    void choose() {
        dialogs.openFile(
                        messages.text("caseList.choose"),
                        messages.text("caseList.files"),
                        "*.xlsx *.csv")
                .ifPresent(this::read);
    }

    /// Shows what this file would bring in.
    void read(Path file) {
        message.set("");
        ready.set(false);
        background.run(
                () -> importing.preview(name(file), bytes(file)),
                preview -> show(name(file), preview),
                this::failed);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Failure(
                        Failure.Kind.INPUT, "C-03", "caseList.large", name(file), LARGEST >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            Failure failure =
                    new Failure(Failure.Kind.INPUT, "C-04", "caseList.unreadable", name(file));
            failure.initCause(unreadable);
            throw failure;
        }
    }

    private void show(String file, CaseListPreview preview) {
        leaveOut.set(false);
        List<String> counts =
                framework().samples().stream()
                        .filter(sample -> preview.counts().containsKey(sample.id()))
                        .map(sample -> count(sample, preview.counts().getOrDefault(sample.id(), 0)))
                        .toList();
        // Before the view turns to the button, which takes no focus while it is disabled.
        ready.set(preview.isUsable(false));
        shown.set(
                new Shown(
                        file,
                        preview,
                        counts.isEmpty()
                                ? messages.text("caseList.nothing")
                                : String.join(", ", counts)));
        decide();
    }

    private String count(Sample sample, int count) {
        return messages.text("caseList.count", count, count == 1 ? sample.one() : sample.many());
    }

    private void decide() {
        ready.set(
                Optional.ofNullable(shown.get())
                        .map(Shown::preview)
                        .filter(preview -> preview.isUsable(leaveOut.get()))
                        .isPresent());
    }

    /// Takes the rows in.
    void importRows() {
        Shown now = shown.get();
        if (now != null && ready.get()) {
            ready.set(false);
            watch.follow(
                    () -> importing.importRows(now.preview(), leaveOut.get()),
                    _ -> later(),
                    this::failed);
        }
    }

    /// Goes on without this file.
    void later() {
        shown.set(null);
        message.set("");
        decide();
        onDone.run();
    }

    /// What is wrong, in words.
    String text(RowFault fault) {
        return messages.text(fault.key(), fault.arguments().toArray());
    }

    private void failed(Throwable failure) {
        message.set(FailureText.of(failure, messages));
        decide();
    }
}
