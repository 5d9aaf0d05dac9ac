package org.fieldbook.ui.shell;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.CaseSection;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Bookmark;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.recording.Place;
import org.fieldbook.ui.recording.RecordingView;
import org.fieldbook.ui.recording.RecordingViewModel;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The case that is recorded, and the spot in it that a bookmark keeps.
final class CasePage {

    private final RecordingViewModel model;
    private final AttachmentsViewModel attachments;
    private final RecordingView view;

    /// Where it leads.
    ///
    /// @param onBack goes to the list of cases
    /// @param onErase goes to where something that an act of the case wrote is erased
    /// @param onSaid says what just happened in the status bar
    record Ways(Runnable onBack, BiConsumer<SubjectId, Act> onErase, Consumer<String> onSaid) {}

    CasePage(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            SingleKeys keys,
            Ways ways) {
        model = new RecordingViewModel(queue, background, messages);
        model.saidProperty().subscribe(ways.onSaid());
        attachments = new AttachmentsViewModel(queue, background, dialogs, messages);
        view =
                new RecordingView(
                        new RecordingView.Models(model, attachments, keys),
                        queue.watch(),
                        dialogs,
                        messages,
                        ways.onBack());
        view.onErase(act -> lastOpen().ifPresent(subject -> ways.onErase().accept(subject, act)));
    }

    RecordingView view() {
        return view;
    }

    /// Tells when one may be elsewhere in the case.
    void onMoved(Runnable told) {
        model.onMoved(told);
    }

    /// The case that was open last since the inspection was opened.
    Optional<SubjectId> lastOpen() {
        return model.place().map(Place::subject);
    }

    /// Opens a case where it begins.
    void open(SubjectId subject) {
        model.open(subject);
    }

    /// Opens a case at a key question, a prompt, a section or an item; where it begins if the framework has none
    /// of that name.
    ///
    /// @param code of one of them, or the id of an attribute
    void open(SubjectId subject, String code, Framework framework) {
        place(subject, code, framework).ifPresentOrElse(model::open, () -> model.open(subject));
    }

    /// A section, an item or a key question is a place of its own, a prompt a row of its question.
    static Optional<Place> place(SubjectId subject, String code, Framework framework) {
        Optional<Place> section =
                framework.findSample(subject.kind()).stream()
                        .flatMap(sample -> sample.sections().stream())
                        .filter(one ->
                                Fields.section(framework, one.id()).equals(framework.field(code))
                                        || one.items().stream()
                                                .anyMatch(item -> item.code().equals(code)))
                        .map(one -> Place.ofSection(subject, one.id()))
                        .findFirst();
        if (section.isPresent()) {
            return section;
        }
        Optional<Place> columns =
                framework
                        .findSample(subject.kind())
                        .filter(sample -> sample.findAttribute(code).isPresent())
                        .map(sample -> Place.ofSection(subject, CaseSection.ofColumns(sample)));
        if (columns.isPresent()) {
            return columns;
        }
        for (KeyQuestion question : framework.questionsOf(subject.kind())) {
            if (question.code().equals(code)) {
                return Optional.of(new Place(subject, code, 0, 0));
            }
            List<Prompt> prompts = question.prompts();
            for (int row = 0; row < prompts.size(); row++) {
                if (prompts.get(row).code().equals(code)) {
                    return Optional.of(new Place(subject, question.code(), row, 0));
                }
            }
        }
        return Optional.empty();
    }

    /// Opens a case where it was left if it was open last, else where it begins.
    void reopen(SubjectId subject) {
        model.place()
                .filter(place -> place.subject().equals(subject))
                .ifPresentOrElse(model::open, () -> model.open(subject));
    }

    /// Opens the case of a spot there; it is shown afterwards.
    void open(Bookmark.Spot spot) {
        model.open(new Place(spot.subject(), spot.question(), spot.row(), spot.caret()));
    }

    /// Puts the keyboard where it was at the spot; it is shown already.
    void focus(Bookmark.Spot spot) {
        if (spot.writing()) {
            view.focusNote();
        }
    }

    /// Where one is in the case; empty before one was opened.
    Optional<Bookmark.Spot> spot() {
        return model.place()
                .map(place ->
                        new Bookmark.Spot(
                                place.subject(),
                                place.question(),
                                place.row(),
                                place.caret(),
                                view.isWriting()));
    }

    /// Whether the case of the spot is there still.
    static boolean isThere(Snapshot snapshot, Bookmark.Spot spot) {
        return snapshot.subjects().stream()
                .anyMatch(subject -> subject.id().equals(spot.subject()));
    }

    /// Everything typed becomes an act.
    void leave() {
        model.leave();
    }

    /// Nothing is shown any more.
    void close() {
        model.close();
        attachments.close();
    }
}
