package org.fieldbook.ui.exchange;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.ForbiddenNote;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has not been shared yet, who gets it, and the buttons that make a bundle of it.
final class ExportCard extends VBox {

    private final ExportViewModel model;
    private final Messages messages;
    private final Moments moments;
    private final Label last = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private final Label count = Nodes.paragraph("", Style.STRONG);
    private final Label name = Nodes.paragraph("", Style.TABLE_TEXT);
    private final Label protection = Nodes.paragraph("", Style.TABLE_TEXT);
    private final Label chosen = Nodes.label("", Style.CAPTION_STRONG);
    private final FlowPane chips = new FlowPane();
    private final List<RecipientChip> shown = new ArrayList<>();
    private final Button create;
    private final Button whole;

    ExportCard(ExportViewModel model, Messages messages, Moments moments) {
        this.model = model;
        this.messages = messages;
        this.moments = moments;
        setId("exchange-export");
        getStyleClass().addAll(Style.CARD, "export");
        var head = new Ends(Nodes.label(messages.text("exchange.export"), Style.CARD_TITLE), last);
        head.getStyleClass().add(Style.CARD_HEAD);
        create =
                Nodes.wholeButton(
                        "exchange-create",
                        messages.text("exchange.create"),
                        () -> model.create(false));
        create.setGraphic(Nodes.icon("mdi2t-tray-arrow-up"));
        create.getStyleClass().add("accent");
        whole =
                Nodes.wholeButton(
                        "exchange-whole",
                        messages.text("exchange.whole"),
                        () -> model.create(true));
        var buttons = new FlowPane(create, whole);
        buttons.getStyleClass().add("exchange-buttons");
        new HeldBack(List.of(buttons)).whileIs(model.busy().busyProperty());
        chips.setId("exchange-recipients");
        chips.getStyleClass().add("recipients");
        ButtonCommands.leaveOut(chips);
        count.setId("exchange-count");
        count.setFocusTraversable(true);
        count.getStyleClass().add("fb-focus");
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "said");
        said.setId("exchange-export-said");
        said.setFocusTraversable(true);
        said.getStyleClass().add("fb-focus");
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        var facts = new GridPane();
        facts.getStyleClass().add("facts");
        fact(facts, 0, "mdi2s-shield-lock-outline", "exchange.protection", protection);
        fact(facts, 1, "mdi2f-file-lock-outline", "exchange.name", name);
        facts.getChildren()
                .forEach(part -> {
                    GridPane.setValignment(part, VPos.TOP);
                    GridPane.setFillHeight(part, false);
                });
        var room = new VBox();
        VBox.setVgrow(room, Priority.ALWAYS);
        var body =
                new VBox(
                        count,
                        chosen,
                        chips,
                        facts,
                        room,
                        new AlertBox("exchange-export-alert", model.alertProperty()),
                        said,
                        progress(),
                        new ForbiddenNote("exchange-forbidden", model.refusal(), messages),
                        buttons);
        body.getStyleClass().add("exchange-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        model.factsProperty().subscribe(this::show);
        model.chipsProperty().subscribe(this::showChips);
    }

    private Node progress() {
        return new WorkingRow("exchange-making", model.busy(), messages, model::callOff);
    }

    /// Names are as wide as the widest of them.
    private void fact(GridPane facts, int row, String icon, String key, Label value) {
        Label label = Nodes.label(messages.text(key), Style.TABLE_TEXT, Style.MUTED, "fact-name");
        label.setLabelFor(value);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        facts.addRow(row, Nodes.icon(icon), label, value);
    }

    private void show(Optional<ExportViewModel.Facts> facts) {
        count.setText(
                facts.map(read -> messages.text("exchange.unshared", read.notShared())).orElse(""));
        last.setText(
                facts.flatMap(ExportViewModel.Facts::last)
                        .map(at -> messages.text("exchange.last", moments.minute(at)))
                        .orElseGet(() -> messages.text("exchange.last.none")));
        name.setText(facts.map(ExportViewModel.Facts::name).orElse(""));
    }

    private void showChips(List<ExportViewModel.Chip> all) {
        List<String> laptops = all.stream().map(ExportViewModel.Chip::laptop).toList();
        if (laptops.equals(shown.stream().map(RecipientChip::laptop).toList())) {
            for (int index = 0; index < all.size(); index++) {
                shown.get(index).show(all.get(index));
            }
        } else {
            shown.clear();
            all.forEach(chip -> shown.add(new RecipientChip(chip, model, messages)));
            chips.getChildren().setAll(shown);
        }
        int on = Math.toIntExact(all.stream().filter(ExportViewModel.Chip::chosen).count());
        chosen.setText(messages.text("exchange.recipients", on, all.size()));
        protection.setText(
                all.isEmpty()
                        ? messages.text("exchange.nobody")
                        : messages.text("exchange.protected", on));
        Nodes.show(chips, !all.isEmpty());
        enable();
    }

    private void enable() {
        // Not while it works: a button that is disabled loses the keyboard.
        boolean able =
                model.refusal().isEmpty()
                        && model.chipsProperty().get().stream()
                                .anyMatch(ExportViewModel.Chip::chosen);
        create.setDisable(!able);
        whole.setDisable(!able);
    }

    /// Where work goes on.
    Button action() {
        return create;
    }
}
