package org.fieldbook.ui.interviews;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.RowFault;
import org.fieldbook.service.SurveyPreview;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.Optional;

/// What a survey would bring in, before it is taken in.
final class SurveyCard extends VBox {

    /// More than anybody reads; the rest is counted.
    private static final int MOST = 20;

    private final InterviewsViewModel model;
    private final Messages messages;

    SurveyCard(InterviewsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("survey-preview");
        getStyleClass().addAll("fb-column", Style.NOTE);
        model.surveys().previewProperty().subscribe(this::show);
    }

    private void show(Optional<SurveyPreview> preview) {
        Nodes.show(this, preview.isPresent());
        getChildren().clear();
        preview.ifPresent(this::fill);
    }

    private void fill(SurveyPreview survey) {
        String counts =
                messages.text(
                        "survey.preview", survey.file(), survey.sheets().size(), survey.held());
        getChildren().add(Nodes.paragraph(counts, Style.TABLE_STRONG));
        survey.remarks().forEach(remark -> add(remark, Style.MUTED));
        survey.faults().stream().limit(MOST).forEach(fault -> add(fault, Style.DANGER));
        if (survey.faults().size() > MOST) {
            getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("survey.more", survey.faults().size() - MOST),
                                    Style.CAPTION));
        }
        var take = new Button(messages.text("survey.take", survey.sheets().size()));
        take.setId("survey-take");
        take.getStyleClass().addAll(Style.SMALL_BUTTON, "accent");
        take.setMinWidth(USE_PREF_SIZE);
        take.setDisable(!survey.isUsable());
        take.setOnAction(_ -> model.surveys().take());
        var later = new Button(messages.text("survey.later"));
        later.setId("survey-later");
        later.getStyleClass().add(Style.SMALL_BUTTON);
        later.setMinWidth(USE_PREF_SIZE);
        later.setOnAction(_ -> model.surveys().later());
        var buttons = new FlowPane(take, later);
        buttons.getStyleClass().add("interview-buttons");
        getChildren().add(buttons);
        (survey.isUsable() ? take : later).requestFocus();
    }

    private void add(RowFault fault, String style) {
        String words = messages.text(fault.key(), fault.arguments().toArray());
        getChildren()
                .add(
                        Nodes.paragraph(
                                fault.line() == 0
                                        ? words
                                        : fault.column().isEmpty()
                                                ? messages.text(
                                                        "survey.fault.row", fault.line(), words)
                                                : messages.text(
                                                        "survey.fault.cell",
                                                        fault.line(),
                                                        fault.column(),
                                                        words),
                                Style.CAPTION,
                                style));
    }
}
