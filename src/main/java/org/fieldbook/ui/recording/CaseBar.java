package org.fieldbook.ui.recording;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.Style;

/// The line on top of a case. In large text what is known of it has a line of its own.
final class CaseBar extends VBox {

    private final Label reference = Nodes.label("", Style.PAGE_TITLE);
    private final StatusTag status = new StatusTag(StatusTag.Look.IDLE, "");
    private final ReachTag place;
    private final Label facts = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final HBox line = new HBox();
    private final VBox known = new VBox();
    private final Button related = new Button("", Nodes.icon("mdi2f-folder-account-outline"));
    private final HBox flags = new HBox();
    private final Rows<CaseSheet.Flag> flagRows = new Rows<>(flags.getChildren(), CaseBar::tag);

    private final RecordingViewModel model;
    private final Messages messages;

    CaseBar(RecordingViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("case-bar");
        place = new ReachTag(messages);
        model.reachProperty().subscribe(place::show);
        var back = new Button(messages.text("recording.back"), Nodes.icon("mdi2a-arrow-left"));
        back.setId("recording-back");
        back.getStyleClass().addAll(Style.BUTTON, "flat");
        back.setMinWidth(USE_PREF_SIZE);
        back.setAccessibleText(messages.text("recording.back"));
        back.setTooltip(new Tooltip(messages.text("recording.back")));
        back.setOnAction(_ -> onBack.run());
        reference.setId("recording-reference");
        reference.setMinWidth(USE_PREF_SIZE);
        status.setId("recording-status");
        flags.getStyleClass().add("fb-row");
        flags.getStyleClass().add("case-flags");
        flags.setMinWidth(USE_PREF_SIZE);
        flags.managedProperty().bind(flags.visibleProperty());
        facts.setId("recording-facts");
        facts.setMinWidth(0);
        facts.setTooltip(new Tooltip());
        facts.getTooltip().textProperty().bind(facts.textProperty());
        known.getStyleClass().add("case-facts");
        known.setMinWidth(0);
        related.setId("recording-related");
        related.getStyleClass().add(Style.BUTTON);
        related.setMinWidth(USE_PREF_SIZE);
        related.setTooltip(new Tooltip());
        Button check =
                new Button(
                        messages.text("recording.check"),
                        Nodes.icon("mdi2c-clipboard-check-outline"));
        check.setId("recording-check");
        check.getStyleClass().add(Style.BUTTON);
        check.setMinWidth(USE_PREF_SIZE);
        check.setAccessibleText(messages.text("recording.check"));
        check.setTooltip(new Tooltip(messages.text("recording.check")));
        check.setOnAction(_ -> model.check(true));
        line.getStyleClass().add("case-line");
        line.getChildren()
                .addAll(
                        back,
                        new Separator(Orientation.VERTICAL),
                        reference,
                        status,
                        known,
                        related,
                        flags,
                        Nodes.space(),
                        step(model, messages, -1, "mdi2c-chevron-left", "recording.case.before"),
                        step(model, messages, 1, "mdi2c-chevron-right", "recording.case.after"),
                        check);
        setLarge(false);
    }

    /// Whether the text is so large for this window that the line has no room for what is known of the case.
    void setLarge(boolean large) {
        if (known.isManaged() != large && !getChildren().isEmpty()) {
            return;
        }
        Nodes.show(known, !large);
        facts.setWrapText(large);
        if (large) {
            var below = new Ends(facts, place);
            below.getStyleClass().add("case-facts");
            getChildren().setAll(line, below);
        } else {
            known.getChildren().setAll(facts, place);
            getChildren().setAll(line);
        }
    }

    private static Button step(
            RecordingViewModel model, Messages messages, int step, String icon, String key) {
        var button = new Button("", Nodes.icon(icon));
        button.setId(step < 0 ? "recording-before" : "recording-after");
        button.getStyleClass().add("fb-icon-button");
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(_ -> model.openNeighbour(step));
        return button;
    }

    void show(CaseSheet.Bar bar) {
        reference.setText(bar.reference());
        status.show(bar.look(), bar.status());
        facts.setText(bar.facts());
        flagRows.show(bar.flags());
        Nodes.show(related, bar.related().isPresent());
        bar.related()
                .ifPresent(one -> {
                    String words = messages.text("recording.related.open", one.reference());
                    related.setText(one.reference());
                    related.setAccessibleText(words);
                    related.getTooltip().setText(words);
                    related.setOnAction(_ -> one.id().ifPresent(model::open));
                });
    }

    private static Label tag(CaseSheet.Flag flag) {
        Label tag = Nodes.label(flag.text(), "fb-tag");
        tag.setGraphic(Nodes.icon(flag.icon()));
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }
}
