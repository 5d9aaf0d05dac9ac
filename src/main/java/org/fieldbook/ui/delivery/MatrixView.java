package org.fieldbook.ui.delivery;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The evidence matrix: what each item shows for each standard that is judged on evidence.
public final class MatrixView extends VBox implements Page {

    /// The size of the counts' letters in the drawing.
    private static final double TABLE_PX = 13;

    private final MatrixViewModel model;
    private final Messages messages;
    private final Ways ways;
    private final MatrixTable table;
    private final Button show;
    private final FlowPane counts = new FlowPane();
    private final Label sized = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);

    /// Where it leads.
    ///
    /// @param onItem shows an item of evidence, beside a standard if the cell is about one
    /// @param onBack goes back to the evidence log
    public record Ways(BiConsumer<SubjectId, Optional<String>> onItem, Runnable onBack) {}

    public MatrixView(MatrixViewModel model, Messages messages, Moments moments, Ways ways) {
        this.model = model;
        this.messages = messages;
        this.ways = ways;
        setId("evidence-matrix");
        getStylesheets().add(Theme.stylesheet(MatrixView.class, "delivery.css"));
        getStyleClass().addAll(Style.PAGE, "matrix-page");
        table = new MatrixTable(messages, new EvidenceText(messages, moments), this::open);
        show = button("matrix-show", "matrix.show", "mdi2a-arrow-right");
        show.setOnAction(_ -> open());
        sized.setText(messages.text("matrix.text"));
        counts.getStyleClass().add("matrix-counts");
        VBox.setVgrow(table, Priority.ALWAYS);
        var card = new VBox(table);
        card.getStyleClass().add(Style.CARD);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(head(), counts, card);
        sized.fontProperty().subscribe(font -> table.size(font.getSize() / TABLE_PX));
        model.matrixProperty().subscribe(this::fill);
    }

    private Ends head() {
        Button back = button("matrix-back", "matrix.back", "mdi2a-arrow-left");
        back.setCancelButton(true);
        back.setOnAction(_ -> ways.onBack().run());
        Label title = Nodes.label(messages.text("matrix.title"), Style.PAGE_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var words = new HBox(title, sized);
        words.getStyleClass().add("fb-wide-row");
        var buttons = new HBox(back, show);
        buttons.getStyleClass().add("fb-wide-row");
        var head = new Ends(words, buttons);
        head.getStyleClass().add("delivery-head");
        return head;
    }

    private Button button(String id, String key, String icon) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void fill(EvidenceMatrix matrix) {
        table.show(matrix);
        show.setDisable(matrix.rows().isEmpty());
        counts.getChildren()
                .setAll(
                        matrix.standards().stream()
                                .map(about ->
                                        Nodes.label(
                                                messages.text(
                                                        "matrix.counts",
                                                        about.code(),
                                                        about.count(Mark.STRENGTH),
                                                        about.count(Mark.AREA),
                                                        about.count(Mark.CONTEXT)),
                                                Style.TABLE_TEXT))
                                .toList());
        Nodes.show(counts, !matrix.standards().isEmpty());
    }

    private void open() {
        table.spot().ifPresent(spot -> ways.onItem().accept(spot.evidence(), spot.standard()));
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        model.show(snapshot);
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(messages.text("shortcuts.matrix.open"), "Enter"),
                new Shortcut(messages.text("shortcuts.matrix.move"), "Left", "Right"));
    }

    @Override
    public boolean goBack() {
        ways.onBack().run();
        return true;
    }
}
