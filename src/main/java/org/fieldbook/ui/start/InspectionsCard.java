package org.fieldbook.ui.start;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.Listing;
import org.fieldbook.settings.Retention;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.FailureText;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The inspections of an open store, the damaged ones beside the sound.
final class InspectionsCard extends VBox {

    /// Icons, edges and what stands to the right of an inspection's name, in em.
    private static final double BESIDE_NAME = 17.9;

    private final Messages messages;
    private final Consumer<Card> onOpen;
    private final Optional<Consumer<Card>> onClose;
    private Optional<Node> first = Optional.empty();

    /// @param due what becomes of an inspection today
    /// @param onOpen opens an inspection
    /// @param onClose closes one and erases it; empty in a store for practice, whose inspection stays
    InspectionsCard(
            Listing listing,
            Messages messages,
            Function<Card, Retention.Due> due,
            Consumer<Card> onOpen,
            Optional<Consumer<Card>> onClose) {
        this.messages = messages;
        this.onOpen = onOpen;
        this.onClose = onClose;
        getStyleClass().add(Style.CARD);
        var head =
                new HBox(
                        Nodes.label(messages.text("start.inspections"), Style.CARD_TITLE),
                        Nodes.space(),
                        Nodes.label(
                                Integer.toString(listing.inspections().size()),
                                Style.TABLE_TEXT,
                                Style.MUTED));
        head.getStyleClass().add(Style.CARD_HEAD);
        getChildren().add(head);
        for (Card card : listing.inspections()) {
            Node line = line(card);
            getChildren().add(closable(line, card));
            toClose(card, due.apply(card)).ifPresent(getChildren()::add);
            first = first.or(() -> Optional.of(line));
        }
        listing.damaged().forEach(one -> getChildren().add(damaged(one)));
        listing.closed().forEach(one -> getChildren().add(closed(one)));
    }

    /// The inspection that stands first; empty if there is none.
    Optional<Node> first() {
        return first;
    }

    private Node line(Card card) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale());
        // A text knows its own height; a label that wraps would need to be told its width first.
        var name = new Text(card.service());
        name.getStyleClass().addAll(Style.STRONG, "inspection-name");
        var when =
                new Text(
                        messages.text(
                                card.practice() ? "start.line.practice" : "start.line",
                                day.format(card.fieldworkFrom()),
                                day.format(card.fieldworkTo())));
        when.getStyleClass().addAll(Style.TABLE_TEXT, "inspection-when");
        var words = new VBox(name, Nodes.label(card.code(), Style.TABLE_TEXT, Style.MUTED), when);
        var facts =
                new VBox(
                        opened(card),
                        Nodes.label(
                                messages.text("start.subjects", card.subjects()),
                                Style.CAPTION,
                                Style.MUTED));
        facts.getStyleClass().add("facts");
        facts.setMinWidth(USE_PREF_SIZE);
        var row =
                new HBox(
                        Nodes.icon(
                                card.practice()
                                        ? "mdi2s-school-outline"
                                        : "mdi2c-clipboard-text-outline"),
                        words,
                        facts,
                        Nodes.icon("mdi2c-chevron-right"));
        row.getStyleClass().add("fb-wide-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(row, Priority.ALWAYS);
        var line = new Button("", row);
        row.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        line.getWidth()
                                                - line.getInsets().getLeft()
                                                - line.getInsets().getRight(),
                                line.widthProperty(),
                                line.insetsProperty()));
        DoubleBinding beside =
                Bindings.createDoubleBinding(
                        () -> line.getWidth() - BESIDE_NAME * line.getFont().getSize(),
                        line.widthProperty(),
                        line.fontProperty());
        name.wrappingWidthProperty().bind(beside);
        when.wrappingWidthProperty().bind(beside);
        line.setId("start-open-" + card.code());
        line.setAccessibleText(card.service() + ", " + card.code());
        line.getStyleClass().addAll("inspection-line", "flat");
        line.setMaxWidth(Double.MAX_VALUE);
        // As wide as the list is: what it holds follows its width and must not widen it in turn.
        line.setMinWidth(0);
        line.setPrefWidth(0);
        line.setOnAction(_ -> onOpen.accept(card));
        return line;
    }

    private Node closable(Node line, Card card) {
        if (onClose.isEmpty()) {
            return line;
        }
        var close = new Button("", Nodes.icon("mdi2a-archive-remove-outline"));
        close.setId("start-close-" + card.code());
        String words = messages.text("start.close", card.code());
        close.setAccessibleText(words);
        close.setTooltip(new Tooltip(words));
        close.getStyleClass().addAll("flat", "inspection-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> onClose.get().accept(card));
        HBox.setHgrow(line, Priority.ALWAYS);
        var row = new HBox(line, close);
        row.getStyleClass().add("inspection-row");
        return row;
    }

    /// What the organisation asks of an inspection whose fieldwork ended long ago.
    private Optional<Node> toClose(Card card, Retention.Due due) {
        return switch (due) {
            case NOT -> Optional.empty();
            case SUGGESTED -> Optional.of(toClose(card, "retention.suggested", Style.NOTE));
            case DEMANDED -> Optional.of(toClose(card, "retention.demanded", Style.NOTICE));
        };
    }

    private Node toClose(Card card, String key, String style) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale());
        Label text =
                Nodes.paragraph(
                        messages.text(key, day.format(card.fieldworkTo()), card.code()),
                        Style.TABLE_TEXT,
                        style,
                        "fb-focus");
        text.setId("start-due-" + card.code());
        text.setFocusTraversable(true);
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }

    private Node closed(ClosureReceipt closed) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale());
        Label text =
                Nodes.paragraph(
                        messages.text(
                                closed.notConfirmed() == 0
                                        ? "start.closed"
                                        : "start.closed.notConfirmed",
                                closed.code(),
                                day.format(OffsetDateTime.parse(closed.at())),
                                closed.notConfirmed()),
                        Style.TABLE_TEXT,
                        Style.MUTED,
                        "fb-focus");
        text.setFocusTraversable(true);
        text.setId("start-closed-" + closed.code());
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(Nodes.icon("mdi2a-archive-lock-outline"), text);
        line.getStyleClass().add("inspection-closed");
        return line;
    }

    private Node damaged(Listing.Damaged damaged) {
        Label text = Nodes.paragraph(FailureText.of(damaged.failure(), messages), Style.TABLE_TEXT);
        text.setFocusTraversable(true);
        text.getStyleClass().add("fb-focus");
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(Nodes.icon("mdi2a-alert-circle-outline"), text);
        line.setId("start-damaged-" + damaged.inspection());
        line.getStyleClass().addAll(Style.ALERT, "inspection-damaged");
        return line;
    }

    private Label opened(Card card) {
        DateTimeFormatter moment =
                DateTimeFormatter.ofPattern("EEE d MMM HH:mm", messages.locale());
        return Nodes.label(
                card.opened()
                        .map(at -> messages.text("start.opened", moment.format(at)))
                        .orElseGet(() -> messages.text("start.opened.never")),
                Style.CAPTION,
                Style.MUTED);
    }
}
