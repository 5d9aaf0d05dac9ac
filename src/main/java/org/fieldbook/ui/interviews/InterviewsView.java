package org.fieldbook.ui.interviews;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Interview;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.UndoButton;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;

/// Interviews and views: who was spoken to and what they said, surveys, and the figures.
public final class InterviewsView extends VBox implements Page {

    private static final double BOTH_IN_A_ROW = 960;

    private final InterviewsViewModel model;
    private final Messages messages;
    private final Runnable onBack;
    private final VBox list;
    private final VBox entry = new VBox();
    private final Button add;
    private boolean wasOpen;

    /// @param attachments the files of the interview that shows them
    /// @param onBack goes back to the evidence
    public InterviewsView(
            InterviewsViewModel model,
            AttachmentsViewModel attachments,
            SaveWatch watch,
            Messages messages,
            Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.onBack = onBack;
        setId("interviews");
        getStylesheets().add(Theme.stylesheet(InterviewsView.class, "interviews.css"));
        getStyleClass().add(Style.PAGE);
        add = button("interview-add-practitioner", "interview.add.practitioner", "mdi2p-plus");
        add.setOnAction(_ -> model.add(Interview.With.PRACTITIONER));
        var rows = new InterviewList(model, attachments, messages);
        attachments.onChange(model::touch);
        list = new VBox(buttons(), new SurveyCard(model, messages), rows);
        list.getStyleClass().add("interview-list-body");
        var interviews = new VBox(list, entry);
        interviews.getStyleClass().add(Style.CARD);
        var body =
                new Reflow(
                        BOTH_IN_A_ROW,
                        1,
                        List.of(
                                new Reflow.Part(interviews, 1),
                                new Reflow.Part(new ResultsCard(model, messages), 1)));
        var scroll = new PageScroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(watch), said(), scroll);
        model.openProperty().subscribe(this::turn);
    }

    private Button button(String id, String key, String icon) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private FlowPane buttons() {
        Button person = button("interview-add-person", "interview.add.person", "mdi2p-plus");
        person.setOnAction(_ -> model.add(Interview.With.PERSON));
        Button survey = button("interview-survey", "survey.import", "mdi2t-tray-arrow-down");
        survey.setOnAction(_ -> model.surveys().choose());
        var undo = new UndoButton("interviews-undo", "interviews", messages, model::undo);
        var buttons = new FlowPane(add, person, survey, undo);
        buttons.getStyleClass().add("interview-buttons");
        return buttons;
    }

    private Ends head(SaveWatch watch) {
        var saved = new SaveState(messages);
        saved.setId("interviews-saved");
        watch.keptProperty().subscribe(saved::show);
        Button back = button("interviews-back", "interview.back", "mdi2a-arrow-left");
        back.setOnAction(_ -> onBack.run());
        Label title = Nodes.paragraph(messages.text("interview.title"), Style.PAGE_TITLE);
        var buttons = new HBox(saved, back);
        buttons.getStyleClass().add("fb-wide-row");
        return new Ends(new HBox(title), buttons);
    }

    /// What was done; it takes the focus, because nothing announces it.
    private Label said() {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId("interviews-message");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    /// The form in the place of the list, or the list again.
    private void turn(Optional<Draft> open) {
        Nodes.show(list, open.isEmpty());
        Nodes.show(entry, open.isPresent());
        entry.getChildren().clear();
        if (open.isPresent()) {
            var form = new InterviewForm(open.get(), model, messages);
            entry.getChildren().setAll(form);
            form.focus();
        } else if (wasOpen) {
            add.requestFocus();
        }
        wasOpen = open.isPresent();
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        model.show(snapshot);
    }

    @Override
    public void focus() {
        add.requestFocus();
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
