package org.fieldbook.ui.pack;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.PackCohort;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.MovePack;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.NewestShown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The pack that rates an inspection: what was done under an earlier one, and moving to another version. Belongs to
/// the window's thread.
public final class PackViewModel {

    private static final Doing COMPARING = Doing.stoppable("move.doing", "move.doing.stopped");

    private final EntryQueue queue;
    private final Dialogs dialogs;
    private final Messages messages;
    private final PackText text;
    private final MovePack moving;
    private final NewestShown<Shown> shown;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<Optional<MovePack.Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private String reason = "";

    /// What is said of the pack.
    ///
    /// @param sentence which rates
    /// @param mixed what of before a move is counted with what came after it
    /// @param dropped what is recorded of asks that went with a move
    /// @param offered other versions
    /// @param leads whether whoever works here may move
    record Shown(
            String sentence,
            List<String> mixed,
            List<String> dropped,
            List<Pack> offered,
            boolean leads) {
        Shown {
            mixed = List.copyOf(mixed);
            dropped = List.copyOf(dropped);
            offered = List.copyOf(offered);
        }
    }

    public PackViewModel(
            EntryQueue queue, Background background, Dialogs dialogs, Messages messages) {
        this.queue = queue;
        this.dialogs = dialogs;
        this.messages = messages;
        this.shown = new NewestShown<>(background, messages);
        this.busy = new Busy(COMPARING, background);
        this.text = new PackText(messages);
        this.moving = new MovePack(queue.inspection(), new Frameworks());
    }

    // Properties

    /// Empty until it is worked out.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.property();
    }

    /// What moving would mean, once somebody asked.
    ReadOnlyObjectProperty<Optional<MovePack.Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return shown.alertProperty();
    }

    /// What was stopped; empty if nothing was.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    /// The preview in words.
    List<PackText.Part> parts(MovePack.Preview of) {
        return text.parts(of);
    }

    // Commands

    /// Shows the inspection as it stands; the newest of several wins.
    public void show(Snapshot snapshot) {
        shown.show(() -> shownOf(snapshot));
    }

    private Shown shownOf(Snapshot snapshot) {
        Framework framework = snapshot.framework();
        List<String> lines = new ArrayList<>();
        if (inspection().lacksPack()) {
            lines.add(messages.text("move.lacking"));
        }
        lines.addAll(text.cohort(PackCohort.of(framework, snapshot.state(), snapshot.subjects())));
        return new Shown(
                messages.text("move.rates", framework.id(), framework.version()),
                lines,
                moving.dropped(snapshot).stream().map(text::kept).toList(),
                moving.offered(),
                snapshot.me().leads());
    }

    /// Shows what moving to this version would mean.
    void look(Pack pack) {
        look(() -> moving.preview(pack));
    }

    /// Asks for a pack file and shows what moving to it would mean.
    void open() {
        dialogs.openFile(messages.text("move.open"), messages.text("move.file"), "*.json")
                .ifPresent(file -> look(() -> moving.preview(file)));
    }

    private void look(Supplier<MovePack.Preview> work) {
        preview.set(Optional.empty());
        shown.clearAlert();
        said.set("");
        busy.begin(
                COMPARING, _ -> work.get(), made -> preview.set(Optional.of(made)), shown::failed);
    }

    /// Leaves comparing it.
    void callOff() {
        busy.callOff().ifPresent(stopped -> said.set(messages.text(stopped)));
    }

    /// Puts the preview away.
    void putAway() {
        preview.set(Optional.empty());
    }

    /// Asks why, and moves. A reason that could not be recorded is offered again.
    void move() {
        preview.get()
                .ifPresent(now ->
                        dialogs.askReason(
                                        messages.text(
                                                "move.ask.title", now.pack().framework().version()),
                                        messages.text("move.ask.text"),
                                        reason,
                                        messages.text("move.do"))
                                .ifPresent(why -> move(now, why)));
    }

    private void move(MovePack.Preview now, String why) {
        shown.clearAlert();
        reason = why;
        queue.perform(
                () -> moving.move(now, why),
                _ -> {
                    reason = "";
                    preview.set(Optional.empty());
                    show(inspection().snapshot());
                },
                shown::failed);
    }

    private OpenInspection inspection() {
        return queue.inspection();
    }

    /// Nothing is shown any more.
    public void close() {
        shown.close();
        busy.close();
        preview.set(Optional.empty());
    }
}
