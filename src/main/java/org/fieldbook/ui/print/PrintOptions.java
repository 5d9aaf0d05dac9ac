package org.fieldbook.ui.print;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;

/// Where, which pages and how many copies, each with what is wrong about it below.
final class PrintOptions extends FlowPane {

    private final ComboBox<String> printers = new ComboBox<>();
    private final Label none;
    private final TextField pages;
    private final TextField copies;
    private final Node printerField;

    /// @param noPrinter what is said where there is none
    PrintOptions(PrintChoices choices, String noPrinter, Messages messages) {
        getStyleClass().add("print-options");
        printers.setId("print-printer");
        printers.valueProperty()
                .subscribe(name -> {
                    if (name != null) {
                        choices.printerProperty().set(name);
                    }
                });
        choices.printerProperty().subscribe(printers::setValue);
        none = Nodes.paragraph(noPrinter, Style.TABLE_TEXT);
        none.setId("print-no-printer");
        none.setFocusTraversable(true);
        none.getStyleClass().add("fb-focus");
        Label printer = Nodes.label(messages.text("print.printer"), Style.CAPTION);
        printer.setLabelFor(printers);
        printerField = new VBox(printer, printers);
        pages = field("print-range", choices.pagesProperty());
        pages.setPromptText(messages.text("print.pages.prompt"));
        copies = field("print-copies", choices.copiesProperty());
        copies.setPrefColumnCount(3);
        getChildren()
                .addAll(
                        none,
                        printerField,
                        box(messages.text("print.pages"), pages, choices.pagesFaultProperty()),
                        box(messages.text("print.copies"), copies, choices.copiesFaultProperty()));
        show(List.of());
    }

    private static TextField field(String id, StringProperty text) {
        var field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(8);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static VBox box(String title, TextField field, ReadOnlyStringProperty fault) {
        Label label = Nodes.label(title, Style.CAPTION);
        label.setLabelFor(field);
        Label wrong = Nodes.paragraph("", Style.CAPTION, Style.DANGER);
        wrong.setId(field.getId() + "-fault");
        wrong.textProperty().bind(fault);
        fault.subscribe(words -> {
            Nodes.show(wrong, !words.isEmpty());
            field.setAccessibleHelp(words);
        });
        return new VBox(label, field, wrong);
    }

    /// Offers these printers; without any it says so.
    void show(List<String> names) {
        printers.getItems().setAll(names);
        Nodes.show(none, names.isEmpty());
        Nodes.show(printerField, !names.isEmpty());
        pages.getParent().setDisable(names.isEmpty());
        copies.getParent().setDisable(names.isEmpty());
    }

    /// Puts the keyboard on the first field that is wrong.
    void focusFault(PrintChoices choices) {
        if (choices.pagesFaultProperty().get().isEmpty()) {
            copies.requestFocus();
        } else {
            pages.requestFocus();
        }
    }
}
