package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleChanges;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WithdrawCases;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes cases out of the sample, replaces them and puts them back. Belongs to the window's thread.
final class Sampling {

    private final EntryQueue queue;
    private final WithdrawCases withdrawing;
    private final Messages messages;
    private final Consumer<String> say;
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    /// @param say told what came of it
    Sampling(EntryQueue queue, Messages messages, Consumer<String> say) {
        this.queue = queue;
        this.withdrawing = new WithdrawCases(queue.inspection());
        this.messages = messages;
        this.say = say;
    }

    // Properties

    /// Why the last of these did not come about, until the next one.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// Whether whoever works here decides about the sample.
    boolean isOffered() {
        return queue.inspection().snapshot().me().leads();
    }

    /// What was done to the samples since they were drawn.
    SampleChanges changes() {
        Snapshot newest = queue.inspection().snapshot();
        return SampleChanges.of(newest.state(), newest.subjects());
    }

    /// A case that was withdrawn, in words.
    String text(SampleChanges.Withdrawn one) {
        String reference = one.subject().reference();
        return one.replacedBy()
                .map(other ->
                        messages.text(
                                "cases.sample.replaced",
                                reference,
                                one.by(),
                                one.reason(),
                                other.reference()))
                .orElseGet(() ->
                        messages.text("cases.sample.withdrawn", reference, one.by(), one.reason()));
    }

    /// A case that was taken in for a reason, in words.
    String text(SampleChanges.TakenIn one) {
        String reference = one.subject().reference();
        return one.inPlaceOf()
                .map(old ->
                        messages.text(
                                "cases.sample.inPlaceOf", reference, old.reference(), one.reason()))
                .orElseGet(() -> messages.text("cases.sample.takenIn", reference, one.reason()));
    }

    // Commands

    /// Withdraws a case, and takes another in its place if one is named.
    void withdraw(CaseRow row, WithdrawPanel.Said said) {
        State seen = queue.inspection().snapshot().state();
        perform(
                () ->
                        said.replacement().isBlank()
                                ? withdrawing.withdraw(
                                        row.id(),
                                        said.reason(),
                                        seen.subject(row.id()).field(Fields.WITHDRAWN).headHashes())
                                : withdrawing.replace(
                                        row.id(),
                                        said.reason(),
                                        new WithdrawCases.Replacement(
                                                said.replacement(), said.why()),
                                        seen),
                messages.text("cases.withdrew", row.reference()));
    }

    /// Puts a withdrawn case back.
    void putBack(SampleSubject subject, String reason) {
        Snapshot seen = queue.inspection().snapshot();
        perform(
                () -> withdrawing.putBack(subject.id(), reason, seen.state()),
                messages.text("cases.putBack.done", subject.reference()));
    }

    private void perform(Supplier<CompletionStage<Saved>> act, String done) {
        alert.set("");
        queue.perform(
                act,
                _ -> say.accept(done),
                failure -> alert.set(FailureText.of(failure, messages)));
    }

    /// Whether anything was done to the samples.
    boolean isChanged() {
        SampleChanges changes = changes();
        return !changes.withdrawn().isEmpty() || !changes.takenIn().isEmpty();
    }
}
