package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.OpenForm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The evidence log: what is shown of it, and the form in which evidence is entered.
public final class EvidenceViewModel {

    private final EntryQueue queue;
    private final Messages messages;
    private final OpenForm form;
    private final ReadOnlyObjectWrapper<EvidenceRows> rows;
    private EvidenceFilter filter = EvidenceFilter.ALL;
    private Snapshot onScreen;

    /// @param queue writes what is entered in the inspection
    public EvidenceViewModel(EntryQueue queue, Background background, Messages messages) {
        this.queue = queue;
        this.messages = messages;
        this.onScreen = queue.inspection().snapshot();
        this.rows = new ReadOnlyObjectWrapper<>(made());
        this.form = new OpenForm(queue, background, messages);
        form.recover(Fields.EVIDENCE);
    }

    // Properties

    /// What is listed.
    ReadOnlyObjectProperty<EvidenceRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The form as it was opened; empty while none is.
    ReadOnlyObjectProperty<Optional<Draft>> openProperty() {
        return form.openProperty();
    }

    /// What was done or went wrong, in words.
    ReadOnlyStringProperty saidProperty() {
        return form.saidProperty();
    }

    // Commands

    /// Shows the inspection as it stands now; what is being entered stays.
    void show(Snapshot snapshot) {
        onScreen = snapshot;
        rows.set(made());
    }

    private EvidenceRows made() {
        return EvidenceRows.of(
                EvidenceLog.of(onScreen.framework(), onScreen.state()), onScreen, filter);
    }

    EvidenceFilter filter() {
        return filter;
    }

    /// Lists these only.
    void narrow(EvidenceFilter narrowed) {
        filter = narrowed;
        rows.set(made());
    }

    /// The standards that evidence may speak of.
    List<Standard> standards() {
        return onScreen.framework().standards().stream()
                .filter(Evidence::isJudgedOnEvidence)
                .toList();
    }

    Framework framework() {
        return onScreen.framework();
    }

    /// What the evidence is called, such as `E-07`; empty for what is new.
    String reference(SubjectId id) {
        return EvidenceLog.reference(
                onScreen.framework(), onScreen.state(), onScreen.state().subject(id));
    }

    /// Begins a new item of evidence, of today.
    void add() {
        open(new SubjectId(Fields.EVIDENCE, UUID.randomUUID()));
    }

    /// Opens the form of an item.
    void edit(Evidence evidence) {
        open(evidence.subject().id());
    }

    private void open(SubjectId id) {
        form.open(id, Optional.empty(), fields());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.KIND, EvidenceKind.MEETING.word());
        fields.put(Fields.DATE, LocalDate.now(queue.inspection().clock()).toString());
        fields.put(Fields.TITLE, "");
        fields.put(Fields.SOURCE, "");
        fields.put(Fields.TEXT, "");
        standards()
                .forEach(standard ->
                        fields.put(Fields.mark(onScreen.framework(), standard.code()), ""));
        return fields;
    }

    /// Takes up what is entered in the form.
    void enter(String field, String text, int caret) {
        form.enter(field, text, caret);
    }

    /// Closes the form: what was entered becomes an act.
    public void leave() {
        form.leave();
    }

    /// This item was changed beside the form: undo takes that back first.
    void touch(SubjectId id) {
        form.touch(id);
    }

    /// Deletes an item; undo brings it back.
    void delete(Evidence evidence) {
        form.delete(evidence.subject(), messages.text("form.deleted", evidence.reference()));
    }

    /// Takes back the last thing that was entered here, or the last change of this item.
    void undo(Optional<Evidence> selected) {
        form.undo(selected.map(one -> one.subject().id()));
    }

    /// The inspection is closed: what was entered becomes an act, and nothing is shown any more.
    public void close() {
        form.close();
        rows.set(EvidenceRows.NONE);
    }
}
