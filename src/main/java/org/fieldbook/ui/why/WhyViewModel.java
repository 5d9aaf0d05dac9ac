package org.fieldbook.ui.why;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Finality;
import org.fieldbook.journal.Hash;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.DecideForPanel;
import org.fieldbook.service.Entry;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.FinalityWords;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Why one rating is what it is, and what the panel decided about it. Belongs to the window's thread.
public final class WhyViewModel {

    /// What the panel is shown.
    ///
    /// @param bands of the framework
    /// @param computed rating before decisions and rules, or the overall one; empty if there is none
    /// @param deciding whether a decision may be recorded here by this person
    /// @param decided whether one stands that can be withdrawn
    /// @param finality whether the ratings are final
    /// @param tag the same in a few words
    record Shown(
            Derivation derivation,
            Bands bands,
            Optional<Rating> computed,
            boolean practice,
            boolean deciding,
            boolean decided,
            Finality finality,
            String tag) {}

    private final EntryQueue queue;
    private final PanelWords words;
    private final Dialogs dialogs;
    private final Copies copies;
    private final Messages messages;
    private final Moments moments;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private List<Runnable> stopListening = List.of();
    private Snapshot onScreen;
    private String code = "";
    private String reason = "";

    /// @param queue writes what is entered in the inspection
    public WhyViewModel(EntryQueue queue, Dialogs dialogs, Copies copies, Messages messages) {
        this.queue = queue;
        this.words = new PanelWords(messages);
        this.dialogs = dialogs;
        this.copies = copies;
        this.messages = messages;
        this.moments = new Moments(messages, queue.inspection().clock());
        this.onScreen = queue.inspection().snapshot();
    }

    // Properties

    /// Nothing while the panel is closed.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What became of the last thing done here, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What was recorded about the standard and is not on the disk, in words; empty if nothing waits.
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The code of what is explained; empty while the panel is closed.
    public String code() {
        return code;
    }

    // Commands

    /// Explains a standard by its code, or the whole inspection.
    public void open(String standard) {
        code = standard;
        said.set("");
        reason = "";
        stopListening();
        stopListening = List.of(queue.onWritten(this::written), queue.onLate(this::showWaiting));
        show(queue.inspection().snapshot());
        showWaiting();
    }

    private void stopListening() {
        stopListening.forEach(Runnable::run);
        stopListening = List.of();
    }

    private void written(Entry entry) {
        if (entry instanceof Entry.Decided(var recorded) && recorded.standard().equals(code)) {
            reason = "";
            said.set(words.done(recorded));
            show(queue.inspection().snapshot());
            showWaiting();
        }
    }

    private void showWaiting() {
        waiting.set(
                queue.late().reversed().stream()
                        .filter(Entry.Decided.class::isInstance)
                        .map(entry -> ((Entry.Decided) entry).recorded())
                        .filter(recorded -> recorded.standard().equals(code))
                        .findFirst()
                        .map(words::waiting)
                        .orElse(""));
    }

    /// Shows the inspection as it stands now, if the panel is open.
    public void show(Snapshot newest) {
        onScreen = newest;
        if (code.isEmpty()) {
            return;
        }
        String at =
                LocalTime.now(queue.inspection().clock())
                        .format(DateTimeFormatter.ofPattern("HH:mm:ss", messages.locale()));
        Optional<StandardResult> result = result();
        Optional<Rating> computed =
                code.equals(Derivation.OVERALL)
                        ? newest.ratings().overall()
                        : result.flatMap(StandardResult::computed);
        boolean deciding = newest.me().leads() && result.isPresent() && computed.isPresent();
        boolean decided = !DecideForPanel.heads(newest, code).isEmpty() && isDecided(result);
        shown.set(
                new Shown(
                        new Derivations(newest, messages, moments).of(code, at),
                        newest.framework().bands(),
                        computed,
                        newest.card().practice(),
                        deciding,
                        newest.me().leads() && decided,
                        newest.finality(),
                        new FinalityWords(messages, moments::minute).tag(newest.finality())));
    }

    private static boolean isDecided(Optional<StandardResult> result) {
        return result.flatMap(one -> one.decided().or(one::stale)).isPresent();
    }

    private Optional<StandardResult> result() {
        return onScreen.ratings().standards().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /// Explains nothing any more.
    public void close() {
        stopListening();
        waiting.set("");
        code = "";
        reason = "";
        said.set("");
        shown.set(null);
    }

    /// Asks what the panel decided, and why, and records it in place of what stands.
    public void decide() {
        Optional<StandardResult> result = result();
        Optional<Rating> computed = result.flatMap(StandardResult::computed);
        if (computed.isEmpty()) {
            return;
        }
        Rating from = computed.get();
        List<String> ratings = Stream.of(Rating.values()).map(Rating::word).toList().reversed();
        String name = result.get().code() + " " + result.get().standard().title();
        dialogs.choose(
                        messages.text("why.decide.title", name),
                        messages.text("why.decide.text", from.word()),
                        ratings,
                        messages.text("why.decide.none"))
                .flatMap(Rating::find)
                .ifPresent(to -> decide(name, from, to));
    }

    private void decide(String name, Rating from, Rating to) {
        String standard = code;
        List<Hash> seen = DecideForPanel.heads(onScreen, standard);
        ask(
                messages.text("why.decide.title", name),
                messages.text(
                        from == to ? "why.decide.why.keeps" : "why.decide.why",
                        from.word(),
                        to.word()),
                messages.text("why.decide.record"),
                why -> new DecideForPanel.Decided(standard, from, to, why, seen));
    }

    /// Asks why the decision is withdrawn, and withdraws it.
    void withdraw() {
        String standard = code;
        List<Hash> seen = DecideForPanel.heads(onScreen, standard);
        ask(
                messages.text("why.withdraw.title", standard),
                messages.text("why.withdraw.text"),
                messages.text("why.withdraw.do"),
                why -> new DecideForPanel.Withdrawn(standard, why, seen));
    }

    /// A reason that is refused is offered again; what the disk does not take is kept and tried again.
    private void ask(
            String title,
            String text,
            String action,
            Function<String, DecideForPanel.Recorded> recording) {
        dialogs.askReason(title, text, reason, action)
                .ifPresent(why -> {
                    reason = why;
                    said.set("");
                    queue.enter(
                            new Entry.Decided(recording.apply(why)),
                            failure -> said.set(FailureText.of(failure, messages)));
                });
    }

    /// Puts the derivation on the clipboard as plain text.
    void copy() {
        Shown now = shown.get();
        if (now != null) {
            String marking =
                    messages.text(now.practice() ? "marking.practice" : "marking.official");
            copies.copy(new PlainText(messages).of(now.derivation(), marking));
            said.set(messages.text("why.copied"));
        }
    }

    /// Puts a table of it on the clipboard, to be pasted into a spreadsheet.
    void copy(Part.Table table) {
        copies.copy(table.sheet().text(Run::text));
        said.set(messages.text("why.copied.table"));
    }
}
