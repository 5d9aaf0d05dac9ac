package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Balance;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Proposes who has which cases, evenly, and shows what everybody would have before anything is done.
final class BalancePanel {

    private final Snapshot snapshot;
    private final Messages messages;
    private final List<CheckBox> people = new ArrayList<>();
    private final CheckBox again;
    private final GridPane shares = new GridPane();
    private final Label summary = Nodes.paragraph("", Style.TABLE_STRONG);
    private final Button allocate;
    private Balance proposed = new Balance(Map.of(), List.of());

    /// @param snapshot what is on the screen
    /// @param onAllocate told what to allocate
    BalancePanel(Snapshot snapshot, Messages messages, Consumer<Balance> onAllocate) {
        this.snapshot = snapshot;
        this.messages = messages;
        again = new CheckBox(messages.text("cases.balance.again"));
        again.setId("cases-balance-again");
        again.setWrapText(true);
        summary.setId("cases-balance-summary");
        summary.setFocusTraversable(true);
        summary.getStyleClass().add("fb-focus");
        allocate = new Button(messages.text("cases.balance.do"));
        allocate.setId("cases-balance-do");
        allocate.getStyleClass().add(Style.BUTTON);
        allocate.setMinWidth(Region.USE_PREF_SIZE);
        allocate.setOnAction(_ -> onAllocate.accept(proposed));
        shares.getStyleClass().add("shares");
    }

    VBox choices() {
        var choices = new VBox();
        choices.getStyleClass().addAll("choices", "asking");
        choices.getChildren()
                .add(Nodes.paragraph(messages.text("cases.balance.text"), Style.TABLE_TEXT));
        Allocating.people(snapshot).forEach(name -> people.add(person(name)));
        choices.getChildren().addAll(people);
        choices.getChildren().addAll(again, shares, summary, allocate);
        again.selectedProperty().subscribe(_ -> propose());
        return choices;
    }

    private CheckBox person(String name) {
        var person = new CheckBox(name);
        person.setId("cases-balance-person-" + people.size());
        person.setMnemonicParsing(false);
        person.setSelected(
                snapshot.trust().roster().members().stream()
                        .anyMatch(member -> member.name().equals(name)));
        person.setOnAction(_ -> propose());
        return person;
    }

    private void propose() {
        proposed =
                Balance.propose(
                        snapshot.subjects(),
                        people.stream()
                                .filter(CheckBox::isSelected)
                                .map(CheckBox::getText)
                                .toList(),
                        again.isSelected());
        allocate.setDisable(proposed.given().isEmpty());
        summary.setText(messages.text("cases.balance.summary", proposed.given().size()));
        shares.getChildren().clear();
        shares.addRow(
                0,
                head("cases.balance.inspector"),
                head("cases.balance.now"),
                head("cases.balance.then"),
                head("cases.balance.left"));
        for (Balance.Share share : proposed.shares()) {
            shares.addRow(
                    shares.getRowCount(),
                    Nodes.label(share.inspector(), Style.TABLE_TEXT),
                    Nodes.label(counts(share.now()), Style.TABLE_TEXT),
                    Nodes.label(counts(share.then()), Style.TABLE_STRONG),
                    Nodes.label(
                            messages.text("cases.balance.leftOf", share.left(), share.leftThen()),
                            Style.TABLE_TEXT));
        }
    }

    private Label head(String key) {
        return Nodes.label(messages.text(key), Style.CAPTION_STRONG, Style.MUTED);
    }

    private String counts(Map<String, Integer> counts) {
        String text =
                snapshot.framework().samples().stream()
                        .filter(sample -> counts.containsKey(sample.id()))
                        .map(sample -> count(sample, counts.getOrDefault(sample.id(), 0)))
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? messages.text("caseList.nothing") : text;
    }

    private String count(Sample sample, int count) {
        return messages.text("caseList.count", count, sample.called(count));
    }
}
