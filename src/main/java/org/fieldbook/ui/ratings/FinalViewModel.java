package org.fieldbook.ui.ratings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Finality;
import org.fieldbook.service.FinishRatings;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.FinalityWords;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether ratings are final, what stands in the way, and recording it. Belongs to the window's thread.
public final class FinalViewModel {

    /// What is shown of it.
    ///
    /// @param tag a few words
    /// @param sentence who said so, when, and whether it still holds
    /// @param open what has to be done before, in words
    /// @param recording whether this person may record it now
    /// @param withdrawing whether this person may withdraw what is recorded
    record Shown(
            Finality finality,
            String tag,
            String sentence,
            List<String> open,
            boolean recording,
            boolean withdrawing) {}

    private final EntryQueue queue;
    private final FinishRatings finishing;
    private final Dialogs dialogs;
    private final Messages messages;
    private final FinalityWords words;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Snapshot onScreen;
    private String reason = "";

    /// @param queue writes what is entered in the inspection
    public FinalViewModel(EntryQueue queue, Dialogs dialogs, Messages messages) {
        this.queue = queue;
        this.finishing = new FinishRatings(queue.inspection());
        this.dialogs = dialogs;
        this.messages = messages;
        this.words =
                new FinalityWords(
                        messages, new Moments(messages, queue.inspection().clock())::minute);
        this.onScreen = queue.inspection().snapshot();
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What became of the last thing done here, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot newest) {
        onScreen = newest;
        Finality finality = newest.finality();
        List<Finality.Obstacle> obstacles =
                Finality.obstacles(newest.framework(), newest.state(), newest.subjects());
        boolean leads = newest.me().leads();
        shown.set(
                new Shown(
                        finality,
                        words.tag(finality),
                        words.sentence(finality),
                        obstacles.stream().map(this::text).toList(),
                        leads && !finality.isFinal(),
                        leads && isWithdrawable(finality)));
    }

    private static boolean isWithdrawable(Finality finality) {
        return switch (finality) {
            case Finality.Interim(), Finality.Withdrawn _ -> false;
            case Finality.Undecided(), Finality.Recorded _ -> true;
        };
    }

    private String text(Finality.Obstacle obstacle) {
        return switch (obstacle) {
            case Finality.Obstacle.NotSignedOff(var sample, int count) ->
                    messages.text("final.open.cases", count, sample.called(count));
            case Finality.Obstacle.Conflicts(int count) ->
                    messages.text("final.open.conflicts", count);
        };
    }

    /// Records that the ratings on the screen are final. While something stands in the way it says what.
    void record() {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        if (!now.open().isEmpty()) {
            said.set(
                    messages.text(
                            "final.notYet",
                            String.join(messages.text("final.open.and"), now.open())));
            return;
        }
        queue.perform(
                () -> finishing.finish(onScreen.state()),
                _ -> done("final.done"),
                failure -> said.set(FailureText.of(failure, messages)));
    }

    /// Asks why it is withdrawn, and withdraws it. A reason that could not be recorded is offered again.
    void withdraw() {
        dialogs.askReason(
                        messages.text("final.withdraw.title"),
                        messages.text("final.withdraw.text"),
                        reason,
                        messages.text("final.withdraw.do"))
                .ifPresent(why -> {
                    reason = why;
                    queue.perform(
                            () -> finishing.withdraw(why, onScreen.state()),
                            _ -> {
                                reason = "";
                                done("final.withdrawn");
                            },
                            failure -> said.set(FailureText.of(failure, messages)));
                });
    }

    private void done(String key) {
        said.set(messages.text(key));
        show(queue.inspection().snapshot());
    }
}
