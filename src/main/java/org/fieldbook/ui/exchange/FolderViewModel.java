package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ExchangeByFolder;
import org.fieldbook.service.Failure;
import org.fieldbook.service.FolderFile;
import org.fieldbook.service.KeepFolder;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The folder by which an inspection is exchanged: what lies there, putting one's own bundle there, and opening
/// what is new, one preview after the other. Nothing is taken in from here.
public final class FolderViewModel {

    private final ExchangeByFolder exchanging;
    private final KeepFolder keeping;
    private final ImportViewModel importing;
    private final Outgoing outgoing;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Work work;
    private final Deque<Path> next = new ArrayDeque<>();

    /// Whether what is done, if anything is, is looking at the folder: that gives way.
    private boolean isLooking;

    private final ReadOnlyObjectWrapper<Optional<Path>> folder =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FolderFile>> files =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    /// What can be done with a folder.
    ///
    /// @param importing shows what taking a file in would do
    public record Ways(
            ExchangeByFolder exchanging,
            KeepFolder keeping,
            ImportViewModel importing,
            Outgoing outgoing) {}

    public FolderViewModel(Ways ways, Background background, Dialogs dialogs, Messages messages) {
        this.exchanging = ways.exchanging();
        this.keeping = ways.keeping();
        this.importing = ways.importing();
        this.outgoing = ways.outgoing();
        this.dialogs = dialogs;
        this.messages = messages;
        this.work = new Work(background);
    }

    // Properties

    /// Empty until one was chosen.
    ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// What lies there, what asks for somebody first.
    ReadOnlyObjectProperty<List<FolderFile>> filesProperty() {
        return files.getReadOnlyProperty();
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

    /// Looks at the folder that was chosen last, if one was.
    void open() {
        if (folder.get().isPresent()) {
            folder.get().ifPresent(this::look);
        } else {
            work.begin(_ -> keeping.find(), known -> known.ifPresent(this::turnTo), this::failed);
        }
    }

    /// Reads which folder was chosen last, and looks at nothing in it.
    public void find() {
        if (folder.get().isEmpty()) {
            work.begin(_ -> keeping.find(), folder::set, this::failed);
        }
    }

    /// Why bundles may not be put there; empty if they may.
    Optional<Failure> refusal() {
        return outgoing.refusal();
    }

    /// Why no other folder may be chosen; empty if one may.
    Optional<Failure> fixed() {
        return keeping.fixed();
    }

    /// Asks for a folder, keeps it and looks at it.
    void choose() {
        dialogs.chooseFolder(messages.text("folder.choose.title"))
                .ifPresent(chosen -> {
                    said.set("");
                    isLooking = false;
                    work.begin(
                            _ -> {
                                keeping.keep(chosen);
                                return chosen;
                            },
                            this::turnTo,
                            this::failed);
                });
    }

    private void turnTo(Path place) {
        folder.set(Optional.of(place));
        files.set(List.of());
        look(place);
    }

    private void look(Path place) {
        alert.set("");
        isLooking = true;
        work.begin(calledOff -> list(place, calledOff), files::set, this::notThere);
    }

    private List<FolderFile> list(Path place, BooleanSupplier calledOff) {
        List<FolderFile> found = new ArrayList<>(exchanging.look(place, calledOff));
        found.sort(Comparator.comparingInt(FolderText::order));
        return List.copyOf(found);
    }

    private void notThere(Throwable failure) {
        files.set(List.of());
        failed(failure);
    }

    /// Puts what the others lack there, once everything typed is an act; looking at the folder, which a slow one takes
    /// long for, waits until then. Pressed again meanwhile it does nothing.
    void put() {
        if (isOtherwiseBusy()) {
            return;
        }
        folder.get()
                .ifPresent(place -> {
                    said.set("");
                    alert.set("");
                    outgoing.begin(
                            () -> put(place),
                            () -> alert.set(messages.text("exchange.export.unsaved")));
                });
    }

    private boolean isOtherwiseBusy() {
        return work.busyProperty().get() && !isLooking;
    }

    private void put(Path place) {
        if (!isOtherwiseBusy()) {
            isLooking = false;
            work.begin(_ -> exchanging.put(place), this::put, this::failed);
        }
    }

    private void put(ExchangeByFolder.Put put) {
        said.set(messages.text("folder.put.said", put.file().getFileName().toString(), put.acts()));
        open();
    }

    /// Opens the previews of what is new, one after the other: the next one once the one before was taken
    /// in or laid aside.
    void readNews() {
        next.clear();
        news().forEach(news -> next.add(news.file()));
        readNext();
    }

    /// The files that bring something new.
    List<FolderFile.News> news() {
        return files.get().stream()
                .filter(FolderFile.News.class::isInstance)
                .map(FolderFile.News.class::cast)
                .toList();
    }

    private void readNext() {
        Path file = next.poll();
        if (file == null) {
            open();
        } else {
            importing.read(file, this::readNext);
        }
    }

    /// Stops looking.
    void callOff() {
        work.callOff();
        said.set(messages.text("folder.stopped"));
    }

    /// Nothing is shown any more.
    public void close() {
        next.clear();
        work.callOff();
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
