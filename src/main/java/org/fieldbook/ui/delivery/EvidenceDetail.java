package org.fieldbook.ui.delivery;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.ui.control.AttachmentsPane;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;

import java.util.Optional;

/// All of the item that is selected.
final class EvidenceDetail extends VBox {

    private final AttachmentsViewModel attachments;
    private final EvidenceText words;
    private final Messages messages;
    private final Label title = Nodes.paragraph("", Style.TABLE_STRONG);
    private final Label by = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private final Label source = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private final Label text = Nodes.paragraph("", Style.TABLE_TEXT);
    private final Label links = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private Optional<Evidence> shown = Optional.empty();

    EvidenceDetail(
            EvidenceViewModel model,
            AttachmentsViewModel attachments,
            EvidenceText words,
            Messages messages) {
        this.attachments = attachments;
        this.words = words;
        this.messages = messages;
        setId("evidence-detail");
        getStyleClass().add("evidence-detail");
        var edit = button("edit", "mdi2p-pencil-outline");
        edit.setOnAction(_ -> shown.ifPresent(model::edit));
        var delete = button("delete", "mdi2d-delete-outline");
        delete.setOnAction(_ -> shown.ifPresent(model::delete));
        var buttons = new HBox(edit, delete);
        buttons.getStyleClass().add("fb-row");
        var facts = new FlowPane(source, by, links);
        facts.getStyleClass().add("evidence-facts");
        // A long text is read by scrolling, with the keyboard too.
        var scroll = new Scroll(text);
        scroll.setId("evidence-words");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("evidence-words", "fb-focus");
        scroll.accessibleTextProperty().bind(text.textProperty());
        scroll.setAccessibleRole(AccessibleRole.TEXT);
        getChildren()
                .addAll(
                        new Ends(title, buttons),
                        scroll,
                        facts,
                        new AttachmentsPane(attachments, "attach.add.spoken", messages));
        show(Optional.empty());
    }

    private Button button(String name, String icon) {
        var button = new Button(messages.text("evidence." + name), Nodes.icon(icon));
        button.setId("evidence-" + name);
        button.setAccessibleText(messages.text("evidence." + name + ".spoken"));
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// Shows this item; nothing where there is none.
    void show(Optional<EvidenceRows.Row> row) {
        shown = row.map(EvidenceRows.Row::evidence);
        attachments.show(shown.map(one -> one.subject().id()));
        Nodes.show(this, row.isPresent());
        row.ifPresent(one -> {
            Evidence evidence = one.evidence();
            title.setText(
                    messages.text(
                            "evidence.detail",
                            evidence.reference(),
                            words.title(evidence),
                            words.kind(evidence.kind())));
            text.setText(words.text(evidence));
            by.setText(words.by(one));
            source.setText(
                    evidence.source().isEmpty()
                            ? ""
                            : messages.text("evidence.source", evidence.source()));
            Nodes.show(source, !evidence.source().isEmpty());
            links.setText(words.links(evidence));
        });
    }
}
