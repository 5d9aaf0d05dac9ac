package org.fieldbook.ui.cases;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.AskToAssess;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Asks who judges the picked cases apart, or says why nobody can be asked about all of them.
final class ReaderPanel {

    private final Messages messages;

    ReaderPanel(Messages messages) {
        this.messages = messages;
    }

    VBox choices(AskToAssess.Offer offer, Consumer<Member> onChosen) {
        var choices = new ChoiceList("cases-reader");
        choices.getStyleClass().add("asking");
        choices.getChildren()
                .add(
                        Nodes.paragraph(
                                messages.text("quality.ask.text"), Style.CAPTION, Style.MUTED));
        if (!offer.refused().isEmpty()) {
            choices.getChildren()
                    .add(
                            reason(
                                    messages.text(
                                            "cases.reader.refused",
                                            offer.refused().stream()
                                                    .map(SampleSubject::reference)
                                                    .collect(Collectors.joining(", ")))));
        } else if (offer.assessors().isEmpty()) {
            choices.getChildren().add(reason(messages.text("cases.reader.nobody")));
        } else {
            offer.assessors()
                    .forEach(member -> choices.add(member.name(), () -> onChosen.accept(member)));
        }
        return choices;
    }

    /// Takes the keyboard, so that it is read aloud and Escape closes.
    private static Label reason(String text) {
        Label reason = Nodes.paragraph(text, Style.TABLE_TEXT);
        reason.setId("cases-reader-reason");
        reason.setFocusTraversable(true);
        reason.getStyleClass().add("fb-focus");
        return reason;
    }
}
