package org.fieldbook.ui.erasing;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.ArrayList;
import java.util.List;

/// Asks whether values are to be erased, shows it being done, says how it went and asks what becomes of the earlier
/// restore points.
public final class ErasingView extends BorderPane implements Page {

    private final ErasingViewModel model;
    private final Messages messages;
    private final Runnable onBack;
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE);
    private final VBox body = new VBox();
    private Node first = body;

    /// @param onBack goes back to the case
    public ErasingView(ErasingViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.onBack = onBack;
        setId("erasing");
        getStylesheets().add(Theme.stylesheet(ErasingView.class, "erasing.css"));
        getStyleClass().add("erasing");
        body.getStyleClass().add("erasing-body");
        var form = new VBox(title, new AlertBox("erasing-alert", model.alertProperty()), body);
        form.getStyleClass().addAll(Style.CARD, "erasing-form");
        setCenter(new PageScroll(new StackPane(form)));
        model.stageProperty().subscribe(this::show);
    }

    private void show(ErasingViewModel.Stage stage) {
        switch (stage) {
            case ErasingViewModel.Stage.Looking _ -> {
                title.setText(messages.text("erase.looking"));
                Button back = back("erase.keep");
                fill(back, List.of(back));
            }
            case ErasingViewModel.Stage.Asked asked -> {
                title.setText(messages.text("erase.title"));
                var question =
                        new ErasingQuestion(model, messages, asked.items(), back("erase.keep"));
                fill(question.first(), List.of(question));
            }
            case ErasingViewModel.Stage.Working working -> {
                title.setText(messages.text("erase.working"));
                work(working);
            }
            case ErasingViewModel.Stage.Erased erased -> {
                title.setText(messages.text("erase.title.done"));
                tell(erased);
            }
            case ErasingViewModel.Stage.Removed removed -> {
                title.setText(messages.text("erase.title.done"));
                var lines = new ToldLines(removed.lines());
                fill(lines.first(), List.of(lines, back("erase.back")));
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

    private void work(ErasingViewModel.Stage.Working working) {
        Label step = ToldLines.words(working.step());
        step.setId("erasing-step");
        var turning = new ProgressIndicator();
        turning.setAccessibleText(working.step());
        turning.getStyleClass().add("erasing-turning");
        var row = new HBox(turning, step);
        row.getStyleClass().add("told-line");
        Label whole = Nodes.paragraph(messages.text("erase.whole"), Style.TABLE_TEXT, Style.MUTED);
        fill(step, List.of(row, whole));
    }

    private void tell(ErasingViewModel.Stage.Erased erased) {
        var lines = new ToldLines(erased.lines());
        if (!erased.finished()) {
            Button again = button("erasing-again", messages.text("save.again"), "mdi2r-refresh");
            again.setOnAction(_ -> model.finish());
            var buttons = new FlowPane(back("erase.back"), again);
            buttons.getStyleClass().add("erasing-buttons");
            fill(lines.first(), List.of(lines, buttons));
            return;
        }
        if (erased.ask().isEmpty()) {
            fill(lines.first(), List.of(lines, back("erase.back")));
            return;
        }
        List<Node> all = new ArrayList<>();
        all.add(lines);
        all.add(Nodes.paragraph(messages.text("erase.older.title"), Style.CARD_TITLE));
        all.add(new ToldLines(erased.ask()));
        Button remove =
                button(
                        "erasing-remove",
                        messages.text("erase.older.remove", erased.older()),
                        "mdi2d-delete-forever-outline");
        remove.getStyleClass().add("danger");
        remove.setOnAction(_ -> model.removeOlder());
        var buttons = new FlowPane(back("erase.older.keep"), remove);
        buttons.getStyleClass().add("erasing-buttons");
        all.add(buttons);
        fill(lines.first(), all);
    }

    private Button back(String key) {
        Button back = button("erasing-back", messages.text(key), "mdi2a-arrow-left");
        back.setCancelButton(true);
        back.setOnAction(_ -> onBack.run());
        return back;
    }

    static Button button(String id, String words, String icon) {
        var button = new Button(words, Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        return button;
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        // What is asked about stands as it was read; ordering looks again.
    }

    @Override
    public void focus() {
        first.requestFocus();
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
