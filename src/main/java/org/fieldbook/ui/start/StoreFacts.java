package org.fieldbook.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.control.BackupText;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the card says of an open store: how its backups stand, and who can open it by what.
final class StoreFacts {

    private final Messages messages;
    private final StartView.Ways ways;

    StoreFacts(Messages messages, StartView.Ways ways) {
        this.messages = messages;
        this.ways = ways;
    }

    /// One under the other.
    List<Node> of(StartViewModel.Stage.Open open) {
        List<Node> facts = new ArrayList<>();
        open.store().backups().ifPresent(kept -> facts.add(backups(kept.state())));
        if (!open.store().isPractice()) {
            facts.add(recoveryKey(open));
            facts.add(
                    StoreCard.link(
                            "start-change-passphrase",
                            messages.text("passphrase.title"),
                            () -> ways.onPassphrase().accept(open.store())));
            facts.add(headquarters(open));
        }
        return facts;
    }

    private Node backups(KeepBackups.State state) {
        var text = new BackupText(messages);
        Label line =
                Nodes.paragraph(
                        text.problem(state).orElseGet(() -> text.last(state)), Style.TABLE_TEXT);
        line.setId("start-backup");
        line.setFocusTraversable(true);
        line.getStyleClass().add("fb-focus");
        return line;
    }

    /// The way to a recovery key, with a reminder until there is one.
    private Node recoveryKey(StartViewModel.Stage.Open open) {
        Runnable make = () -> ways.onRecoveryKey().accept(open.store());
        Optional<LocalDate> made = open.listing().ways().recoveryKeyMade();
        if (made.isPresent()) {
            return StoreCard.link(
                    "start-recovery-key",
                    messages.text("start.recovery.made", day().format(made.get())),
                    make);
        }
        Label text = Nodes.paragraph(messages.text("start.recovery.none"), Style.TABLE_TEXT);
        text.setId("start-recovery-none");
        text.setFocusTraversable(true);
        text.getStyleClass().add("fb-focus");
        var button = new Button(messages.text("start.recovery.make"));
        button.setId("start-recovery-key");
        button.getStyleClass().add(Style.BUTTON);
        button.setOnAction(_ -> make.run());
        var notice = new VBox(text, button);
        notice.getStyleClass().addAll(Style.NOTICE, "fb-column");
        return notice;
    }

    /// Says plainly who else can open the store.
    private Node headquarters(StartViewModel.Stage.Open open) {
        String words =
                open.listing()
                        .ways()
                        .headquartersSince()
                        .map(since -> messages.text("start.headquarters.can", day().format(since)))
                        .orElseGet(() -> messages.text("start.headquarters.cannot"));
        return StoreCard.link(
                "start-headquarters", words, () -> ways.onHeadquarters().accept(open.store()));
    }

    private DateTimeFormatter day() {
        return DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale());
    }
}
