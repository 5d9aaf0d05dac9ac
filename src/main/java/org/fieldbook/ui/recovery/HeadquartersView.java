package org.fieldbook.ui.recovery;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.ForbiddenNote;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.PassphraseField;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;

/// Says whether headquarters can open the open store, and changes that.
public final class HeadquartersView extends BorderPane {

    private final HeadquartersViewModel model;
    private final Messages messages;
    private final PassphraseField now;
    private final Label state = Nodes.paragraph("", Style.TABLE_STRONG, "fb-focus");
    private final Label none;
    private final FlowPane changes = new FlowPane();
    private final VBox changing;
    private final VBox forbidden = new VBox();

    /// @param onBack goes back to the list of inspections
    public HeadquartersView(HeadquartersViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("headquarters");
        getStylesheets().add(Theme.stylesheet(HeadquartersView.class, "recovery.css"));
        getStyleClass().add("recovery");
        setTop(new MarkingStrip(messages));
        state.setId("headquarters-state");
        state.setFocusTraversable(true);
        none = Nodes.paragraph(messages.text("escrow.none"), Style.TABLE_TEXT);
        now = new PassphraseField("headquarters-now", messages.text("recovery.now"), messages);
        changes.getStyleClass().add("recovery-buttons");
        changing = new VBox(now, changes);
        changing.getStyleClass().add("recovery-making");
        new HeldBack(List.of(changing)).whileIs(model.busy().busyProperty());
        setBottom(new WorkingRow("headquarters-working", model.busy(), messages));
        Button back = Nodes.button("headquarters-back", messages.text("passphrase.back"), onBack);
        back.setCancelButton(true);
        var form =
                new VBox(
                        Nodes.paragraph(messages.text("escrow.title"), Style.PAGE_TITLE),
                        Nodes.paragraph(
                                messages.text("escrow.text"), Style.TABLE_TEXT, Style.MUTED),
                        new AlertBox("headquarters-alert", model.alertProperty()),
                        state,
                        said(),
                        none,
                        forbidden,
                        changing,
                        back);
        form.getStyleClass().addAll(Style.CARD, "recovery-form");
        setCenter(new PageScroll(new StackPane(form)));
        model.stateProperty().subscribe(this::show);
        model.alertProperty()
                .subscribe(text -> {
                    if (!text.isEmpty()) {
                        now.retry();
                    }
                });
        // What a scroll pane holds comes into the window only with the pane's skin.
        state.sceneProperty().subscribe(_ -> state.requestFocus());
    }

    private Node said() {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    private void show(Optional<HeadquartersViewModel.State> known) {
        changes.getChildren().clear();
        Nodes.show(state, known.isPresent());
        forbidden.getChildren().clear();
        known.ifPresent(one -> {
            forbidden
                    .getChildren()
                    .add(new ForbiddenNote("headquarters-forbidden", one.refusal(), messages));
            state.setText(one.words());
            one.codes().forEach(code -> changes.getChildren().add(let(code)));
            if (one.open()) {
                changes.getChildren()
                        .add(
                                change(
                                        "headquarters-shut-out",
                                        messages.text("escrow.shutOut"),
                                        () -> model.shutOut(now.take())));
            }
        });
        boolean isNone = changes.getChildren().isEmpty();
        Nodes.show(none, known.filter(one -> one.refusal().isEmpty()).isPresent() && isNone);
        Nodes.show(changing, !isNone);
        now.clear();
        state.requestFocus();
    }

    private Button let(String code) {
        return change(
                "headquarters-let-" + code,
                messages.text("escrow.let", code),
                () -> model.let(now.take(), code));
    }

    private Button change(String id, String text, Runnable action) {
        Button button = Nodes.button(id, text, action);
        button.disableProperty().bind(now.isEmpty());
        return button;
    }
}
