package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.OpenForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The strengths and areas for improvement of the standards judged on evidence.
public final class FindingsViewModel {

    private final EntryQueue queue;
    private final Messages messages;
    private final OpenForm form;
    private final ReadOnlyObjectWrapper<EvidenceLog> log =
            new ReadOnlyObjectWrapper<>(new EvidenceLog(List.of(), List.of()));
    private Snapshot onScreen;

    /// @param queue writes what is entered in the inspection
    public FindingsViewModel(EntryQueue queue, Background background, Messages messages) {
        this.queue = queue;
        this.messages = messages;
        this.onScreen = queue.inspection().snapshot();
        this.form = new OpenForm(queue, background, messages);
        form.recover(Fields.FINDING);
    }

    // Properties

    /// The evidence and what was made of it.
    ReadOnlyObjectProperty<EvidenceLog> logProperty() {
        return log.getReadOnlyProperty();
    }

    /// What is being written, as it was opened; empty while nothing is.
    ReadOnlyObjectProperty<Optional<Draft>> openProperty() {
        return form.openProperty();
    }

    /// What was done or went wrong, in words.
    ReadOnlyStringProperty saidProperty() {
        return form.saidProperty();
    }

    // Commands

    /// Shows the inspection as it stands now; what is being written stays.
    void show(Snapshot snapshot) {
        onScreen = snapshot;
        EvidenceLog now = EvidenceLog.of(snapshot.framework(), snapshot.state());
        log.set(now);
    }

    /// The standard that what is being written is about.
    Optional<String> standard() {
        String pack = onScreen.framework().field("");
        return form.openProperty()
                .get()
                .flatMap(Draft::about)
                .map(About::field)
                .filter(field -> field.startsWith(pack))
                .map(field -> field.substring(pack.length()));
    }

    /// The evidence that may be linked to: what speaks of the standard, and what is linked already.
    List<Evidence> offered(String standard, Draft draft) {
        return log.get().evidence().stream()
                .filter(one ->
                        one.marks().containsKey(standard)
                                || !draft.texts()
                                        .getOrDefault(link(one.subject().id()), "")
                                        .isEmpty())
                .toList();
    }

    /// Begins a new strength or area for improvement.
    void add(String standard, Mark shows) {
        var about =
                new About(
                        Fields.inspection(onScreen.state().inspection()),
                        onScreen.framework().field(standard));
        Map<String, String> fields = fields(standard, List.of());
        fields.put(Fields.SHOWS, shows.word());
        open(new SubjectId(Fields.FINDING, UUID.randomUUID()), Optional.of(about), fields);
    }

    /// Opens one to be written on.
    void edit(Finding finding) {
        var about =
                new About(
                        Fields.inspection(onScreen.state().inspection()),
                        onScreen.framework().field(finding.standard()));
        open(
                finding.subject().id(),
                Optional.of(about),
                fields(finding.standard(), finding.evidence()));
    }

    private Map<String, String> fields(String standard, List<SubjectId> linked) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.SHOWS, "");
        fields.put(Fields.TEXT, "");
        linked.forEach(id -> fields.put(link(id), ""));
        log.get().evidence().stream()
                .filter(one -> one.marks().containsKey(standard))
                .forEach(one -> fields.put(link(one.subject().id()), ""));
        return fields;
    }

    private void open(SubjectId id, Optional<About> about, Map<String, String> fields) {
        form.open(id, about, fields);
    }

    private static String link(SubjectId evidence) {
        return Fields.SUPPORTED + evidence.id();
    }

    /// Whether what is being written rests on this evidence.
    boolean isLinked(Evidence evidence) {
        return form.draft()
                .filter(draft ->
                        !draft.texts().getOrDefault(link(evidence.subject().id()), "").isEmpty())
                .isPresent();
    }

    /// Takes up what is typed.
    void type(String text, int caret) {
        form.enter(Fields.TEXT, text, caret);
    }

    /// Says whether what is being written rests on this evidence.
    void link(Evidence evidence, boolean linked) {
        form.enter(link(evidence.subject().id()), linked ? Finding.LINKED : "", 0);
    }

    /// What is being written becomes an act.
    public void leave() {
        form.leave();
    }

    /// Deletes one; undo brings it back.
    void delete(SubjectId id) {
        form.delete(
                queue.inspection().snapshot().state().subject(id),
                messages.text("finding.deleted"));
    }

    /// Takes back the last thing that was written here.
    void undo() {
        form.undo(Optional.empty());
    }

    /// The inspection is closed: what is being written becomes an act, and nothing is shown any more.
    public void close() {
        form.close();
        log.set(new EvidenceLog(List.of(), List.of()));
    }
}
