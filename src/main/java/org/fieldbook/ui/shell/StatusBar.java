package org.fieldbook.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.control.AppearanceMenu;
import org.fieldbook.ui.control.BackupText;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Kept;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Pane;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The line at the bottom: whether all is saved, and where it is kept. While something is not saved it
/// says why and what to do in a row of its own, which no text size cuts, and gives up what is a key away.
final class StatusBar extends VBox {

    private final Messages messages;
    private final Moments moments;
    private final Label said = Nodes.label("", Style.CAPTION);
    private final Label why = Nodes.paragraph("", Style.CAPTION, "why");
    private final Label backup = Nodes.paragraph("", Style.CAPTION, "why");
    private final BackupText backups;
    private final Button again;
    private final Button copy;
    private final SaveState state;
    private final Label stored;
    private final Label offline;
    private final Label shared = Nodes.label("", Style.CAPTION, Style.MUTED);
    private final Button help;
    private final Button shortcuts;
    private final Looks looks;
    private Optional<Throwable> reason = Optional.empty();

    StatusBar(EntryQueue queue, ShellView.Models models, Messages messages, ShellView.Ways ways) {
        this.messages = messages;
        this.looks = models.looks();
        this.moments = new Moments(messages, queue.inspection().clock());
        this.backups = new BackupText(messages);
        state = new SaveState(messages);
        state.setId("window-saved");
        again = Nodes.smallButton("window-again", messages.text("save.again"), queue::tryAgain);
        copy = Nodes.smallButton("window-copy", messages.text("save.copy"), ways.onSaveCopy());
        why.setId("window-why");
        why.setFocusTraversable(true);
        why.getStyleClass().add("fb-focus");
        why.setMaxWidth(Double.MAX_VALUE);
        help = help("window-help", "status.help", "F1", ways.onHelp());
        shortcuts = help("window-shortcuts", "status.shortcuts", "Ctrl+/", ways.onShortcuts());
        backup.setMaxWidth(Double.MAX_VALUE);
        backup.setId("window-backup");
        backup.setFocusTraversable(true);
        backup.getStyleClass().add("fb-focus");
        backup.setGraphic(Nodes.icon("mdi2b-backup-restore"));
        Nodes.show(backup, false);
        stored = fact("mdi2l-laptop", messages.text("status.stored"));
        offline = fact("mdi2w-wifi-off", messages.text("status.offline"));
        said.setId("window-said");
        said.getStyleClass().add("fb-focus");
        wholeOnHover(said);
        shared.setId("window-last-shared");
        shared.setMinWidth(0);
        wholeOnHover(shared);
        models.shared().standingProperty().subscribe(this::showShared);
        var facts = new HBox(stored, offline);
        facts.getStyleClass().add("facts");
        var line = new org.controlsfx.control.StatusBar();
        line.setText("");
        // It holds what takes the keyboard and takes none itself.
        line.setFocusTraversable(false);
        line.getLeftItems().setAll(state, again, copy, facts);
        line.getRightItems()
                .setAll(said, shared, help, shortcuts, new AppearanceMenu(looks, messages));
        getChildren().addAll(line, why, backup);
        say("");
        looks.narrowProperty().when(Nodes.inWindow(this)).subscribe(_ -> arrange());
        queue.watch()
                .keptProperty()
                .subscribe(kept -> {
                    state.show(kept);
                    explain(kept);
                });
    }

    private void explain(Kept kept) {
        Optional<Throwable> now =
                kept instanceof Kept.NotSaved notSaved
                        ? Optional.of(notSaved.why())
                        : Optional.empty();
        if (kept instanceof Kept.NotSaved notSaved) {
            why.setText(FailureText.of(notSaved, messages));
            why.setAccessibleText(why.getText());
        }
        if (now.isEmpty() && reason.isPresent()) {
            // What failed for the same reason is over too.
            say("");
        }
        reason = now;
        arrange();
    }

    /// What is not saved goes before what is in no backup.
    private void arrange() {
        boolean saved = reason.isEmpty();
        boolean backedUp = backup.getText().isEmpty();
        Nodes.show(again, !saved);
        Nodes.show(copy, reason.filter(SaveCopy::helps).isPresent());
        Nodes.show(why, !saved);
        Nodes.show(backup, saved && !backedUp);
        Nodes.show(stored, saved);
        Nodes.show(offline, saved);
        Nodes.show(said, saved);
        Nodes.show(shared, saved && said.getText().isEmpty() && !shared.getText().isEmpty());
        // Their keys work without them.
        boolean room = said.getText().isEmpty() || !looks.narrowProperty().get();
        Nodes.show(help, saved && room);
        Nodes.show(shortcuts, saved && room);
    }

    /// Says what is wrong with the backups and what to do; nothing while all is well.
    void showBackups(KeepBackups.State state) {
        String problem = backups.problem(state).orElse("");
        backup.setText(problem);
        backup.setAccessibleText(problem);
        wholeOnHover(backup);
        arrange();
    }

    /// Where the keyboard finds whether all is saved.
    Pane pane() {
        return new Pane(this, state::requestFocus);
    }

    /// Says what just happened, as what was undone.
    void say(String text) {
        said.setText(text);
        said.setFocusTraversable(!text.isEmpty());
        said.setAccessibleText(text);
        arrange();
    }

    /// Nothing is said while it is not known.
    private void showShared(Optional<Sharing.Standing> standing) {
        shared.setText(
                standing.map(known ->
                                known.lastMade()
                                        .map(at ->
                                                messages.text("status.shared", moments.minute(at)))
                                        .orElseGet(() -> messages.text("status.shared.never")))
                        .orElse(""));
        arrange();
    }

    private Button help(String id, String key, String keys, Runnable action) {
        var button = new Button(messages.text(key), new KeyHint(keys));
        button.setId(id);
        button.getStyleClass().addAll("flat", "status-help");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// To try once more to save, or to save a copy, while something is not saved.
    List<Command> commands() {
        return Stream.of(
                        command(again, "mdi2r-refresh"),
                        command(copy, "mdi2c-content-save-outline"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Command> command(Button button, String icon) {
        return button.isVisible()
                ? Optional.of(new Command(button.getId(), button.getText(), icon, "", button::fire))
                : Optional.empty();
    }

    private static Label fact(String icon, String text) {
        Label fact = Nodes.label(text, Style.CAPTION, Style.MUTED, "fact");
        fact.setGraphic(Nodes.icon(icon));
        wholeOnHover(fact);
        return fact;
    }

    /// Where a long message leaves too little room, the whole text is read by pointing at it.
    private static void wholeOnHover(Label label) {
        var whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
    }
}
