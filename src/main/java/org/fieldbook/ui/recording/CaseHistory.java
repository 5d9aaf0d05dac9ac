package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Optional;

/// The acts of the case that is open. They are put into words only while somebody reads them: a case has
/// hundreds, and an answer would wait for them.
final class CaseHistory {

    private final ReadOnlyObjectWrapper<List<HistoryLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final String own;
    private final Messages messages;
    private final Moments moments;
    private Optional<Shown> shown = Optional.empty();
    private boolean read;

    private record Shown(Snapshot snapshot, SubjectId subject) {}

    /// @param own the name of this laptop's key
    CaseHistory(String own, Messages messages, Moments moments) {
        this.own = own;
        this.messages = messages;
        this.moments = moments;
    }

    /// The acts, newest first; none while nobody reads them.
    ReadOnlyObjectProperty<List<HistoryLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// How many acts there are.
    int count() {
        return shown.map(one -> ApartHistory.count(one.snapshot().state(), one.subject()))
                .orElse(0);
    }

    /// Says whether somebody reads them.
    void setRead(boolean wanted) {
        read = wanted;
        fill();
    }

    void show(Snapshot snapshot, SubjectId subject) {
        shown = Optional.of(new Shown(snapshot, subject));
        fill();
    }

    /// Shows nothing any more.
    void clear() {
        shown = Optional.empty();
        fill();
    }

    private void fill() {
        lines.set(
                shown.filter(_ -> read)
                        .map(one ->
                                HistoryLines.of(
                                        one.snapshot(), one.subject(), own, messages, moments))
                        .orElse(List.of()));
    }
}
