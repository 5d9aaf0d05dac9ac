package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.FileKind;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.RecognizeFile;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A file that came: what it is, what taking it in would do, and taking it in.
public final class ImportViewModel {

    private final ImportBundle importing;
    private final RecognizeFile recognizing;
    private final Consumer<Path> onCard;
    private final SaveWatch watch;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<ArrivalPreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private Optional<AtomicBoolean> taking = Optional.empty();
    private Runnable next = () -> {};

    /// What can be done with a file that came.
    ///
    /// @param onCard told of a file that is somebody's identity card
    public record Ways(ImportBundle importing, RecognizeFile recognizing, Consumer<Path> onCard) {}

    public ImportViewModel(
            Ways ways, SaveWatch watch, Background background, Dialogs dialogs, Messages messages) {
        this.importing = ways.importing();
        this.recognizing = ways.recognizing();
        this.onCard = ways.onCard();
        this.watch = watch;
        this.dialogs = dialogs;
        this.messages = messages;
        this.work = new Work(background);
    }

    // Properties

    /// What taking the file in would do; empty while none is open.
    ReadOnlyObjectProperty<Optional<ArrivalPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The name of the file that is open or being read.
    ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What was done, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What takes a while, and can be called off.
    Work work() {
        return work;
    }

    // Commands

    /// Asks for a file and reads it.
    void choose() {
        dialogs.openFile(
                        messages.text("exchange.import.choose"), messages.text("exchange.any"), "*")
                .ifPresent(this::read);
    }

    /// Finds out what this file is and what taking it in would do. Nothing is written.
    public void read(Path chosen) {
        read(chosen, () -> {});
    }

    /// Likewise, and does something else once the file was taken in or laid aside.
    void read(Path chosen, Runnable then) {
        if (taking.isPresent()) {
            return;
        }
        clear();
        next = then;
        file.set(chosen.getFileName().toString());
        work.begin(_ -> recognize(chosen), this::show, this::failed);
    }

    /// What a file turned out to be.
    ///
    /// @param preview of a bundle
    private record Found(Path file, FileKind kind, Optional<ArrivalPreview> preview) {}

    private Found recognize(Path chosen) {
        FileKind kind = recognizing.of(chosen);
        return new Found(
                chosen,
                kind,
                kind == FileKind.BUNDLE
                        ? Optional.of(importing.preview(chosen))
                        : Optional.empty());
    }

    private void show(Found found) {
        if (found.preview().isPresent()) {
            preview.set(found.preview());
        } else if (found.kind() == FileKind.CARD) {
            clear();
            onCard.accept(found.file());
        } else {
            alert.set(
                    messages.text(
                            "exchange.wrong." + found.kind().name().toLowerCase(Locale.ROOT),
                            found.file().getFileName().toString()));
        }
    }

    /// Stops reading. What is being taken in stops where nothing was imported yet; else it is finished.
    void callOff() {
        if (taking.isPresent()) {
            taking.get().set(true);
            return;
        }
        work.callOff();
        clear();
        said.set(messages.text("exchange.import.stopped"));
    }

    /// Lays the file aside.
    void layAside() {
        if (taking.isEmpty()) {
            work.callOff();
            clear();
            goOn();
        }
    }

    /// Nothing is shown any more.
    public void close() {
        next = () -> {};
        layAside();
    }

    private void goOn() {
        Runnable now = next;
        next = () -> {};
        now.run();
    }

    private void clear() {
        preview.set(Optional.empty());
        file.set("");
        said.set("");
        alert.set("");
    }

    /// What is open is seen beside the inspection as it stands now.
    void show(Snapshot snapshot) {
        if (taking.isPresent()) {
            return;
        }
        preview.get()
                .filter(open -> open.arrival().before() != snapshot.state())
                .ifPresent(open ->
                        work.begin(
                                _ -> importing.again(open),
                                again -> preview.set(Optional.of(again)),
                                this::failed));
    }

    /// Takes in what is open.
    void take() {
        if (taking.isPresent()) {
            return;
        }
        preview.get()
                .ifPresent(open -> {
                    var stopped = new AtomicBoolean();
                    taking = Optional.of(stopped);
                    said.set("");
                    alert.set("");
                    work.begin(
                            _ -> importing.take(open, stopped::get),
                            saved -> taken(open, saved),
                            this::failed);
                });
    }

    private void taken(ArrivalPreview open, Optional<Saved> saved) {
        taking = Optional.empty();
        saved.ifPresentOrElse(
                at -> {
                    clear();
                    said.set(new ArrivalText(open, messages).taken());
                    watch.follow(
                            () -> CompletableFuture.completedFuture(at), _ -> {}, this::failed);
                    goOn();
                },
                () -> said.set(messages.text("exchange.import.stopped")));
    }

    private void failed(Throwable failure) {
        taking = Optional.empty();
        alert.set(FailureText.of(failure, messages));
    }
}
