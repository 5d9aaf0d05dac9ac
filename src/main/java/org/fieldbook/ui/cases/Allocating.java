package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Balance;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AllocateCases;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Gives the ticked cases to somebody, and takes that back.
final class Allocating {

    /// What was done last.
    ///
    /// @param one a case it was done to
    record Done(String text, SubjectId one) {}

    private final EntryQueue queue;
    private final AllocateCases allocation;
    private final Messages messages;
    private final Consumer<String> say;
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();

    /// @param say told what came of it
    Allocating(EntryQueue queue, Messages messages, Consumer<String> say) {
        this.queue = queue;
        this.allocation = new AllocateCases(queue.inspection());
        this.messages = messages;
        this.say = say;
    }

    /// Why the last allocation did not come about, until the next one.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// The allocation that can be taken back; null if there is none.
    ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Whom a case may be given to: the team without headquarters, and whoever has one already.
    static List<String> people(Snapshot snapshot) {
        return Stream.concat(
                        snapshot.trust().roster().members().stream()
                                .filter(member -> member.role() != Role.HEADQUARTERS)
                                .map(Member::name),
                        snapshot.subjects().stream()
                                .filter(subject -> !subject.isWithdrawn())
                                .map(subject -> subject.inspector()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /// Gives these cases to somebody; to nobody if empty.
    ///
    /// @param seen the state that is on the screen
    void allocate(
            List<SubjectId> cases, Optional<String> inspector, State seen, Runnable onSuccess) {
        perform(
                cases,
                () -> allocation.allocate(cases, inspector, seen),
                inspector
                        .map(name -> messages.text("cases.allocated", cases.size(), name))
                        .orElseGet(() -> messages.text("cases.unallocated", cases.size())),
                onSuccess);
    }

    private void perform(
            List<SubjectId> cases,
            Supplier<CompletionStage<Saved>> act,
            String text,
            Runnable onSuccess) {
        done.set(null);
        alert.set("");
        queue.perform(
                act,
                _ -> {
                    done.set(new Done(text, cases.getFirst()));
                    say.accept(text);
                    onSuccess.run();
                },
                this::failed);
    }

    /// Gives cases to those whom an even allocation names.
    ///
    /// @param seen the state that is on the screen
    void balance(Balance proposed, State seen) {
        List<SubjectId> cases = List.copyOf(proposed.given().keySet());
        if (!cases.isEmpty()) {
            perform(
                    cases,
                    () -> allocation.allocate(proposed.given(), seen),
                    messages.text("cases.balanced", cases.size()),
                    () -> {});
        }
    }

    /// Takes the last allocation back.
    void takeBack() {
        Done last = done.get();
        if (last != null) {
            done.set(null);
            alert.set("");
            queue.perform(
                    () -> allocation.takeBack(last.one()),
                    _ -> say.accept(messages.text("cases.tookBack", last.text())),
                    this::failed);
        }
    }

    /// Offers no longer to take it back.
    void forget() {
        done.set(null);
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
