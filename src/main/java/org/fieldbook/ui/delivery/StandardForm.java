package org.fieldbook.ui.delivery;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Answers;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

/// The proposed rating of one standard and its reason.
final class StandardForm extends VBox {

    private final DeliveryViewModel model;
    private final Messages messages;
    private final String code;
    private final String name;
    private final RatingBadge badge;
    private final Segment<Rating> proposed;
    private final Prose reason = new Prose("");
    private final Label cap = Nodes.paragraph("", Style.TABLE_TEXT);
    private final HBox notice = new HBox(Nodes.icon("mdi2g-gavel"), cap);
    private boolean showing;

    StandardForm(DeliveryViewModel.Line line, DeliveryViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.code = line.code();
        getStyleClass().addAll(Style.CARD, "standard-form");
        badge = new RatingBadge(line.result().rating(), messages.text("rating.none"));
        badge.getStyleClass().add("small");
        name = code + " " + line.result().standard().title();
        var head = new HBox(Nodes.label(name, Style.CARD_TITLE), Nodes.space(), badge);
        head.getStyleClass().add(Style.CARD_HEAD);
        proposed = Answers.ratings(rating -> model.propose(code, rating));
        proposed.setId("delivery-rating-" + code);
        proposed.getStyleClass().add("rating");
        var ratingLabel = Nodes.label(messages.text("delivery.proposed"), Style.CAPTION_STRONG);
        ratingLabel.setLabelFor(proposed);
        reason.setId("delivery-reason-" + code);
        reason.setPrefRowCount(3);
        reason.setAccessibleText(messages.text("delivery.reason.spoken", name));
        var reasonLabel = Nodes.label(messages.text("delivery.reason"), Style.CAPTION_STRONG);
        reasonLabel.setLabelFor(reason);
        reason.textProperty().subscribe((_, text) -> typed(text));
        reason.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        model.leave(code);
                    }
                });
        HBox.setHgrow(cap, Priority.ALWAYS);
        notice.getStyleClass().add(Style.NOTICE);
        var body =
                new VBox(
                        new VBox(ratingLabel, proposed),
                        new VBox(
                                reasonLabel,
                                reason,
                                new TextLimit(reason, WriteNotes.LONGEST_TEXT, messages)),
                        notice);
        body.getChildren().stream()
                .filter(VBox.class::isInstance)
                .forEach(group -> group.getStyleClass().add("fb-column"));
        body.getStyleClass().add("standard-body");
        getChildren().addAll(head, body);
        show(line);
    }

    private void typed(String text) {
        if (!showing) {
            model.type(code, text, reason.getCaretPosition());
        }
    }

    void show(DeliveryViewModel.Line line) {
        showing = true;
        badge.setRating(line.result().rating());
        proposed.setChosen(line.proposed());
        proposed.setAccessibleText(
                messages.text(
                        "delivery.rating.spoken",
                        code + " " + line.result().standard().title(),
                        line.proposed()
                                .map(Rating::word)
                                .orElseGet(() -> messages.text("ratings.notProposed"))));
        if (!reason.getText().equals(line.reason())) {
            reason.setText(line.reason());
        }
        cap.setText(line.cap());
        Nodes.show(notice, !line.cap().isEmpty());
        showing = false;
    }

    String code() {
        return code;
    }

    /// The standard, with its code.
    String name() {
        return name;
    }

    void focusRating() {
        proposed.requestFocus();
    }
}
