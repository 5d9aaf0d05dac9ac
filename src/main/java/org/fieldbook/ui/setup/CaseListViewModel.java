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
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.service.CaseListPreview;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Work;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Taking a case list in: a preview first. Nothing is taken in while a row is wrong, unless somebody
/// leaves those rows out.
public final class CaseListViewModel {

    /// What a file would bring in.
    ///
    /// @param file its name
    /// @param counts in words, by sample
    /// @param isNew whether the file was just read, and not its columns or weeks changed
    record Shown(String file, CaseListPreview preview, String counts, boolean isNew) {}

    private final OpenInspection inspection;
    private final ImportCaseList importing;
    private final ListOpening opening;
    private final CaseListWords words;
    private final SaveWatch watch;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Runnable onDone;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Meaning> meaning = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Cohort>> weeks =
            new ReadOnlyObjectWrapper<>(Optional.empty());
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
        this.opening = new ListOpening(importing);
        this.words = new CaseListWords(inspection.snapshot().framework(), messages);
        this.watch = watch;
        this.dialogs = dialogs;
        this.messages = messages;
        this.onDone = onDone;
        this.work = new Work(background);
        leaveOut.subscribe(_ -> decide());
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What the columns mean; null while none do or they are called as ours.
    ReadOnlyObjectProperty<@Nullable Meaning> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /// The weeks that the list is drawn by; empty if all of it is taken in.
    ReadOnlyObjectProperty<Optional<Cohort>> weeksProperty() {
        return weeks.getReadOnlyProperty();
    }

    /// Whether reading takes so long that it is worth showing.
    ReadOnlyBooleanProperty readingProperty() {
        return work.shownProperty();
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

    /// The columns of ours that a list's may stand for, in the order they are offered.
    List<String> columns() {
        return CaseListReader.columns(framework());
    }

    /// What it all is called.
    CaseListWords words() {
        return words;
    }

    /// The first day of fieldwork, from which weeks are counted back.
    LocalDate fieldwork() {
        return inspection.snapshot().card().fieldworkFrom();
    }

    /// Whether the framework has a sample that is drawn by weeks.
    boolean draws() {
        return framework().samples().stream().anyMatch(Cohort::draws);
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
        Optional<Cohort> recorded = Cohort.of(inspection.snapshot().state()).filter(_ -> draws());
        work.begin(
                _ -> opening.open(file, recorded),
                opened -> {
                    weeks.set(recorded);
                    show(opened, true);
                },
                this::notRead);
    }

    /// What was read before is not what somebody chose.
    private void notRead(Throwable failure) {
        meaning.set(null);
        showNone();
        failed(failure);
    }

    /// Stops reading; what was shown before stays.
    void cancel() {
        work.callOff();
        decide();
    }

    private void show(ListOpening.Opened opened, boolean isNew) {
        meaning.set(opened.meaning().orElse(null));
        opened.preview()
                .ifPresentOrElse(preview -> show(opened.file(), preview, isNew), this::showNone);
    }

    private void showNone() {
        shown.set(null);
        decide();
    }

    /// Says which column of ours the heading at this place stands for, counting from 0.
    void mean(int heading, String column) {
        Meaning now = meaning.get();
        if (now != null && !now.mapping().columns().get(heading).equals(column)) {
            Meaning meant = now.with(heading, column);
            Optional<Cohort> drawn = weeks.get();
            meaning.set(meant);
            showNone();
            work.begin(
                    _ -> opening.read(meant, drawn), opened -> show(opened, false), this::failed);
        }
    }

    /// Draws the list by these weeks; takes all of it in if empty.
    void draw(Optional<Cohort> wanted) {
        weeks.set(wanted);
        change(preview -> preview.drawn(wanted));
    }

    /// Takes rows in although the weeks leave them out.
    void takeIn(List<CaseRow> rows, String reason) {
        change(preview -> preview.takingIn(rows, reason));
    }

    /// Leaves rows outside again.
    void leaveOutside(List<CaseRow> rows) {
        change(preview -> preview.leavingOut(rows));
    }

    private void change(UnaryOperator<CaseListPreview> step) {
        Shown now = shown.get();
        if (now != null) {
            message.set("");
            boolean left = leaveOut.get();
            work.begin(
                    _ -> step.apply(now.preview()),
                    preview -> {
                        show(now.file(), preview, false);
                        leaveOut.set(left);
                    },
                    this::failed);
        }
    }

    private void show(String file, CaseListPreview preview, boolean isNew) {
        leaveOut.set(false);
        // Before the view turns to the button, which takes no focus while it is disabled.
        ready.set(preview.isUsable(false));
        shown.set(new Shown(file, preview, words.counts(preview.counts()), isNew));
        decide();
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
        work.callOff();
        meaning.set(null);
        weeks.set(Optional.empty());
        message.set("");
        showNone();
        onDone.run();
    }

    private void failed(Throwable failure) {
        message.set(FailureText.of(failure, messages));
        decide();
    }
}
