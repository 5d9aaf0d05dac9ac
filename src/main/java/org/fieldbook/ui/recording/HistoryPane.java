package org.fieldbook.ui.recording;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.service.KeepOpenings.Opening;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Everything that was done to the case, one line an act, newest first. History is never edited; what
/// stood there before an act can be put back, which is an act of its own.
final class HistoryPane extends VBox {

    private static final int MOST = 200;
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final RecordingViewModel model;
    private final Messages messages;
    private final Label title = Nodes.paragraph("", Style.TABLE_STRONG);
    private final ToggleButton narrow = new ToggleButton("", Nodes.icon("mdi2f-filter-variant"));
    private final Label count = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox list = new VBox();
    private final Rows<Row> rows = new Rows<>(list.getChildren(), this::row);
    private Consumer<Act> erasing = _ -> {};
    private String question = "";
    private boolean locked;
    private boolean open;

    HistoryPane(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("side-body");
        count.setId("recording-history-count");
        count.setFocusTraversable(true);
        count.getStyleClass().add("fb-focus");
        narrow.setId("recording-history-narrow");
        narrow.getStyleClass().add(Style.SMALL_BUTTON);
        narrow.setMinWidth(USE_PREF_SIZE);
        narrow.selectedProperty().subscribe(_ -> fill());
        list.getStyleClass().add("timeline");
        list.setId("recording-history");
        var scroll = new Scroll(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var head = new HBox(title, Nodes.space(), narrow);
        head.getStyleClass().add("fb-row");
        getChildren().addAll(head, count, scroll);
        model.history().linesProperty().subscribe(_ -> fill());
        model.openings().openingsProperty().subscribe(_ -> fill());
    }

    void onErase(Consumer<Act> listener) {
        erasing = listener;
    }

    void show(CaseSheet sheet) {
        String now = sheet.open().isPresent() ? "" : sheet.question().code();
        boolean same = question.equals(now) && locked == sheet.isLocked();
        title.setText(messages.text("history.title", sheet.bar().reference()));
        narrow.setText(messages.text("history.narrow", now));
        Nodes.show(narrow, !now.isEmpty());
        question = now;
        locked = sheet.isLocked();
        if (!same) {
            fill();
        }
    }

    /// While it cannot be seen it is not made: a case has hundreds of lines.
    void setOpen(boolean wanted) {
        open = wanted;
        model.history().setRead(wanted);
        model.openings().setRead(wanted);
        fill();
    }

    private void fill() {
        if (!open) {
            return;
        }
        List<HistoryLine> lines =
                model.history().linesProperty().get().stream()
                        .filter(line -> !narrow.isSelected() || isHere(line))
                        .toList();
        boolean inside = list.isFocusWithin();
        count.setText(messages.text("history.count", lines.size()));
        List<Row> wanted = new ArrayList<>();
        lines.stream().limit(MOST).forEach(line -> wanted.add(new Done(line, locked)));
        if (lines.size() > MOST) {
            wanted.add(new More(lines.size()));
        }
        List<Opening> openings = model.openings().openingsProperty().get();
        if (!openings.isEmpty()) {
            wanted.add(new Openings(openings.size()));
        }
        openings.stream().limit(MOST).forEach(opening -> wanted.add(new Opened(opening)));
        rows.show(wanted);
        for (int place = 0; place < list.getChildren().size(); place++) {
            list.getChildren().get(place).pseudoClassStateChanged(FIRST, place == 0);
        }
        if (inside && !list.isFocusWithin()) {
            // What was restored is the first line now; its button is gone.
            focusCount();
        }
    }

    /// What is about the key question that is open or about the case as a whole; all where a section is open.
    private boolean isHere(HistoryLine line) {
        return question.isEmpty() || line.question().isEmpty() || line.question().equals(question);
    }

    /// One row of the list.
    private sealed interface Row {}

    private record Done(HistoryLine line, boolean locked) implements Row {}

    private record More(int all) implements Row {}

    private record Openings(int all) implements Row {}

    private record Opened(Opening opening) implements Row {}

    private Node row(Row row) {
        return switch (row) {
            case Openings(int all) -> openings(all);
            case Opened(Opening opening) ->
                    Nodes.paragraph(
                            messages.text(
                                    "history.opened.by",
                                    opening.name(),
                                    model.moment(opening.at())),
                            Style.CAPTION);
            case Done(HistoryLine line, boolean isLocked) -> line(line, isLocked);
            case More(int all) ->
                    Nodes.paragraph(
                            messages.text("history.more", MOST, all), Style.CAPTION, Style.MUTED);
        };
    }

    /// Takes the keyboard, so that whoever has no mouse gets to what stands below it.
    private Node openings(int all) {
        Label said =
                Nodes.paragraph(
                        messages.text("history.opened", all), Style.TABLE_TEXT, Style.MUTED);
        said.setId("recording-history-openings");
        said.setFocusTraversable(true);
        said.getStyleClass().addAll("fb-focus", "openings");
        return said;
    }

    private Node line(HistoryLine line, boolean isLocked) {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        var thread = new Region();
        thread.getStyleClass().add("thread");
        VBox.setVgrow(thread, Priority.ALWAYS);
        var place = new VBox(dot, thread);
        place.getStyleClass().add("place");
        var who = new Text(line.author());
        who.getStyleClass().add("who");
        var what = new Text(" " + line.what());
        what.getStyleClass().add("what");
        var words =
                new VBox(
                        new TextFlow(who, what),
                        Nodes.paragraph(line.detail(), Style.CAPTION, Style.MUTED));
        if (!line.reason().isEmpty()) {
            words.getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("history.reason", line.reason()), Style.CAPTION));
        }
        if (!line.erased().isEmpty()) {
            words.getChildren().add(Nodes.paragraph(line.erased(), Style.CAPTION_STRONG, "erased"));
        }
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(place, words);
        row.getStyleClass().add("timeline-row");
        if (!isLocked) {
            line.earlier().forEach(one -> row.getChildren().add(restore(line, one)));
        }
        // A name is no better in a case that is signed off.
        line.erasable().ifPresent(act -> row.getChildren().add(erase(line, act)));
        return row;
    }

    private Button erase(HistoryLine line, Act act) {
        var button = new Button("", Nodes.icon("mdi2e-eraser"));
        String words = messages.text("history.erase");
        button.getStyleClass().addAll(Style.SMALL_BUTTON, "flat", "erase");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(
                messages.text("history.erase.spoken", line.author() + " " + line.what()));
        button.setOnAction(_ -> {
            model.leave();
            erasing.accept(act);
        });
        return button;
    }

    private Button restore(HistoryLine line, HistoryLine.Earlier earlier) {
        var button = new Button(messages.text("history.restore", earlier.word()));
        button.getStyleClass().addAll(Style.SMALL_BUTTON, "flat", "restore");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(
                messages.text(
                        "history.restore.spoken",
                        earlier.word(),
                        line.author() + " " + line.what()));
        button.setOnAction(_ -> model.acts().restore(earlier));
        return button;
    }

    void focusCount() {
        count.requestFocus();
    }
}
