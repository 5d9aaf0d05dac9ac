package org.fieldbook.ui.exchange;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Scroll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who has what: how much is here alone, then a line for each other laptop. Every line takes the focus.
final class CoverageCard extends VBox {

    /// Of the width in per cent, the same of every line, so that columns stand below each other.
    private static final List<Integer> SHARES = List.of(18, 30, 52);

    private final CoverageText words;
    private final Messages messages;
    private final Label alone = Nodes.paragraph("", Style.STRONG);
    private final VBox lines = new VBox();
    private final GridPane heads;

    CoverageCard(CoverageViewModel model, Messages messages, Moments moments) {
        this.messages = messages;
        words = new CoverageText(messages, moments);
        setId("exchange-coverage");
        getStyleClass().addAll(Style.CARD, "coverage");
        var head = new HBox(Nodes.label(messages.text("coverage.title"), Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        alone.setId("coverage-alone");
        alone.setFocusTraversable(true);
        alone.getStyleClass().add("fb-focus");
        Label hint = Nodes.paragraph(messages.text("coverage.hint"), Style.CAPTION, Style.MUTED);
        var top = new VBox(alone, hint);
        top.getStyleClass().add("coverage-top");
        heads =
                row(
                        heading("coverage.column.laptop"),
                        heading("coverage.column.from"),
                        heading("coverage.column.holds"));
        heads.getStyleClass().add("coverage-heads");
        lines.setId("coverage-lines");
        // Large text leaves little room: whatever need not stand still scrolls.
        var scroll = new Scroll(new VBox(top, heads, lines));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, new AlertBox("coverage-alert", model.alertProperty()), scroll);
        Reveal.focusIn(scroll);
        model.toldProperty().subscribe(this::show);
    }

    /// A row of boxes would be as high as if none of them grew.
    private static GridPane row(VBox laptop, VBox from, VBox holds) {
        var row = new GridPane();
        row.getStyleClass().add("coverage-row");
        SHARES.forEach(share -> {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            row.getColumnConstraints().add(column);
        });
        row.addRow(0, laptop, from, holds);
        return row;
    }

    private VBox heading(String key) {
        return new VBox(Nodes.paragraph(messages.text(key), Style.CAPTION_STRONG));
    }

    private void show(Optional<Sharing.Told> told) {
        alone.setText(told.map(known -> String.join(" ", words.alone(known.alone()))).orElse(""));
        List<CoverageText.Line> wanted =
                told.map(known -> words.lines(known.laptops())).orElse(List.of());
        Nodes.show(heads, !wanted.isEmpty());
        Optional<String> focused =
                lines.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        lines.getChildren().setAll(wanted.stream().map(CoverageCard::line).toList());
        lines.getChildren().stream()
                .filter(line -> focused.equals(Optional.of(line.getId())))
                .forEach(Node::requestFocus);
    }

    private static GridPane line(CoverageText.Line line) {
        var from = new VBox(paragraphs(line.from(), Style.TABLE_TEXT));
        from.getChildren().addAll(paragraphs(line.gaps(), Style.TABLE_TEXT, Style.WARNING));
        GridPane row =
                row(
                        new VBox(
                                Nodes.paragraph(line.whose(), Style.TABLE_STRONG),
                                Nodes.paragraph(line.what(), Style.CAPTION, Style.MUTED)),
                        from,
                        new VBox(paragraphs(line.holds(), Style.TABLE_TEXT)));
        row.setId("coverage-" + line.laptop());
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.getStyleClass().add("fb-focus");
        row.setAccessibleText(
                Stream.of(
                                List.of(line.whose(), line.what()),
                                line.from(),
                                line.gaps(),
                                line.holds())
                        .flatMap(List::stream)
                        .collect(Collectors.joining(". ")));
        return row;
    }

    private static Label[] paragraphs(List<String> texts, String... styles) {
        return texts.stream().map(text -> Nodes.paragraph(text, styles)).toArray(Label[]::new);
    }

    /// Puts the keyboard on what matters most.
    void focus() {
        alone.requestFocus();
    }
}
