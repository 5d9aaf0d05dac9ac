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
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.ProposeRatings;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The standards judged on evidence: a proposed rating and its reason for each.
public final class DeliveryViewModel {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);

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
    private final ProposeRatings proposals;
    private final WriteNotes notes;
    private final SaveWatch watch;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, Runnable> timers = new HashMap<>();
    private Snapshot onScreen;
    private boolean closed;

    public DeliveryViewModel(
            OpenInspection inspection, SaveWatch watch, Background background, Messages messages) {
        this.inspection = inspection;
        this.proposals = new ProposeRatings(inspection);
        this.notes = new WriteNotes(inspection);
        this.watch = watch;
        this.background = background;
        this.messages = messages;
        this.onScreen = inspection.snapshot();
        background.run(notes::drafts, this::recover, this::failed);
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
        watch.follow(() -> proposals.propose(proposed), _ -> {}, this::failed);
    }

    /// Takes up what is typed: a draft within a second.
    void type(String standard, String text, int caret) {
        String field = Fields.reason(onScreen.framework(), standard);
        Draft before = drafts.get(standard);
        drafts.put(
                standard,
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
                        caret));
        watch.typed();
        timers.computeIfAbsent(standard, _ -> background.after(SOON, () -> keep(standard)));
    }

    private void keep(String standard) {
        timers.remove(standard);
        Draft draft = drafts.get(standard);
        if (draft != null) {
            watch.follow(
                    () -> notes.keep(draft), _ -> {}, _ -> again(standard, () -> keep(standard)));
        }
    }

    private void again(String standard, Runnable work) {
        if (!closed) {
            timers.computeIfAbsent(standard, _ -> background.after(AGAIN, work));
        }
    }

    /// Makes an act of the reason of this standard: the field is left.
    void leave(String standard) {
        @Nullable Runnable timer = timers.remove(standard);
        if (timer != null) {
            timer.run();
        }
        Draft draft = drafts.get(standard);
        if (draft != null) {
            watch.follow(
                    () -> notes.commit(draft),
                    _ -> {
                        drafts.remove(standard, draft);
                        show(inspection.snapshot());
                    },
                    failure -> {
                        failed(failure);
                        again(standard, () -> leave(standard));
                    });
        }
    }

    /// Everything typed becomes an act: the screen is left.
    public void leave() {
        List.copyOf(drafts.keySet()).forEach(this::leave);
    }

    /// The inspection is closed: what is typed becomes an act, nothing is tried again.
    public void close() {
        leave();
        closed = true;
        drafts.clear();
        lines.set(List.of());
    }

    private void recover(List<Draft> kept) {
        Snapshot snapshot = inspection.snapshot();
        for (Standard standard : snapshot.framework().standards()) {
            String field = Fields.reason(snapshot.framework(), standard.code());
            kept.stream()
                    .filter(draft -> draft.about().isEmpty() && draft.texts().containsKey(field))
                    .findFirst()
                    .ifPresent(draft -> drafts.putIfAbsent(standard.code(), draft));
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
