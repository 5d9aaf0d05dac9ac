package org.fieldbook.ui.interviews;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Reading;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.AttachmentsPane;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.FileDrop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The interviews, each with what can be done with it, and the surveys that were taken in.
final class InterviewList extends VBox {

    private static final String FILES = "interview-files-";

    private final InterviewsViewModel model;
    private final AttachmentsViewModel attachments;
    private final AttachmentsPane files;
    private final Messages messages;
    private final Rows<Row> rows;
    private final VBox list = new VBox();
    private final Label empty;
    private Optional<SubjectId> open = Optional.empty();

    /// What a row is made of.
    private sealed interface Row {}

    /// @param isOpen whether its files are listed
    private record Single(Interview interview, List<String> cases, boolean isOpen) implements Row {}

    /// The files of the interview before it.
    private record Files(SubjectId interview) implements Row {}

    private record Survey(String file, int sheets) implements Row {}

    private record Gone(SurveysViewModel.Deleted deleted) implements Row {}

    InterviewList(InterviewsViewModel model, AttachmentsViewModel attachments, Messages messages) {
        this.model = model;
        this.attachments = attachments;
        this.files = new AttachmentsPane(attachments, "attach.add.interview", messages);
        FileDrop.onto(files, attachments::attach);
        this.messages = messages;
        this.rows = new Rows<>(list.getChildren(), this::row);
        this.empty =
                Nodes.paragraph(messages.text("interview.empty"), Style.TABLE_TEXT, Style.MUTED);
        setId("interview-list");
        getChildren().addAll(empty, list);
        model.shownProperty().subscribe(this::show);
        model.surveys().deletedProperty().subscribe((_, _) -> show(model.shownProperty().get()));
    }

    private void show(InterviewsViewModel.Shown shown) {
        open =
                open.filter(id ->
                        shown.interviews().stream().anyMatch(one -> one.subject().id().equals(id)));
        attachments.show(open);
        Stream<Row> singles = shown.interviews().stream().flatMap(this::rows);
        Stream<Row> surveys =
                new TreeMap<>(shown.surveys())
                        .entrySet().stream()
                                .map((Map.Entry<String, Integer> one) ->
                                        new Survey(one.getKey(), one.getValue()));
        Stream<Row> gone = model.surveys().deletedProperty().get().stream().map(Gone::new);
        rows.show(Stream.of(singles, surveys, gone).flatMap(one -> one).toList());
        Nodes.show(empty, list.getChildren().isEmpty());
    }

    private Stream<Row> rows(Interview interview) {
        SubjectId id = interview.subject().id();
        boolean isOpen = open.equals(Optional.of(id));
        var single = new Single(interview, model.references(interview), isOpen);
        return isOpen ? Stream.of(single, new Files(id)) : Stream.of(single);
    }

    /// Lists the files of an interview below it, or puts them away again.
    private void unfold(Interview interview) {
        Optional<SubjectId> id = Optional.of(interview.subject().id());
        open = open.equals(id) ? Optional.empty() : id;
        show(model.shownProperty().get());
        list.lookupAll(".toggle-button").stream()
                .filter(node -> (FILES + interview.reference()).equals(node.getId()))
                .forEach(Node::requestFocus);
    }

    private Node row(Row row) {
        return switch (row) {
            case Single single -> row(single);
            case Files _ -> files;
            case Survey(String file, int sheets) -> row(file, sheets);
            case Gone(SurveysViewModel.Deleted deleted) -> row(deleted);
        };
    }

    private Node row(Single single) {
        Interview interview = single.interview();
        List<String> cases = single.cases();
        String reference = interview.reference();
        Label title =
                Nodes.paragraph(
                        messages.text(
                                "interview.row",
                                reference,
                                messages.text("interview.with." + interview.with().word()),
                                day(interview.date())),
                        Style.TABLE_STRONG);
        Label facts =
                Nodes.paragraph(
                        messages.text(
                                "interview.facts",
                                interview.source(),
                                interview.answers().size(),
                                cases.isEmpty()
                                        ? messages.text("interview.noCases")
                                        : String.join(", ", cases)),
                        Style.CAPTION,
                        Style.MUTED);
        Label differing =
                Nodes.paragraph(
                        messages.text("evidence.differing", interview.text().standIn().orElse("")),
                        Style.CAPTION,
                        Style.WARNING);
        Nodes.show(differing, interview.text() instanceof Reading.Differing);
        Button edit = button("edit", reference, "mdi2p-pencil-outline");
        edit.setOnAction(_ -> model.edit(interview));
        Button answer = button("answer", reference, "mdi2f-folder-account-outline");
        answer.setDisable(cases.isEmpty() || interview.answers().isEmpty());
        answer.setOnAction(_ -> model.answerCases(interview));
        Button delete = button("delete", reference, "mdi2d-delete-outline");
        delete.setOnAction(_ -> model.delete(interview));
        return row(title, facts, differing, buttons(edit, answer, files(single), delete));
    }

    private ToggleButton files(Single single) {
        Interview interview = single.interview();
        int count = Attachment.of(interview.subject()).size();
        var toggle =
                new ToggleButton(
                        messages.text("interview.files", count), Nodes.icon("mdi2p-paperclip"));
        toggle.setId(FILES + interview.reference());
        toggle.setAccessibleText(
                messages.text("interview.files.spoken", interview.reference(), count));
        toggle.getStyleClass().add(Style.CHIP);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setSelected(single.isOpen());
        toggle.setOnAction(_ -> unfold(interview));
        return toggle;
    }

    private String day(String date) {
        try {
            return LocalDate.parse(date)
                    .format(DateTimeFormatter.ofPattern("EEE d MMM", messages.locale()));
        } catch (DateTimeException other) {
            return date;
        }
    }

    private Node row(String file, int sheets) {
        Label title = Nodes.paragraph(messages.text("survey.row", file), Style.TABLE_STRONG);
        Label facts =
                Nodes.paragraph(messages.text("survey.sheets", sheets), Style.CAPTION, Style.MUTED);
        Button delete = button("delete", file, "mdi2d-delete-outline");
        delete.setOnAction(_ -> model.surveys().delete(file));
        return row(title, facts, buttons(delete));
    }

    private Node row(SurveysViewModel.Deleted deleted) {
        Label title =
                Nodes.paragraph(messages.text("survey.row", deleted.file()), Style.TABLE_STRONG);
        Label facts =
                Nodes.paragraph(
                        messages.text("survey.deleted", deleted.sheets(), deleted.file()),
                        Style.CAPTION,
                        Style.MUTED);
        Button back = button("putBack", deleted.file(), "mdi2u-undo-variant");
        back.setOnAction(_ -> model.surveys().putBack(deleted));
        return row(title, facts, buttons(back));
    }

    private static FlowPane buttons(ButtonBase... buttons) {
        var all = new FlowPane(buttons);
        all.getStyleClass().add("interview-buttons");
        return all;
    }

    private static VBox row(Node... parts) {
        var row = new VBox(parts);
        row.getStyleClass().addAll("fb-column", "interview-row");
        return row;
    }

    private Button button(String name, String of, String icon) {
        var button = new Button(messages.text("interview." + name), Nodes.icon(icon));
        button.setId("interview-" + name + "-" + of);
        button.setAccessibleText(messages.text("interview." + name + ".spoken", of));
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
