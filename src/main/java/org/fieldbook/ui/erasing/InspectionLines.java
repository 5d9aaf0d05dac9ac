package org.fieldbook.ui.erasing;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.inspection.StandardField;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Puts what was done to the inspection as a whole into words.
final class InspectionLines {

    private final Snapshot snapshot;
    private final Messages messages;
    private final Moments moments;

    private InspectionLines(Snapshot snapshot, Messages messages, Moments moments) {
        this.snapshot = snapshot;
        this.messages = messages;
        this.moments = moments;
    }

    /// One act in words.
    ///
    /// @param what who did what
    /// @param detail when, and the reason if one was given
    /// @param erased that something it wrote was erased, by whom, when and why; empty if nothing was
    /// @param erasable the act itself, if it wrote something that whoever works here may have erased
    record Line(String what, String detail, String erased, Optional<Act> erasable) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Line";
        }
    }

    /// All acts, newest first.
    static List<Line> of(Snapshot snapshot, Messages messages, Moments moments) {
        var lines = new InspectionLines(snapshot, messages, moments);
        return Acts.of(snapshot.state(), Fields.inspection(snapshot.state().inspection())).stream()
                .map(lines::line)
                .toList();
    }

    private Line line(Act act) {
        String when = moments.second(act.at());
        return new Line(
                messages.text("history.inspection.line", name(act.author()), what(act)),
                act.steps()
                        .getFirst()
                        .reason()
                        .filter(why -> !Undo.isTurn(why))
                        .map(why -> messages.text("history.inspection.reason", when, why))
                        .orElse(when),
                erased(act),
                Optional.of(act).filter(one -> EraseValue.isOffered(snapshot, one)));
    }

    private String name(UUID author) {
        return Members.find(snapshot.state(), author).map(member -> member.name()).orElse("");
    }

    private String what(Act act) {
        if (act.isOrder()) {
            return messages.text("history.ordered", act.steps().size());
        }
        if (act.steps().stream().anyMatch(step -> step.field().equals(Fields.GENESIS))) {
            return messages.text("history.setUp");
        }
        Act.Step step = act.steps().getFirst();
        boolean cleared = step.after() instanceof Content.Cleared;
        if (step.field().equals(Fields.RATINGS_FINAL)) {
            return messages.text(cleared ? "history.final.cleared" : "history.final");
        }
        if (step.field().equals(Fields.PACK)) {
            return step.after() instanceof Content.Held(Value said)
                    ? messages.text(
                            "history.pack", PackMove.find(said).map(PackMove::version).orElse(0))
                    : messages.text("history.pack.cleared");
        }
        if (step.field().equals(Fields.COHORT)) {
            return messages.text("history.cohort");
        }
        if (Fields.isOfDelivery(step.subject().kind())) {
            return DeliveryLine.of(snapshot, act, messages);
        }
        if (Fields.isOfRegion(step.subject().kind())) {
            return RegionLine.of(snapshot, act, messages);
        }
        return StandardField.find(step.field())
                .map(field -> standard(field, step.after()))
                .orElseGet(() -> messages.text("history.facts"));
    }

    private String standard(StandardField field, Content after) {
        boolean cleared = after instanceof Content.Cleared;
        return switch (field.what()) {
            case PROPOSED ->
                    cleared
                            ? messages.text("history.proposed.cleared", field.standard())
                            : messages.text("history.proposed", rating(after), field.standard());
            case REASON -> messages.text("history.why", field.standard());
            case DECISION ->
                    messages.text(
                            cleared ? "history.decided.cleared" : "history.decided",
                            field.standard());
            case READER ->
                    messages.text(
                            cleared ? "history.reader.cleared" : "history.reader",
                            field.standard());
        };
    }

    private String rating(Content after) {
        return after instanceof Content.Held(Value.Text(String word))
                ? Rating.find(word).map(Rating::word).orElse(word)
                : messages.text("history.erasedValue");
    }

    /// Who had something of it erased, when and why.
    private String erased(Act act) {
        return act.steps().stream()
                .flatMap(step -> snapshot.state().listOrders(step.change()).stream())
                .map(Change::record)
                .map(order ->
                        messages.text(
                                "history.erased",
                                name(order.author()),
                                moments.second(order.at()),
                                order.reason().orElse("")))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
