package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.ProposeRatings;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The standards judged on evidence: a proposed rating and its reason for each.
public final class DeliveryViewModel {

    private static final Duration SOON = Duration.ofSeconds(1);

    /// One standard.
    ///
    /// @param reason as it is recorded
    /// @param cap what a decision rule makes of the proposal, in words; empty if nothing
    record Line(StandardResult result, Optional<Rating> proposed, String reason, String cap) {

        String code() {
            return result.code();
        }
    }

    private final OpenInspection inspection;
    private final EntryQueue queue;
    private final Runnable stopListening;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, Runnable> timers = new HashMap<>();
    private Snapshot onScreen;

    /// The standards whose reason was typed in since it was last left.
    private final Set<String> dirty = new HashSet<>();

    /// @param queue writes what is entered in the inspection
    public DeliveryViewModel(EntryQueue queue, Background background, Messages messages) {
        this.inspection = queue.inspection();
        this.queue = queue;
        this.background = background;
        this.messages = messages;
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

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
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
        lines.set(
                snapshot.framework().standards().stream()
                        .filter(standard -> standard.basis() instanceof Basis.ByProposal)
                        .map(standard -> line(snapshot, standard))
                        .toList());
    }

    private Line line(Snapshot snapshot, Standard standard) {
        Framework framework = snapshot.framework();
        Subject subject = snapshot.state().subject(id(snapshot));
        String reason = Fields.reason(framework, standard.code());
        Draft draft = drafts.get(standard.code());
        return new Line(
                snapshot.ratings().getStandard(standard.code()),
                subject.text(Fields.proposed(framework, standard.code())).flatMap(Rating::find),
                draft == null
                        ? subject.read(reason).standIn().orElse("")
                        : draft.texts().getOrDefault(reason, ""),
                cap(snapshot, standard.code()));
    }

    private String cap(Snapshot snapshot, String code) {
        return snapshot.ratings().rulesApplied().stream()
                .filter(applied -> applied.cap().standard().equals(code))
                .findFirst()
                .map(applied -> cap(snapshot, applied))
                .orElse("");
    }

    private String cap(Snapshot snapshot, AppliedCap applied) {
        String because =
                String.join(
                        ", ",
                        applied.because().stream()
                                .map(code ->
                                        code
                                                + " "
                                                + snapshot.framework()
                                                        .findStandard(code)
                                                        .map(Standard::title)
                                                        .orElse(""))
                                .toList());
        return messages.text(
                "delivery.cap",
                applied.to().word(),
                applied.cap().id(),
                applied.cap().standard(),
                because,
                applied.cap().is().word());
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

    /// Takes up what is typed: a draft within a second.
    void type(String standard, String text, int caret) {
        String field = Fields.reason(onScreen.framework(), standard);
        Draft before = drafts.get(standard);
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
        drafts.put(standard, typed);
        dirty.add(standard);
        queue.watch().typed();
        queue.typing(new Entry.Typed(typed));
        timers.computeIfAbsent(standard, _ -> background.after(SOON, () -> keep(standard)));
    }

    private void keep(String standard) {
        timers.remove(standard);
        Draft draft = drafts.get(standard);
        if (draft != null && dirty.contains(standard)) {
            queue.enter(new Entry.Typed(draft), this::failed);
        }
    }

    /// Makes an act of the reason of this standard: the field is left.
    void leave(String standard) {
        Optional.ofNullable(timers.remove(standard)).ifPresent(Runnable::run);
        Draft draft = drafts.get(standard);
        if (draft != null && dirty.remove(standard)) {
            queue.enter(new Entry.Left(draft), this::failed);
        }
    }

    /// Everything typed becomes an act: the screen is left.
    public void leave() {
        List.copyOf(drafts.keySet()).forEach(this::leave);
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
        for (Standard standard : snapshot.framework().standards()) {
            String field = Fields.reason(snapshot.framework(), standard.code());
            kept.stream()
                    .filter(draft -> draft.about().isEmpty() && draft.texts().containsKey(field))
                    .findFirst()
                    .filter(draft -> drafts.putIfAbsent(standard.code(), draft) == null && left)
                    .ifPresent(_ -> dirty.add(standard.code()));
        }
        show(snapshot);
    }

    private static SubjectId id(Snapshot snapshot) {
        return Fields.inspection(snapshot.state().inspection());
    }

    private void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
    }
}
