package org.fieldbook.ui.delivery;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Answers;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

import java.util.function.Consumer;

/// The judgement of one standard: strengths, areas for improvement, the proposed rating with its reason, what a
/// rule makes of it, and its second readers.
final class StandardForm extends VBox {

    private final DeliveryViewModel model;
    private final Messages messages;
    private final String code;
    private final String name;
    private final Segment<Rating> proposed;
    private final Prose reason = new Prose("");
    private final Label cap = Nodes.paragraph("", Style.TABLE_TEXT);
    private final HBox notice = new HBox(Nodes.icon("mdi2g-gavel"), cap);
    private final ReaderPart reader;
    private final NotSavedMark waits;
    private boolean showing;

    /// @param onEvidence shows an item of evidence
    StandardForm(
            StandardLine line,
            DeliveryViewModel model,
            FindingsViewModel findings,
            Messages messages,
            Consumer<SubjectId> onEvidence) {
        this.model = model;
        this.messages = messages;
        this.code = line.code();
        this.name = line.name();
        getStyleClass().add("standard-body");
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
        waits = new NotSavedMark(messages);
        reader = new ReaderPart(line, model, messages);
        getChildren()
                .addAll(
                        new FindingList(findings, code, Mark.STRENGTH, messages, onEvidence),
                        new FindingList(findings, code, Mark.AREA, messages, onEvidence),
                        column(ratingLabel, proposed, waits),
                        column(
                                reasonLabel,
                                reason,
                                new TextLimit(reason, WriteNotes.LONGEST_TEXT, messages)),
                        notice,
                        reader);
        show(line);
    }

    private static VBox column(Node... parts) {
        var column = new VBox(parts);
        column.getStyleClass().add("fb-column");
        return column;
    }

    private void typed(String text) {
        if (!showing) {
            model.type(code, text, reason.getCaretPosition());
        }
    }

    void show(StandardLine line) {
        showing = true;
        proposed.setChosen(line.proposed());
        waits.show(line.waits());
        String spoken =
                messages.text(
                        "delivery.rating.spoken",
                        name,
                        line.proposed()
                                .map(Rating::word)
                                .orElseGet(() -> messages.text("ratings.notProposed")));
        proposed.setAccessibleText(line.waits() ? spoken + " " + waits.getText() : spoken);
        if (!reason.getText().equals(line.reason())) {
            reason.setText(line.reason());
        }
        cap.setText(line.cap());
        Nodes.show(notice, !line.cap().isEmpty());
        reader.show(line);
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
