package org.fieldbook.ui.exchange;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Scroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The inbox of conflicts on the left, and the one that is looked at, side by side, on the right.
final class ConflictsCard extends VBox {

    /// From these widths on the inbox stands beside the conflict, and its sides beside each other.
    private static final double BESIDE_EACH_OTHER = 950;

    private static final double SIDES_BESIDE = 420;
    private static final double INBOX_WIDTH = 16;
    private static final double CONFLICT_WIDTH = 46;

    private final ConflictsViewModel model;
    private final Deciding deciding;
    private final Messages messages;
    private final ChoiceCards making;
    private final ConflictList list;
    private final Label title = Nodes.label("", Style.STRONG);
    private final VBox cards = new VBox();
    private final VBox resolver = new VBox();
    private final VBox empty = new VBox();
    private final List<ChoiceCard> shown = new ArrayList<>();
    private final Button save;

    ConflictsCard(ConflictsViewModel model, Messages messages, Moments moments) {
        this.model = model;
        this.deciding = model.deciding();
        this.messages = messages;
        this.making = new ChoiceCards(deciding, model.words(), messages, moments);
        setId("exchange-conflicts");
        getStyleClass().addAll(Style.CARD, "conflicts");
        list = new ConflictList(model, messages);
        save = Nodes.button("conflict-save", messages.text("conflict.save"), model::save);
        save.setGraphic(Nodes.icon("mdi2c-check"));
        save.getStyleClass().add("accent");
        var right = new VBox(said(), resolver, empty);
        right.getStyleClass().add("conflict-side");
        var both =
                new Reflow(
                                BESIDE_EACH_OTHER,
                                1,
                                List.of(
                                        new Reflow.Part(inbox(), INBOX_WIDTH),
                                        new Reflow.Part(right, CONFLICT_WIDTH)))
                        .close();
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
        makeResolver();
        empty.getChildren().add(Nodes.paragraph(messages.text("conflict.empty"), Style.TABLE_TEXT));
        empty.getStyleClass().add("conflicts-empty");
        VBox.setVgrow(resolver, Priority.ALWAYS);
        deciding.currentProperty().subscribe(this::show);
        deciding.choiceProperty().subscribe(this::showChoice);
    }

    private VBox inbox() {
        Label count = Nodes.label("", Style.CAPTION, Style.MUTED);
        count.setId("conflict-count");
        model.itemsProperty()
                .subscribe(items ->
                        count.setText(
                                messages.text(
                                        "conflict.count",
                                        items.stream()
                                                .filter(item -> item.decided().isPresent())
                                                .count(),
                                        items.size())));
        Label heading = Nodes.label(messages.text("conflict.heading"), Style.CARD_TITLE);
        heading.setMinWidth(USE_PREF_SIZE);
        var head = new Ends(heading, count);
        head.getStyleClass().add(Style.CARD_HEAD);
        Label foot = Nodes.paragraph(messages.text("conflict.foot"), Style.CAPTION, Style.MUTED);
        foot.getStyleClass().add("inbox-foot");
        VBox.setVgrow(list, Priority.ALWAYS);
        var inbox = new VBox(head, list, foot);
        inbox.getStyleClass().add("inbox");
        return inbox;
    }

    private VBox said() {
        var note = new SaidNote("conflict-said", model.saidProperty());
        var both = new VBox(new AlertBox("conflict-alert", model.alertProperty()), note);
        both.getStyleClass().add("conflict-said");
        return both;
    }

    private void makeResolver() {
        title.setId("conflict-title");
        title.setWrapText(true);
        var head = new HBox(title);
        head.getStyleClass().add(Style.CARD_HEAD);
        cards.getStyleClass().add("choices");
        // The cards scroll; what decides stays in view below them.
        var scroll = new Scroll(cards);
        scroll.setId("conflict-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        Reveal.focusIn(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var reason = new TextField();
        reason.setId("conflict-reason");
        reason.setPromptText(messages.text("conflict.reason.example"));
        reason.setAccessibleText(messages.text("conflict.reason"));
        reason.textProperty().bindBidirectional(deciding.reasonProperty());
        Label label = Nodes.label(messages.text("conflict.reason"), Style.CAPTION);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(reason);
        HBox.setHgrow(reason, Priority.ALWAYS);
        var why = new HBox(label, reason);
        why.getStyleClass().addAll("fb-row", "conflict-why");
        deciding.currentProperty()
                .subscribe(current ->
                        Nodes.show(
                                why, current.filter(one -> !one.isAgainstDeletion()).isPresent()));
        Label effect = Nodes.paragraph("", Style.TABLE_TEXT);
        effect.setId("conflict-effect");
        effect.setFocusTraversable(true);
        effect.getStyleClass().add("fb-focus");
        effect.textProperty().bind(deciding.effectProperty());
        effect.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(effect, Priority.ALWAYS);
        Button later =
                Nodes.button("conflict-later", messages.text("conflict.later"), model::decideLater);
        later.setMinWidth(USE_PREF_SIZE);
        save.setMinWidth(USE_PREF_SIZE);
        var words = new HBox(Nodes.icon("mdi2c-chart-box-outline"), effect);
        words.getStyleClass().add("fb-wide-row");
        var buttons = new HBox(later, save);
        buttons.getStyleClass().add("fb-wide-row");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var foot = new Ends(words, buttons);
        foot.getStyleClass().add("conflict-foot");
        resolver.getChildren().addAll(head, scroll, why, foot);
    }

    private void show(Optional<OpenConflict> current) {
        boolean wasHere = resolver.isVisible() && resolver.isFocusWithin();
        shown.clear();
        current.ifPresent(conflict -> shown.addAll(making.of(conflict)));
        var group = new ToggleGroup();
        shown.forEach(card -> card.setGroup(group));
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    if (toggle != null && toggle.getUserData() instanceof Choice choice) {
                        deciding.choiceProperty().set(Optional.of(choice));
                    }
                });
        var sides =
                new Reflow(
                        SIDES_BESIDE,
                        1,
                        shown.stream().map(card -> new Reflow.Part(card, 1)).toList());
        VBox.setVgrow(sides, Priority.ALWAYS);
        cards.getChildren().setAll(sides);
        title.setText(current.map(model.words()::title).orElse(""));
        Nodes.show(resolver, current.isPresent());
        Nodes.show(empty, current.isEmpty());
        if (wasHere) {
            focus();
        }
    }

    private void showChoice(Optional<Choice> chosen) {
        shown.forEach(card -> card.radio().setSelected(chosen.equals(Optional.of(card.choice()))));
    }

    /// Puts the keyboard on the first way of deciding, or on the list.
    void focus() {
        shown.stream()
                .findFirst()
                .ifPresentOrElse(card -> card.radio().requestFocus(), list::requestFocus);
    }
}
