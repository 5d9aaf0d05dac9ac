package org.fieldbook.ui.closing;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.Theme;

import java.util.List;

/// Asks whether an inspection is to be closed and erased, shows it being done, and says how it went.
public final class ClosingView extends BorderPane {

    private final ClosingViewModel model;
    private final Messages messages;
    private final Runnable onBack;
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE);
    private final VBox body = new VBox();
    private Node first = body;

    /// @param onBack goes back to the list of inspections
    public ClosingView(ClosingViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.onBack = onBack;
        setId("closing");
        getStylesheets().add(Theme.stylesheet(ClosingView.class, "closing.css"));
        getStyleClass().add("closing");
        setTop(new MarkingStrip(messages));
        body.getStyleClass().add("closing-body");
        var form =
                new VBox(
                        title,
                        Nodes.paragraph(model.about(), Style.TABLE_TEXT, Style.MUTED),
                        new AlertBox("closing-alert", model.alertProperty()),
                        body);
        form.getStyleClass().addAll(Style.CARD, "closing-form");
        setCenter(new PageScroll(new StackPane(form)));
        model.stageProperty().subscribe(this::show);
    }

    private void show(ClosingViewModel.Stage stage) {
        switch (stage) {
            case ClosingViewModel.Stage.Looking _ -> {
                title.setText(messages.text("closing.looking"));
                Button back = back("closing.keep");
                fill(back, List.of(back));
            }
            case ClosingViewModel.Stage.Asked asked -> {
                title.setText(asked.title());
                ask(asked);
            }
            case ClosingViewModel.Stage.Working working -> {
                title.setText(messages.text("closing.working"));
                work(working);
            }
            case ClosingViewModel.Stage.Done done -> {
                title.setText(messages.text("closing.title.done"));
                tell(done);
            }
        }
    }

    private void fill(Node focus, List<Node> nodes) {
        first = focus;
        body.getChildren().setAll(nodes);
        applyCss();
        layout();
        // What a scroll pane holds comes into the window only with the pane's skin.
        focus.sceneProperty().subscribe(_ -> first.requestFocus());
    }

    /// The keyboard is where reading begins and nothing happens.
    private void ask(ClosingViewModel.Stage.Asked asked) {
        var held = new ToldLines(asked.held());
        var goes = new VBox();
        goes.getStyleClass().add("told-lines");
        asked.goes().forEach(words -> goes.getChildren().add(ToldLines.words(words)));
        Button keep = back("closing.keep");
        var erase = button("closing-erase", "closing.erase", "mdi2d-delete-forever-outline");
        erase.getStyleClass().add("danger");
        var buttons = new FlowPane(keep, erase);
        buttons.getStyleClass().add("closing-buttons");
        if (asked.code().isEmpty()) {
            erase.setOnAction(_ -> model.close(""));
            fill(held.first(), List.of(held, goes, buttons));
            return;
        }
        var code = new TextField();
        code.setId("closing-code");
        Label label =
                Nodes.paragraph(messages.text("closing.code", asked.code()), Style.TABLE_STRONG);
        label.setLabelFor(code);
        erase.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !code.getText().strip().equals(asked.code()),
                                code.textProperty()));
        erase.setOnAction(_ -> model.close(code.getText()));
        var typing = new VBox(label, code);
        typing.getStyleClass().addAll(Style.NOTICE, "fb-column");
        fill(held.first(), List.of(held, goes, typing, buttons));
    }

    private void work(ClosingViewModel.Stage.Working working) {
        Label step = ToldLines.words(working.step());
        step.setId("closing-step");
        var turning = new ProgressIndicator();
        turning.setAccessibleText(working.step());
        turning.getStyleClass().add("closing-turning");
        Label whole =
                Nodes.paragraph(messages.text("closing.whole"), Style.TABLE_TEXT, Style.MUTED);
        fill(step, List.of(new HBox(turning, step), whole));
    }

    private void tell(ClosingViewModel.Stage.Done done) {
        var lines = new ToldLines(done.lines());
        Button save = button("closing-save", "closing.save", "mdi2f-file-certificate-outline");
        save.setOnAction(_ -> model.save());
        Button back = back("passphrase.back");
        var buttons = new FlowPane(save, back);
        buttons.getStyleClass().add("closing-buttons");
        fill(lines.first(), List.of(lines, said(), buttons));
    }

    private Node said() {
        Label said = Nodes.paragraph("", Style.TABLE_STRONG, "fb-focus");
        said.setId("closing-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    private Button back(String key) {
        Button back = button("closing-back", key, "mdi2a-arrow-left");
        back.setCancelButton(true);
        back.setOnAction(_ -> onBack.run());
        return back;
    }

    private Button button(String id, String key, String icon) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        return button;
    }
}
