package org.fieldbook.ui.delivery;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Reading;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.UndoButton;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The strengths or the areas for improvement of one standard, each with what it rests on.
final class FindingList extends VBox {

    /// So that what is proposed stays in sight; the others are a key away.
    private static final int FIRST = 3;

    private static final int FEW = 3;

    private final FindingsViewModel model;
    private final String standard;
    private final Mark shows;
    private final Messages messages;
    private final Consumer<SubjectId> onEvidence;
    private final Label count = Nodes.label("", Style.COUNT);
    private final VBox list = new VBox();
    private final VBox writing = new VBox();
    private final Rows<Row> rows;
    private final Button add;
    private final Hyperlink more = new Hyperlink();
    private boolean isWhole;

    /// One of them.
    ///
    /// @param links what it rests on, by reference
    private record Row(Finding finding, String text, List<Evidence> links) {}

    /// @param onEvidence shows an item of evidence
    FindingList(
            FindingsViewModel model,
            String standard,
            Mark shows,
            Messages messages,
            Consumer<SubjectId> onEvidence) {
        this.model = model;
        this.standard = standard;
        this.shows = shows;
        this.messages = messages;
        this.onEvidence = onEvidence;
        this.rows = new Rows<>(list.getChildren(), this::row);
        getStyleClass().addAll("fb-column", "findings");
        String title = messages.text("finding." + shows.word());
        add = new Button(messages.text("finding.add"), Nodes.icon("mdi2p-plus"));
        add.setId("finding-add-" + shows.word() + "-" + standard);
        add.setAccessibleText(messages.text("finding.add." + shows.word(), standard));
        add.getStyleClass().add(Style.SMALL_BUTTON);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.add(standard, shows));
        Label name = Nodes.paragraph(title, Style.CAPTION_STRONG);
        HBox.setHgrow(name, Priority.SOMETIMES);
        var head = new HBox(MarkTag.icon(shows), name, count, Nodes.space());
        // One for both lists of a standard: it takes back what was done last in either.
        if (shows == Mark.STRENGTH) {
            head.getChildren()
                    .add(
                            new UndoButton(
                                    "finding-undo-" + standard, "findings", messages, model::undo));
        }
        head.getChildren().add(add);
        head.getStyleClass().addAll("fb-row", "finding-head-" + shows.word());
        list.getStyleClass().add("finding-list");
        more.setId("finding-more-" + shows.word() + "-" + standard);
        more.setOnAction(_ -> showAll());
        getChildren().addAll(head, list, more, writing);
        model.logProperty().subscribe(this::show);
        model.openProperty().subscribe(this::turn);
    }

    private void show(EvidenceLog log) {
        List<Finding> found = log.findings(standard, shows);
        count.setText(Integer.toString(found.size()));
        count.setAccessibleText(messages.text("finding.count." + shows.word(), found.size()));
        List<Row> closed =
                found.stream()
                        .filter(one -> !isOpen(one.subject().id()))
                        .map(one -> row(one, log))
                        .toList();
        // One more takes no more room than saying so.
        boolean isCut = !isWhole && closed.size() > FIRST + 1;
        rows.show(isCut ? closed.subList(0, FIRST) : closed);
        more.setText(messages.text("finding.more", closed.size() - FIRST));
        more.setAccessibleText(
                messages.text("finding.more." + shows.word(), closed.size() - FIRST));
        Nodes.show(more, isCut);
        Nodes.show(list, !list.getChildren().isEmpty());
    }

    private void showAll() {
        isWhole = true;
        show(model.logProperty().get());
        add.requestFocus();
    }

    private Row row(Finding finding, EvidenceLog log) {
        String text = finding.text().standIn().orElseGet(() -> messages.text("finding.empty"));
        return new Row(
                finding,
                finding.text() instanceof Reading.Differing
                        ? messages.text("evidence.differing", text)
                        : text,
                log.evidence().stream()
                        .filter(one -> finding.evidence().contains(one.subject().id()))
                        .toList());
    }

    private boolean isOpen(SubjectId id) {
        return model.openProperty().get().map(Draft::subject).equals(Optional.of(id));
    }

    private Node row(Row row) {
        Label text = Nodes.paragraph(row.text(), Style.TABLE_TEXT);
        var edit = new Button("", Nodes.icon("mdi2p-pencil-outline"));
        edit.setId("finding-edit-" + row.finding().subject().id().id());
        edit.setAccessibleText(messages.text("finding.edit", row.text()));
        edit.setTooltip(new Tooltip(messages.text("finding.edit.tip")));
        edit.getStyleClass().addAll("fb-icon-button", "flat", "finding-edit");
        edit.setOnAction(_ -> model.edit(row.finding()));
        // A row of few is as wide as they are, and may stand beside the text.
        Pane links = row.links().size() > FEW ? new FlowPane() : new HBox();
        links.getStyleClass().add("finding-links");
        HBox.setHgrow(links, Priority.ALWAYS);
        row.links().forEach(one -> links.getChildren().add(link(one)));
        var ways = new HBox(links, edit);
        ways.getStyleClass().add("fb-row");
        var all = new Ends(text, ways);
        all.getStyleClass().add("finding");
        return all;
    }

    private Button link(Evidence evidence) {
        var link = new Button(evidence.reference());
        link.setAccessibleText(
                messages.text("finding.goTo", evidence.reference(), evidence.title()));
        link.setTooltip(new Tooltip(evidence.title()));
        link.getStyleClass().addAll(Style.SMALL_BUTTON, "finding-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> onEvidence.accept(evidence.subject().id()));
        return link;
    }

    /// The field in which one is written, in its list.
    private void turn(Optional<Draft> open) {
        boolean wasHere = !writing.getChildren().isEmpty();
        writing.getChildren().clear();
        Optional<Draft> here =
                open.filter(draft ->
                        model.standard().equals(Optional.of(standard))
                                && draft.texts()
                                        .getOrDefault(Fields.SHOWS, Mark.STRENGTH.word())
                                        .equals(shows.word()));
        Nodes.show(writing, here.isPresent());
        isWhole |= here.isPresent();
        show(model.logProperty().get());
        if (here.isPresent()) {
            var editor = new FindingEditor(here.get(), model, standard, shows, messages);
            writing.getChildren().setAll(editor);
            editor.focus();
        } else if (wasHere) {
            add.requestFocus();
        }
    }
}
