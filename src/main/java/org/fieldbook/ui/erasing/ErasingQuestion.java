package org.fieldbook.ui.erasing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.Hash;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.Prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What can be erased with its very text, the reason, what is not reached, and the word that it was understood.
final class ErasingQuestion extends VBox {

    /// The longest reason in UTF-16 units, as the journal takes it.
    private static final int LONGEST_REASON = 2_000;

    private final ErasingViewModel model;
    private final Messages messages;
    private final Set<Hash> chosen = new LinkedHashSet<>();
    private final CheckBox understood = new CheckBox();
    private final Button erase;
    private Node first = this;

    /// @param back goes back, with nothing erased
    ErasingQuestion(
            ErasingViewModel model,
            Messages messages,
            List<ErasingViewModel.Item> items,
            Button back) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("erasing-body");
        erase =
                ErasingView.button(
                        "erasing-erase",
                        messages.text("erase.erase"),
                        "mdi2d-delete-forever-outline");
        if (items.isEmpty()) {
            Label nothing = Nodes.paragraph(messages.text("erase.gone"), Style.TABLE_TEXT);
            getChildren().addAll(nothing, back);
            first = back;
            return;
        }
        erase.getStyleClass().add("danger");
        erase.setOnAction(_ -> model.erase(chosen));
        understood.setId("erasing-understood");
        understood.setText(messages.text("erase.understood"));
        understood.setWrapText(true);
        understood.selectedProperty().subscribe(this::see);
        var buttons = new FlowPane(back, erase);
        buttons.getStyleClass().add("erasing-buttons");
        getChildren()
                .addAll(
                        Nodes.paragraph(messages.text("erase.what"), Style.TABLE_TEXT),
                        list(items),
                        reason(),
                        limits(),
                        understood,
                        buttons);
        see();
    }

    /// Where reading begins.
    Node first() {
        return first;
    }

    private Node list(List<ErasingViewModel.Item> items) {
        var list = new VBox();
        list.getStyleClass().add("erasing-items");
        for (int place = 0; place < items.size(); place++) {
            list.getChildren().add(item(items.get(place), place));
        }
        first = list.getChildren().getFirst().lookup("#erasing-item-0");
        return list;
    }

    private Node item(ErasingViewModel.Item item, int place) {
        var box = new CheckBox(item.title());
        box.setId("erasing-item-" + place);
        box.setWrapText(true);
        box.setSelected(item.wanted());
        box.selectedProperty().subscribe(wanted -> choose(item.change(), wanted));
        Label text = Nodes.paragraph(item.value(), Style.NOTE, "fb-focus", "erasing-value");
        text.setFocusTraversable(true);
        text.setId("erasing-value-" + place);
        var all = new VBox(box, text);
        all.getStyleClass().add("erasing-item");
        if (!item.where().isEmpty()) {
            all.getChildren().add(Nodes.paragraph(item.where(), Style.CAPTION, Style.MUTED));
        }
        return all;
    }

    private void choose(Hash change, boolean wanted) {
        if (wanted) {
            chosen.add(change);
        } else {
            chosen.remove(change);
        }
        see();
    }

    private Node reason() {
        TextArea area = new Prose(model.reason());
        area.setId("erasing-reason");
        area.setPrefRowCount(2);
        area.textProperty()
                .subscribe(typed -> {
                    model.type(typed);
                    see();
                });
        Label label = Nodes.paragraph(messages.text("erase.reason"), Style.TABLE_STRONG);
        label.setLabelFor(area);
        Label hint =
                Nodes.paragraph(messages.text("erase.reason.hint"), Style.CAPTION, Style.MUTED);
        area.setAccessibleHelp(hint.getText());
        Label noticed = Nodes.paragraph("", Style.CAPTION, Style.WARNING);
        noticed.setId("erasing-noticed");
        noticed.textProperty().bind(model.noticedProperty());
        model.noticedProperty().subscribe(text -> Nodes.show(noticed, !text.isEmpty()));
        var all =
                new VBox(label, hint, area, new TextLimit(area, LONGEST_REASON, messages), noticed);
        all.getStyleClass().add("fb-column");
        return all;
    }

    private Node limits() {
        var all = new VBox();
        all.getStyleClass().add("told-lines");
        for (String key : List.of("erase.goes", "erase.stays", "erase.cannot")) {
            all.getChildren().add(ToldLines.words(messages.text(key)));
        }
        return all;
    }

    private void see() {
        erase.setDisable(
                !ErasingViewModel.isReady(chosen, model.reason(), understood.isSelected()));
    }
}
