package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.ProposeRatings;
import org.fieldbook.service.ReadProposals;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.FieldTyping;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The standards judged on evidence: a proposed rating, its reason, and what second readers say of it.
public final class DeliveryViewModel {

    private final OpenInspection inspection;
    private final EntryQueue queue;
    private final FieldTyping typing;
    private final Messages messages;
    private final StandardLines reading;
    private final ReadProposals readers;
    private final ReadOnlyObjectWrapper<List<StandardLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    private final Runnable stopListening;
    private Snapshot onScreen;

    /// @param queue writes what is entered in the inspection
    public DeliveryViewModel(EntryQueue queue, Background background, Messages messages) {
        this.inspection = queue.inspection();
        this.queue = queue;
        this.messages = messages;
        this.reading = new StandardLines(messages, new Moments(messages, inspection.clock()));
        this.readers = new ReadProposals(inspection);
        this.onScreen = inspection.snapshot();
        this.typing =
                new FieldTyping(
                        queue,
                        background,
                        this::isTypedHere,
                        new FieldTyping.Ways(() -> show(inspection.snapshot()), this::failed));
        typing.recover();
        stopListening = queue.onLate(() -> show(inspection.snapshot()));
        show(onScreen);
    }

    // Properties

    ReadOnlyObjectProperty<List<StandardLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands now; what is being typed stays.
    void show(Snapshot snapshot) {
        onScreen = snapshot;
        List<StandardLine> saved =
                reading.of(snapshot, field -> typing.typed(place(snapshot, field)));
        lines.set(saved.stream().map(this::orWaiting).toList());
    }

    /// What was proposed last and is not on the disk stands in place of what is.
    private StandardLine orWaiting(StandardLine line) {
        return queue.late().reversed().stream()
                .filter(Entry.Proposed.class::isInstance)
                .map(entry -> ((Entry.Proposed) entry).proposed())
                .filter(proposed -> proposed.standard().equals(line.code()))
                .findFirst()
                .map(proposed -> line.waiting(proposed.proposed()))
                .orElse(line);
    }

    /// Proposes a rating.
    void propose(String standard, Rating rating) {
        Register register =
                onScreen.state()
                        .subject(id(onScreen))
                        .field(Fields.proposed(onScreen.framework(), standard));
        var proposed =
                new ProposeRatings.Proposed(standard, Optional.of(rating), register.headHashes());
        said.set("");
        queue.enter(new Entry.Proposed(proposed), this::failed);
    }

    /// Says as second reader that one agrees with what is proposed on the screen, or takes that back.
    void agree(StandardLine line, boolean agrees) {
        said.set("");
        if (!agrees) {
            queue.perform(() -> readers.takeBack(line.code()), _ -> {}, this::failed);
        } else {
            line.proposed()
                    .ifPresent(read ->
                            queue.perform(
                                    () -> readers.agree(line.code(), read), _ -> {}, this::failed));
        }
    }

    /// Takes up what is typed as the reason of a proposal: a draft within a second.
    void type(String standard, String text, int caret) {
        typeIn(Fields.reason(onScreen.framework(), standard), text, caret);
    }

    /// Likewise, as the comment of a second reader.
    void comment(String standard, String text, int caret) {
        typeIn(comment(onScreen, standard), text, caret);
    }

    private static String comment(Snapshot snapshot, String standard) {
        return Fields.readerComment(snapshot.framework(), standard, snapshot.me().id());
    }

    private void typeIn(String field, String text, int caret) {
        typing.type(onScreen.state(), place(onScreen, field), text, caret);
    }

    /// Makes an act of what was typed for this standard: the field is left.
    void leave(String standard) {
        typing.leave(place(onScreen, Fields.reason(onScreen.framework(), standard)));
        typing.leave(place(onScreen, comment(onScreen, standard)));
    }

    /// Everything typed becomes an act: the screen is left.
    public void leave() {
        typing.leave();
    }

    /// The inspection is closed: what is typed becomes an act, and nothing is shown any more.
    public void close() {
        typing.close();
        stopListening.run();
        lines.set(List.of());
    }

    private boolean isTypedHere(FieldTyping.Place place) {
        Snapshot snapshot = inspection.snapshot();
        return place.subject().equals(id(snapshot))
                && snapshot.framework().standards().stream()
                        .filter(Evidence::isJudgedOnEvidence)
                        .flatMap(standard ->
                                Stream.of(
                                        Fields.reason(snapshot.framework(), standard.code()),
                                        comment(snapshot, standard.code())))
                        .anyMatch(place.field()::equals);
    }

    private static FieldTyping.Place place(Snapshot snapshot, String field) {
        return new FieldTyping.Place(id(snapshot), field);
    }

    private static SubjectId id(Snapshot snapshot) {
        return Fields.inspection(snapshot.state().inspection());
    }

    private void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
    }
}
