package org.fieldbook.ui.interviews;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ImportSurvey;
import org.fieldbook.service.SurveyPreview;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.OpenForm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of surveys: taken in once they were looked at, deleted, and put back.
final class SurveysViewModel {

    private final EntryQueue queue;
    private final Background background;
    private final Dialogs dialogs;
    private final OpenForm form;
    private final Messages messages;
    private final ImportSurvey surveys;
    private final ReadOnlyObjectWrapper<Optional<SurveyPreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Deleted>> deleted =
            new ReadOnlyObjectWrapper<>(List.of());

    /// A file whose answer sheets were deleted since the inspection was opened.
    ///
    /// @param sheet one of them
    record Deleted(String file, int sheets, SubjectId sheet) {}

    /// @param form says what was done
    SurveysViewModel(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            OpenForm form,
            Messages messages) {
        this.queue = queue;
        this.background = background;
        this.dialogs = dialogs;
        this.form = form;
        this.messages = messages;
        this.surveys = new ImportSurvey(queue.inspection());
    }

    // Properties

    /// The survey that may be taken in; empty while none is looked at.
    ReadOnlyObjectProperty<Optional<SurveyPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What can be put back, in the order in which it was deleted.
    ReadOnlyObjectProperty<List<Deleted>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    // Commands

    /// Asks for the file of a survey and shows what it would bring in.
    void choose() {
        dialogs.openFile(
                        messages.text("survey.choose"),
                        messages.text("caseList.files"),
                        "*.xlsx *.csv")
                .ifPresent(file ->
                        background.run(
                                () -> surveys.preview(file),
                                read -> preview.set(Optional.of(read)),
                                form::failed));
    }

    /// Takes in what was previewed.
    void take() {
        preview.get()
                .filter(SurveyPreview::isUsable)
                .ifPresent(survey -> {
                    preview.set(Optional.empty());
                    queue.perform(
                            () -> surveys.importSheets(survey),
                            _ ->
                                    form.say(
                                            messages.text(
                                                    "survey.done",
                                                    survey.sheets().size(),
                                                    survey.file())),
                            form::failed);
                });
    }

    /// Goes on without the survey.
    void later() {
        preview.set(Optional.empty());
    }

    /// Deletes the answer sheets of a file, which can be put back.
    void delete(String file) {
        List<SubjectId> sheets = surveys.sheets(file);
        if (!sheets.isEmpty()) {
            var gone = new Deleted(file, sheets.size(), sheets.getFirst());
            queue.perform(
                    () -> surveys.delete(file),
                    _ -> {
                        deleted.set(
                                Stream.concat(deleted.get().stream(), Stream.of(gone)).toList());
                        form.say(messages.text("survey.deleted", gone.sheets(), file));
                    },
                    form::failed);
        }
    }

    /// Puts back what was deleted together.
    void putBack(Deleted gone) {
        queue.perform(
                () -> surveys.putBack(gone.sheet()),
                _ -> {
                    deleted.set(deleted.get().stream().filter(one -> !one.equals(gone)).toList());
                    form.say(messages.text("survey.putBack.done", gone.sheets(), gone.file()));
                },
                form::failed);
    }

    /// The inspection is closed: nothing is shown any more.
    void close() {
        preview.set(Optional.empty());
        deleted.set(List.of());
    }
}
