package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.Failure;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SavePlace;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What has not gone out yet, who gets it, and the bundle made of it.
public final class ExportViewModel {

    private static final Doing MAKING =
            Doing.stoppable("exchange.doing.make", "exchange.export.notWritten");
    private static final Doing WRITING = Doing.whole("exchange.doing.write");

    /// Of files that were left out.
    private static final int MOST_NAMED = 5;

    /// What the card says.
    ///
    /// @param notShared how many acts are on this laptop only and in no bundle made here
    /// @param last when one was last made; empty if none was
    /// @param name of the file that a bundle made now would be
    record Facts(int notShared, Optional<String> last, String name) {}

    /// One laptop that may get the bundle.
    ///
    /// @param number of the member's laptops, from 1; 0 if they have only one
    record Chip(ExportBundle.Recipient recipient, int number, boolean chosen) {

        String laptop() {
            return recipient.laptop();
        }
    }

    private final ExportBundle exporting;
    private final Sharing sharing;
    private final Outgoing outgoing;
    private final Background background;
    private final Dialogs dialogs;
    private final SavePlace places;
    private final Messages messages;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<Optional<Facts>> facts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final Set<String> takenOff = new HashSet<>();

    public ExportViewModel(
            ExportBundle exporting,
            Sharing sharing,
            Outgoing outgoing,
            Background background,
            Dialogs dialogs,
            Messages messages) {
        this.exporting = exporting;
        this.sharing = sharing;
        this.outgoing = outgoing;
        this.background = background;
        this.dialogs = dialogs;
        this.places = new SavePlace(dialogs, messages);
        this.messages = messages;
        this.busy = new Busy(MAKING, background);
    }

    // Properties

    /// Empty until they were read.
    ReadOnlyObjectProperty<Optional<Facts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Every other trusted laptop.
    ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    /// What was done, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    /// Why no bundle may be made; empty if one may.
    Optional<Failure> refusal() {
        return outgoing.refusal();
    }

    // Commands

    /// Reads what has not gone out, and who could get it, as the inspection stands now.
    void refresh() {
        background.run(
                () ->
                        new Read(
                                new Facts(
                                        sharing.alone().notGiven(),
                                        exporting.lastMade(),
                                        exporting.name()),
                                exporting.recipients()),
                this::show,
                this::failed);
    }

    private record Read(Facts facts, List<ExportBundle.Recipient> recipients) {}

    private void show(Read read) {
        facts.set(Optional.of(read.facts()));
        chips.set(read.recipients().stream().map(one -> chip(one, read.recipients())).toList());
    }

    private Chip chip(ExportBundle.Recipient one, List<ExportBundle.Recipient> all) {
        List<ExportBundle.Recipient> theirs =
                all.stream()
                        .filter(other -> other.member().id().equals(one.member().id()))
                        .toList();
        return new Chip(
                one,
                theirs.size() == 1 ? 0 : theirs.indexOf(one) + 1,
                !takenOff.contains(one.laptop()));
    }

    /// Takes a laptop off, or puts it back.
    void choose(String laptop, boolean chosen) {
        if (chosen) {
            takenOff.remove(laptop);
        } else {
            takenOff.add(laptop);
        }
        chips.set(
                chips.get().stream()
                        .map(chip ->
                                chip.laptop().equals(laptop)
                                        ? new Chip(chip.recipient(), chip.number(), chosen)
                                        : chip)
                        .toList());
    }

    /// Makes a bundle of what those chosen lack, once everything typed is an act, and asks where to. Pressed
    /// again meanwhile it does nothing.
    ///
    /// @param whole everything, whatever they have
    void create(boolean whole) {
        if (busy.isBusy()) {
            return;
        }
        said.set("");
        alert.set("");
        outgoing.begin(
                () -> make(whole), () -> alert.set(messages.text("exchange.export.unsaved")));
    }

    /// What was put back waits until something was taken in, or somebody says to go on.
    private void make(boolean whole) {
        busy.begin(
                MAKING,
                _ -> exporting.waits(),
                waits -> {
                    if (!waits) {
                        makeNow(whole, false);
                    } else if (dialogs.confirm(
                            messages.text("exchange.restored"),
                            messages.text("bundle.restored"),
                            messages.text("exchange.restored.go"))) {
                        makeNow(whole, true);
                    } else {
                        said.set(messages.text("exchange.export.notWritten"));
                    }
                },
                this::failed);
    }

    private void makeNow(boolean whole, boolean allTheSame) {
        List<String> laptops = chips.get().stream().filter(Chip::chosen).map(Chip::laptop).toList();
        busy.begin(
                MAKING,
                _ -> {
                    if (allTheSame) {
                        exporting.goOn();
                    }
                    return exporting.make(laptops, whole);
                },
                this::place,
                this::failed);
    }

    private void place(ExportBundle.Made made) {
        places.ask(
                        messages.text("exchange.export.place"),
                        messages.text("exchange.file"),
                        ExportBundle.ENDING,
                        made.name())
                .ifPresentOrElse(
                        file -> save(made, file),
                        () -> said.set(messages.text("exchange.export.notWritten")));
    }

    private void save(ExportBundle.Made made, Path file) {
        busy.begin(
                WRITING,
                _ -> {
                    exporting.save(made, file);
                    return file;
                },
                written -> {
                    said.set(
                            messages.text("exchange.export.saved", written.toString(), made.acts())
                                    + leftOut(made));
                    refresh();
                },
                this::failed);
    }

    /// Leaves making it: nothing is written then, and it counts as given to nobody.
    void callOff() {
        busy.callOff().ifPresent(stopped -> said.set(messages.text(stopped)));
    }

    private String leftOut(ExportBundle.Made made) {
        return made.leftOut().isEmpty()
                ? ""
                : " "
                        + messages.text(
                                "exchange.export.leftOut",
                                made.leftOut().size(),
                                made.leftOut().stream()
                                        .limit(MOST_NAMED)
                                        .map(Attachment::name)
                                        .collect(Collectors.joining(", ")));
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
