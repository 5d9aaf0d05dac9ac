package org.fieldbook.ui.erasing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.journal.Hash;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;

import java.util.Collection;
import java.util.List;

/// Having values of one act erased: what can be, the question, how it went, and what becomes of the earlier restore
/// points.
public final class ErasingViewModel {

    private final OpenInspection inspection;
    private final EraseValue erasing;
    private final Act act;
    private final Background background;
    private final Messages messages;
    private final ErasingText text;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage.Looking());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper noticed = new ReadOnlyStringWrapper("");
    private String reason = "";
    private int erasedValues;

    /// Where it stands.
    sealed interface Stage {
        /// What can be erased is being read.
        record Looking() implements Stage {}

        /// To be decided; nothing can be erased any more where the list is empty.
        record Asked(List<Item> items) implements Stage {}

        /// It is being done.
        record Working(String step) implements Stage {}

        /// The values are erased.
        ///
        /// @param finished whether database and backup are written anew without them
        /// @param ask what is to be decided about earlier restore points; empty if there are none
        /// @param older how many there are
        record Erased(
                List<ToldLines.Line> lines, boolean finished, List<ToldLines.Line> ask, int older)
                implements Stage {}

        /// The earlier restore points are removed.
        record Removed(List<ToldLines.Line> lines) implements Stage {}
    }

    /// A value that can be erased.
    ///
    /// @param value the very text
    /// @param where why it is listed; empty if the act wrote it
    /// @param wanted whether it is chosen to begin with: what the act wrote, and the same text elsewhere
    record Item(Hash change, String title, String value, String where, boolean wanted) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Item";
        }
    }

    /// @param act what is wanted erased, or some of it
    public ErasingViewModel(
            OpenInspection inspection, Act act, Background background, Messages messages) {
        this.inspection = inspection;
        this.erasing = new EraseValue(inspection);
        this.act = act;
        this.background = background;
        this.messages = messages;
        this.text = new ErasingText(messages, new Moments(messages, inspection.clock()));
        look();
    }

    private void look() {
        stage.set(new Stage.Looking());
        background.run(this::items, items -> stage.set(new Stage.Asked(items)), this::failed);
    }

    private List<Item> items() {
        Snapshot now = inspection.snapshot();
        return erasing.list(act).stream()
                .map(version ->
                        new Item(
                                version.change().hash(),
                                text.title(now, version),
                                text.value(version.value()),
                                text.where(version),
                                version.where() != EraseValue.Where.FIELD))
                .toList();
    }

    // Properties

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// That something in the reason looks like a name or a date of birth; empty if nothing does.
    ReadOnlyStringProperty noticedProperty() {
        return noticed.getReadOnlyProperty();
    }

    /// The reason as typed.
    String reason() {
        return reason;
    }

    // Commands

    /// The reason was typed.
    void type(String typed) {
        reason = typed;
        background.run(
                () -> erasing.notice(typed),
                words -> {
                    if (typed.equals(reason)) {
                        noticed.set(
                                words.isEmpty()
                                        ? ""
                                        : messages.text(
                                                "erase.reason.noticed", String.join(", ", words)));
                    }
                },
                this::failed);
    }

    /// Whether it can be ordered like this.
    static boolean isReady(Collection<Hash> chosen, String reason, boolean understood) {
        return understood && !chosen.isEmpty() && !reason.isBlank();
    }

    /// Orders these erased.
    void erase(Collection<Hash> chosen) {
        List<Hash> changes = List.copyOf(chosen);
        alert.set("");
        stage.set(new Stage.Working(messages.text("erase.step.values")));
        background.run(
                () -> erasing.order(changes, reason, this::show), this::erased, this::refused);
    }

    /// Tries once more to write database and backup anew.
    void finish() {
        Stage before = stage.get();
        stage.set(new Stage.Working(messages.text("erase.step.backup")));
        background.run(
                () -> erasing.finish(erasedValues, this::show),
                this::erased,
                failure -> {
                    stage.set(before);
                    failed(failure);
                });
    }

    private void show(EraseValue.Step step) {
        String words =
                messages.text(
                        switch (step) {
                            case VALUES -> "erase.step.values";
                            case BACKUP -> "erase.step.backup";
                        });
        background.post(() -> {
            if (stage.get() instanceof Stage.Working) {
                stage.set(new Stage.Working(words));
            }
        });
    }

    private void erased(EraseValue.Done done) {
        erasedValues = done.values();
        boolean finished = done.unfinished().isEmpty();
        boolean asks = finished && !done.older().isEmpty();
        stage.set(
                new Stage.Erased(
                        text.done(done),
                        finished,
                        asks ? text.ask(done) : List.of(),
                        done.older().size()));
    }

    /// Removes the earlier restore points.
    void removeOlder() {
        Stage before = stage.get();
        alert.set("");
        stage.set(new Stage.Working(messages.text("erase.step.older")));
        background.run(
                erasing::removeOlder,
                removed -> stage.set(new Stage.Removed(text.removed(removed))),
                failure -> {
                    stage.set(before);
                    failed(failure);
                });
    }

    /// What can be erased is read again: it may be what changed.
    private void refused(Throwable failure) {
        failed(failure);
        look();
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
