package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.JudgedElsewhere;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.function.Consumer;

/// What is judged on something that belongs to the case, and the way there. What is hidden from whoever works here
/// is not led to.
final class ElsewhereLines extends VBox {

    private final Messages messages;
    private final Consumer<SubjectId> onOpen;
    private List<JudgedElsewhere> shown = List.of();

    ElsewhereLines(Messages messages, Consumer<SubjectId> onOpen) {
        this.messages = messages;
        this.onOpen = onOpen;
        getStyleClass().add("fb-column");
        Nodes.show(this, false);
    }

    void show(List<JudgedElsewhere> elsewhere) {
        if (!elsewhere.equals(shown)) {
            shown = elsewhere;
            getChildren().setAll(elsewhere.stream().map(this::line).toList());
            Nodes.show(this, !elsewhere.isEmpty());
        }
    }

    private Node line(JudgedElsewhere one) {
        String standard = one.standard().code() + " " + one.standard().title();
        String noun = one.sample().one();
        if (one.subjects().isEmpty()) {
            Label none = said(messages.text("recording.elsewhere.none", standard, noun));
            none.setId("recording-elsewhere-none");
            return none;
        }
        // A flow of parts is at least as wide as the widest of them: the words would widen the
        // pane.
        var ways = new FlowPane();
        one.subjects().forEach(subject -> ways.getChildren().add(way(subject, noun)));
        return new VBox(said(messages.text("recording.elsewhere", standard, noun)), ways);
    }

    private static Label said(String text) {
        return Nodes.paragraph(text, Style.CAPTION, Style.MUTED);
    }

    private Button way(SampleSubject subject, String noun) {
        var button = new Button(subject.reference());
        button.setId("recording-elsewhere-" + subject.reference());
        button.getStyleClass().addAll(Style.SMALL_BUTTON, "flat");
        button.setMnemonicParsing(false);
        button.setAccessibleText(
                messages.text("recording.elsewhere.open", noun, subject.reference()));
        button.setDisable(subject.hidden());
        button.setOnAction(_ -> onOpen.accept(subject.id()));
        return button;
    }
}
