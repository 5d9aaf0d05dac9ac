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
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.ProposeRatings;
import org.fieldbook.service.ReadProposals;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The standards judged on evidence: a proposed rating, its reason, and what second readers say of it.
public final class DeliveryViewModel {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final OpenInspection inspection;
    private final EntryQueue queue;
    private final Runnable stopListening;
    private final Background background;
    private final Messages messages;
    private final StandardLines reading;
    private final ReadProposals readers;
    private final ReadOnlyObjectWrapper<List<StandardLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// What is typed, by field.
    private final Map<String, Draft> drafts = new HashMap<>();

    private final Map<String, Runnable> timers = new HashMap<>();
    private Snapshot onScreen;

    /// The fields that were typed in since they were last left.
    private final Set<String> dirty = new HashSet<>();

    /// @param queue writes what is entered in the inspection
    public DeliveryViewModel(EntryQueue queue, Background background, Messages messages) {
        this.inspection = queue.inspection();
        this.queue = queue;
        this.background = background;
        this.messages = messages;
        this.reading = new StandardLines(messages, new Moments(messages, inspection.clock()));
        this.readers = new ReadProposals(inspection);
        this.onScreen = inspection.snapshot();
        this.stopListening = queue.onWritten(this::written);
        recover(
                queue.entries().stream()
                        .flatMap(entry -> entry.text().stream())
                        .toList()
                        .reversed(),
                false);
        background.run(
                new WriteNotes(inspection)::drafts, kept -> recover(kept, true), this::failed);
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
        lines.set(reading.of(snapshot, this::typed));
    }

    private Optional<String> typed(String field) {
        return Optional.ofNullable(drafts.get(field))
                .map(draft -> draft.texts().getOrDefault(field, ""));
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
        Draft before = drafts.get(field);
        Draft typed =
                new Draft(
                        id(onScreen),
                        Optional.empty(),
                        Map.of(field, text),
                        before == null
                                ? Map.of(
                                        field,
                                        onScreen.state()
                                                .subject(id(onScreen))
                                                .field(field)
                                                .headHashes())
                                : before.seen(),
                        caret);
        drafts.put(field, typed);
        dirty.add(field);
        queue.watch().typed();
        queue.typing(new Entry.Typed(typed));
        timers.computeIfAbsent(field, _ -> background.after(SOON, () -> keep(field)));
    }

    private void keep(String field) {
        timers.remove(field);
        Draft draft = drafts.get(field);
        if (draft != null && dirty.contains(field)) {
            queue.enter(new Entry.Typed(draft), this::failed);
        }
    }

    /// Makes an act of what was typed for this standard: the field is left.
    void leave(String standard) {
        leaveField(Fields.reason(onScreen.framework(), standard));
        leaveField(comment(onScreen, standard));
    }

    private void leaveField(String field) {
        Optional.ofNullable(timers.remove(field)).ifPresent(Runnable::run);
        Draft draft = drafts.get(field);
        if (draft != null && dirty.remove(field)) {
            queue.enter(new Entry.Left(draft), this::failed);
        }
    }

    /// Everything typed becomes an act: the screen is left.
    public void leave() {
        List.copyOf(drafts.keySet()).forEach(this::leaveField);
    }

    /// The inspection is closed: what is typed becomes an act, and nothing is shown any more.
    public void close() {
        leave();
        stopListening.run();
        drafts.clear();
        lines.set(List.of());
    }

    private void written(Entry entry) {
        switch (entry) {
            case Entry.Typed(Draft draft) -> kept(draft);
            case Entry.Left(Draft draft) -> {
                drafts.values().removeIf(draft::equals);
                show(inspection.snapshot());
            }
            case Entry.Settled _, Entry.Answered _, Entry.Proposed _ -> {}
        }
    }

    /// What was typed while the draft was being written is not on the disk yet.
    private void kept(Draft draft) {
        boolean overtaken =
                drafts.values().stream()
                        .anyMatch(newer ->
                                newer.texts().keySet().equals(draft.texts().keySet())
                                        && !newer.equals(draft));
        if (overtaken) {
            queue.watch().typed();
        }
    }

    /// @param left whether nobody has written them since
    private void recover(List<Draft> kept, boolean left) {
        Snapshot snapshot = inspection.snapshot();
        snapshot.framework().standards().stream()
                .filter(Evidence::isJudgedOnEvidence)
                .flatMap(standard ->
                        Stream.of(
                                Fields.reason(snapshot.framework(), standard.code()),
                                comment(snapshot, standard.code())))
                .forEach(field -> recover(field, kept, left));
        show(snapshot);
    }

    private void recover(String field, List<Draft> kept, boolean left) {
        kept.stream()
                .filter(draft -> draft.about().isEmpty() && draft.texts().containsKey(field))
                .findFirst()
                .filter(draft -> drafts.putIfAbsent(field, draft) == null && left)
                .ifPresent(_ -> dirty.add(field));
    }

    private static SubjectId id(Snapshot snapshot) {
        return Fields.inspection(snapshot.state().inspection());
    }

    private void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
    }
}
