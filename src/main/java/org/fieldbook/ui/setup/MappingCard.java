package org.fieldbook.ui.setup;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.Mapping;
import org.fieldbook.service.CaseListFile;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;
import org.fieldbook.ui.control.WholeWords;
import org.fieldbook.ui.fx.Scroll;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What the columns of a list from elsewhere mean: a row for each, with what stands first in it.
final class MappingCard extends VBox {

    private static final int LONGEST_EXAMPLE = 40;

    private final CaseListViewModel model;
    private final Messages messages;
    private final Label kept = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final Label problem = Nodes.paragraph("", Style.TABLE_STRONG, Style.DANGER);
    private final GridPane grid = new GridPane();
    private @Nullable CaseListFile list;

    MappingCard(CaseListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("case-list-columns");
        getStyleClass().addAll(Style.CARD, "mapping-card");
        problem.setId("case-list-columns-problem");
        problem.setFocusTraversable(true);
        problem.getStyleClass().add("fb-focus");
        grid.getStyleClass().add("mapping");
        for (int i = 0; i < 3; i++) {
            var column = new ColumnConstraints();
            column.setHgrow(i == 2 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
        }
        var scroll = new Scroll(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Reveal.focusIn(scroll);
        getChildren()
                .addAll(
                        Nodes.label(messages.text("caseList.columns"), Style.TABLE_STRONG),
                        kept,
                        problem,
                        scroll);
        model.meaningProperty().subscribe(this::show);
    }

    private void show(@Nullable Meaning meaning) {
        Nodes.show(this, meaning != null);
        if (meaning == null) {
            list = null;
            grid.getChildren().clear();
            return;
        }
        String inTheWay = model.words().inTheWay(meaning);
        problem.setText(inTheWay);
        Nodes.show(problem, !inTheWay.isEmpty());
        kept.setText(
                messages.text(
                        meaning.kept() ? "caseList.columns.kept" : "caseList.columns.guessed"));
        if (!meaning.list().equals(list)) {
            list = meaning.list();
            fill(meaning);
        }
    }

    private void fill(Meaning meaning) {
        grid.getChildren().clear();
        heads();
        List<String> choices = new ArrayList<>(List.of(Mapping.LEFT_OUT));
        choices.addAll(model.columns());
        for (int i = 0; i < meaning.mapping().headings().size(); i++) {
            String heading = meaning.mapping().headings().get(i);
            Label name =
                    Nodes.paragraph(
                            heading.isEmpty()
                                    ? messages.text("caseList.columns.unnamed", i + 1)
                                    : heading,
                            Style.TABLE_TEXT);
            ComboBox<String> choice = choice(i, meaning.mapping().columns().get(i), choices);
            choice.setAccessibleText(messages.text("caseList.columns.of", name.getText()));
            name.setLabelFor(choice);
            grid.addRow(
                    i + 1,
                    name,
                    new WholeWords(
                            example(meaning.list().example(i)), Style.TABLE_TEXT, Style.MUTED),
                    choice);
        }
    }

    private void heads() {
        grid.addRow(
                0,
                Nodes.label(
                        messages.text("caseList.columns.theirs"),
                        Style.CAPTION_STRONG,
                        Style.MUTED),
                Nodes.paragraph(
                        messages.text("caseList.columns.first.value"),
                        Style.CAPTION_STRONG,
                        Style.MUTED),
                Nodes.label(
                        messages.text("caseList.columns.ours"), Style.CAPTION_STRONG, Style.MUTED));
    }

    private static String example(String cell) {
        return cell.length() > LONGEST_EXAMPLE ? cell.substring(0, LONGEST_EXAMPLE) + "…" : cell;
    }

    private ComboBox<String> choice(int heading, String column, List<String> choices) {
        var choice = new ComboBox<String>();
        choice.setId("case-list-column-" + heading);
        choice.getItems().setAll(choices);
        choice.setConverter(new Titles<>(model.words()::column));
        choice.setValue(column);
        choice.getStyleClass().add("mapping-choice");
        choice.valueProperty().subscribe(value -> model.mean(heading, value));
        return choice;
    }
}
