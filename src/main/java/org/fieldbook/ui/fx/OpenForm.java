package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Saved;
import org.fieldbook.service.UndoActs;
import org.fieldbook.service.WriteNotes;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A page's list of subjects of one kind that are entered in a form: what is in the form, deleting one, and taking
/// back what was done last. Belongs to the window's thread.
public final class OpenForm {

    private final EntryQueue queue;
    private final Background background;
    private final Messages messages;
    private final WriteNotes notes;
    private final UndoActs undo;
    private final FormDraft form;
    private final ReadOnlyObjectWrapper<Optional<Draft>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// What undo takes back: the last that was entered or deleted here.
    private Optional<SubjectId> touched = Optional.empty();

    /// @param queue writes what is entered in the inspection
    public OpenForm(EntryQueue queue, Background background, Messages messages) {
        this.queue = queue;
        this.background = background;
        this.messages = messages;
        this.notes = new WriteNotes(queue.inspection());
        this.undo = new UndoActs(queue.inspection());
        this.form = new FormDraft(queue, background, this::failed);
    }

    /// Opens the form again that a kill left open.
    ///
    /// @param kind of subject
    public void recover(String kind) {
        form.recover(kind, () -> open.set(form.draft()));
    }

    /// The form as it was opened; empty while none is.
    public ReadOnlyObjectProperty<Optional<Draft>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What was done or went wrong, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Says what was done.
    public void say(String words) {
        said.set(words);
    }

    /// What is in the form now.
    public Optional<Draft> draft() {
        return form.draft();
    }

    /// Opens the form of a subject, see [FormDraft#open].
    public void open(SubjectId id, Optional<About> about, Map<String, String> fields) {
        said.set("");
        leave();
        form.open(id, about, fields);
        open.set(form.draft());
    }

    /// Takes up what is entered in a field.
    public void enter(String field, String text, int caret) {
        form.enter(field, text, caret);
    }

    /// Closes the form: what was entered becomes an act.
    public void leave() {
        form.draft().map(Draft::subject).ifPresent(this::touch);
        form.leave();
        open.set(Optional.empty());
    }

    /// Deletes one; undo brings it back.
    ///
    /// @param told what is said once it is done
    public void delete(Subject subject, String told) {
        if (form.draft().map(Draft::subject).equals(Optional.of(subject.id()))) {
            form.drop();
            open.set(Optional.empty());
        }
        touch(subject.id());
        queue.perform(() -> notes.delete(subject), _ -> said.set(told), this::failed);
    }

    /// This one was changed: undo takes that back first.
    public void touch(SubjectId id) {
        touched = Optional.of(id);
    }

    /// Takes back the last thing that was entered here; what the list has selected, if nothing was yet.
    public void undo(Optional<SubjectId> selected) {
        leave();
        touched.or(() -> selected)
                .ifPresentOrElse(
                        id -> queue.perform(() -> undone(id), _ -> {}, this::failed),
                        () -> said.set(messages.text("form.undo.nothing")));
    }

    private CompletableFuture<Saved> undone(SubjectId id) {
        return undo.undo(id)
                .thenApply(act -> {
                    background.post(() ->
                            said.set(
                                    messages.text(
                                            act.isPresent()
                                                    ? "form.undone"
                                                    : "form.undo.nothing")));
                    return new Saved(OffsetDateTime.now(queue.inspection().clock()));
                });
    }

    /// The inspection is closed: what was entered becomes an act.
    public void close() {
        form.close();
        open.set(Optional.empty());
    }

    /// Says why something could not be done.
    public void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
    }
}
