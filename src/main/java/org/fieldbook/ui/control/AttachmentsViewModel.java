package org.fieldbook.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.State;
import org.fieldbook.intake.AttachedFile.Tells;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AttachFiles;
import org.fieldbook.service.AttachedFiles;
import org.fieldbook.service.Failure;
import org.fieldbook.settings.Export;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SavePlace;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files attached to what is selected or open: which there are, attaching one, and copies of them.
public final class AttachmentsViewModel {

    private final EntryQueue queue;
    private final Background background;
    private final Dialogs dialogs;
    private final SavePlace places;
    private final Messages messages;
    private final AttachFiles attaching;
    private final AttachedFiles files;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Set<Hash> here = new HashSet<>();
    private Optional<SubjectId> shown = Optional.empty();
    private Optional<About> about = Optional.empty();
    private Consumer<SubjectId> onChange = _ -> {};

    /// @param queue writes what is attached
    public AttachmentsViewModel(
            EntryQueue queue, Background background, Dialogs dialogs, Messages messages) {
        this.queue = queue;
        this.background = background;
        this.dialogs = dialogs;
        this.places = new SavePlace(dialogs, messages);
        this.messages = messages;
        this.attaching = new AttachFiles(queue.inspection());
        this.files = new AttachedFiles(queue.inspection());
        this.work = new Work(background);
    }

    /// A file as it is listed.
    ///
    /// @param here whether it is on this laptop
    /// @param by the name of who attached it
    record Row(Attachment attachment, boolean here, String by) {}

    // Properties

    /// The files of what is selected, the first attached first.
    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What was done or went wrong, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether something takes so long that it is worth showing.
    ReadOnlyBooleanProperty workingProperty() {
        return work.shownProperty();
    }

    /// Why no copy may be saved; empty if one may.
    Optional<Failure> refusal() {
        return queue.inspection().allowed().refusal(Export.ATTACHMENTS);
    }

    // Commands

    /// Told what a file was attached to or removed from.
    public void onChange(Consumer<SubjectId> listener) {
        onChange = listener;
    }

    /// Shows the files of this subject as the inspection stands now; of none where none is selected. Which of
    /// them are here is read from the disk.
    public void show(Optional<SubjectId> subject) {
        show(subject, Optional.empty());
    }

    /// Shows the files of a note. One that is not there yet begins with its first file.
    ///
    /// @param of what the note is about
    public void show(SubjectId note, About of) {
        show(Optional.of(note), Optional.of(of));
    }

    private void show(Optional<SubjectId> subject, Optional<About> of) {
        about = of;
        if (!subject.equals(shown)) {
            said.set("");
        }
        shown = subject;
        List<Attachment> standing = standing();
        list();
        if (standing.stream().anyMatch(one -> !here.contains(one.hash()))) {
            background.run(files::listHere, this::take, this::failed);
        }
    }

    private void take(Set<Hash> read) {
        here.clear();
        here.addAll(read);
        list();
    }

    private List<Attachment> standing() {
        return shown.map(id -> Attachment.of(state().subject(id))).orElse(List.of());
    }

    private State state() {
        return queue.inspection().snapshot().state();
    }

    private void list() {
        rows.set(
                standing().stream()
                        .map(one ->
                                new Row(
                                        one,
                                        here.contains(one.hash()),
                                        AttachedFiles.holder(state(), one)))
                        .toList());
    }

    /// Asks which file to attach.
    void choose() {
        if (isNothingShown()) {
            return;
        }
        dialogs.openFile(
                        messages.text("attach.choose"),
                        messages.text("attach.kinds"),
                        Stream.of(AttachmentType.values())
                                .flatMap(type -> type.endings().stream())
                                .flatMap(end -> Stream.of(end, end.toUpperCase(Locale.ROOT)))
                                .map(end -> "*." + end)
                                .collect(Collectors.joining(" ")))
                .ifPresent(this::attach);
    }

    /// Attaches this file to what is selected, once it was looked at.
    public void attach(Path file) {
        if (isNothingShown()) {
            return;
        }
        var to = new To(shown.orElseThrow(), about);
        said.set("");
        work.begin(_ -> attaching.read(file), offered -> ask(to, offered), this::failed);
    }

    private boolean isNothingShown() {
        if (shown.isEmpty()) {
            said.set(messages.text("attach.nothingSelected"));
        }
        return shown.isEmpty();
    }

    /// What was on the screen when the file was chosen.
    private record To(SubjectId subject, Optional<About> about) {}

    /// What a picture says of places and devices is said before it is part of the evidence: it is not altered.
    private void ask(To to, AttachFiles.Offered offered) {
        if (offered.tells().isEmpty()
                || dialogs.confirm(
                        messages.text("attach.tells.title"),
                        messages.text(tells(offered.tells()), offered.name()),
                        messages.text("attach.tells.action"))) {
            queue.perform(
                    () -> attaching.attach(to.subject(), to.about(), offered),
                    _ -> done(to.subject(), messages.text("attach.done", offered.name())),
                    this::failed);
        } else {
            said.set(messages.text("attach.notDone", offered.name()));
        }
    }

    private static String tells(Set<Tells> tells) {
        if (tells.size() > 1) {
            return "attach.tells.both";
        }
        return tells.contains(Tells.PLACE) ? "attach.tells.place" : "attach.tells.device";
    }

    private void done(SubjectId subject, String words) {
        onChange.accept(subject);
        show(shown, about);
        said.set(words);
    }

    /// Removes a file; undo brings it back.
    void remove(Attachment attachment) {
        queue.perform(
                () -> attaching.remove(attachment),
                _ -> done(attachment.subject(), messages.text("attach.removed", attachment.name())),
                this::failed);
    }

    /// Saves a copy outside the store, once somebody read what that means.
    void saveCopy(Attachment attachment) {
        said.set("");
        boolean isWanted =
                dialogs.confirm(
                        messages.text("attach.copy.title"),
                        messages.text("attach.copy.warning", attachment.name()),
                        messages.text("attach.copy.action"));
        if (isWanted) {
            places.ask(
                            messages.text("attach.copy.place"),
                            FileWords.kind(attachment.type(), messages),
                            "." + attachment.copyEnding(),
                            attachment.copyName())
                    .ifPresent(file -> save(attachment, file));
        }
    }

    private void save(Attachment attachment, Path file) {
        work.begin(
                calledOff -> files.saveCopy(attachment, file, calledOff),
                written -> {
                    if (written) {
                        said.set(messages.text("attach.copy.saved", file.toString()));
                    }
                },
                this::failed);
    }

    /// Calls off what takes long: nothing is attached or written by it then.
    void callOff() {
        work.callOff();
        said.set(messages.text("attach.calledOff"));
    }

    private void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
    }

    /// Nothing is shown any more.
    public void close() {
        work.callOff();
        shown = Optional.empty();
        here.clear();
        rows.set(List.of());
        said.set("");
    }
}
