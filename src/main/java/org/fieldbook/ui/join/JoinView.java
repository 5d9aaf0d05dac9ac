package org.fieldbook.ui.join;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ReadAloudWords;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.StepHead;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Joining an inspection that somebody else set up: three steps on one screen.
public final class JoinView extends BorderPane {

    private final JoinViewModel model;
    private final Messages messages;
    private final TextField name = new TextField();
    private final Button open;
    private final VBox third = new VBox();
    private final Button accept;

    /// @param practice whether the store is for practice: then it joins practice inspections only
    /// @param onBack goes back to the list of inspections
    public JoinView(JoinViewModel model, boolean practice, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("join");
        getStylesheets().add(Theme.stylesheet(JoinView.class, "join.css"));
        getStyleClass().add("join");
        var marking = new MarkingStrip(messages);
        setTop(marking);
        marking.setPractice(practice);
        open = Nodes.button("join-open", messages.text("join.open"), model::chooseInvitation);
        accept = Nodes.button("join-accept", messages.text("join.accept"), model::accept);
        accept.getStyleClass().add("accent");
        var back = Nodes.button("join-back", messages.text("join.back"), onBack);
        back.setCancelButton(true);
        var form =
                new VBox(
                        Nodes.label(messages.text("join.title"), Style.PAGE_TITLE),
                        Nodes.paragraph(messages.text("join.intro"), Style.TABLE_TEXT, Style.MUTED),
                        new AlertBox("join-alert", model.alertProperty()),
                        new SaidNote("join-said", model.saidProperty()),
                        first(),
                        second(),
                        third,
                        new HBox(back));
        form.getStyleClass().addAll(Style.CARD, "join-form");
        third.getStyleClass().add("join-step");
        var scroll = new Scroll(new StackPane(form));
        Reveal.focusIn(scroll);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(new WorkingRow("join-working", model.busy(), messages, model::callOff));
        new HeldBack(List.of(form)).whileIs(model.busy().busyProperty());
        FileDrop.onto(this, model::read);
        model.invitationProperty().subscribe(this::show);
        sceneProperty().subscribe(this::focusIn);
    }

    private Node first() {
        name.setId("join-name");
        name.setAccessibleText(messages.text("join.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(_ -> model.writeCard());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = Nodes.label(messages.text("join.name"), Style.TABLE_STRONG);
        label.setLabelFor(name);
        var write = Nodes.button("join-write", messages.text("join.write"), model::writeCard);
        write.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(name, write);
        row.getStyleClass().add("fb-row");
        Label waiting = Nodes.paragraph("", Style.TABLE_TEXT, "join-waiting");
        waiting.setId("join-waiting");
        model.waitingProperty()
                .subscribe(count -> {
                    waiting.setText(messages.text("join.waiting", count));
                    Nodes.show(waiting, count.intValue() > 0);
                });
        return step(
                new StepHead(1, messages.text("join.step.card")),
                Nodes.paragraph(
                        messages.text("join.step.card.text"), Style.TABLE_TEXT, Style.MUTED),
                waiting,
                label,
                row);
    }

    private Node second() {
        return step(
                new StepHead(2, messages.text("join.step.invitation")),
                Nodes.paragraph(
                        messages.text("join.step.invitation.text"), Style.TABLE_TEXT, Style.MUTED),
                open);
    }

    private static VBox step(Node... parts) {
        var step = new VBox(parts);
        step.getStyleClass().add("join-step");
        return step;
    }

    private void show(Optional<JoinInspection.Invitation> read) {
        third.getChildren().setAll(new StepHead(3, messages.text("join.step.words")));
        if (read.isEmpty()) {
            third.getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("join.step.words.later"),
                                    Style.TABLE_TEXT,
                                    Style.MUTED));
            return;
        }
        JoinInspection.Invitation invitation = read.get();
        var buttons =
                new HBox(
                        accept,
                        Nodes.button("join-refuse", messages.text("join.refuse"), model::refuse));
        buttons.getStyleClass().add("fb-row");
        third.getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text(
                                        "join.invited", invitation.service(), invitation.code()),
                                Style.TABLE_STRONG),
                        Nodes.paragraph(messages.text("join.read"), Style.TABLE_TEXT),
                        new ReadAloudWords("join-words", invitation.words()),
                        buttons);
        accept.requestFocus();
    }

    /// Puts the keyboard on the step that comes next.
    private void focusIn(@Nullable Scene scene) {
        if (scene != null) {
            (model.waitingProperty().get() > 0 ? open : name).requestFocus();
        }
    }
}
