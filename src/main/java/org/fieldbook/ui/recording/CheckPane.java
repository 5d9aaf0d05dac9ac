package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.NudgeList;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WholeWords;
import org.fieldbook.ui.fx.Scroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The answers of the case in a list, with what is missing on top; here it is marked complete, signed off,
/// returned and reopened.
final class CheckPane extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Consumer<CaseCheck.Asked> onItem;
    private final FaultSummary faults;
    private final Label said = Nodes.paragraph("", Style.TABLE_STRONG);
    private final CheckItems items;
    private final NudgeList nudges;
    private final VBox list = new VBox();
    private final Rows<Part> rows = new Rows<>(list.getChildren(), this::part);
    private final CheckMarks marks;
    private final NotSavedMark waits;
    private long missing;

    /// @param onItem leads to an item on which somebody commented
    CheckPane(
            RecordingViewModel model,
            Messages messages,
            Judging judging,
            Consumer<CaseCheck.Asked> onItem) {
        this.model = model;
        this.messages = messages;
        this.onItem = onItem;
        getStyleClass().add("check-pane");
        setId("recording-check-pane");
        faults = new FaultSummary(messages, model::openJudgement);
        items = new CheckItems(model, messages);
        nudges = new NudgeList("recording", messages, judging::keep);
        model.checkingProperty().subscribe(this::showNudges);
        said.setId("recording-check-said");
        said.setFocusTraversable(true);
        said.getStyleClass().add("fb-focus");
        marks = new CheckMarks(model, messages, judging, this::complete);
        list.getStyleClass().addAll(Style.CARD, "check-list");
        waits = new NotSavedMark(messages);
        waits.setId("recording-check-waits");
        // Large text leaves little room: whatever need not stand still scrolls.
        Label title = Nodes.label(messages.text("check.title"), Style.PAGE_TITLE);
        var scrolled = new VBox(title, said, waits, faults, items, nudges, list);
        scrolled.getStyleClass().add("check-body");
        var scroll = new Scroll(scrolled);
        Reveal.focusIn(scroll);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, marks);
    }

    /// With answers missing the summary takes the focus instead: it says which, and leads there.
    private void complete() {
        if (missing > 0) {
            focusSummary();
        } else {
            model.acts().complete();
        }
    }

    void show(CaseSheet sheet) {
        missing = sheet.check().missing();
        faults.show(sheet);
        items.show(sheet);
        showNudges();
        rows.show(parts(sheet));
        Optional<String> returned = sheet.check().waits().returned();
        waits.show(returned.isPresent());
        said.setText(
                returned.map(comment -> messages.text("check.said.returning", comment))
                        .or(sheet.check()::said)
                        .orElseGet(() ->
                                messages.text(
                                        missing > 0 ? "check.said.open" : "check.said.ready")));
        if (marks.show(sheet)) {
            // The button that was pressed may be gone; what it did stands on top.
            said.requestFocus();
        }
    }

    /// Read only while the list is shown.
    private void showNudges() {
        CaseSheet sheet = model.sheetProperty().get();
        if (sheet == null || !model.checkingProperty().get()) {
            return;
        }
        model.acts()
                .nudges(
                        sheet,
                        found -> {
                            if (sheet.equals(model.sheetProperty().get())) {
                                nudges.show(
                                        found.stream()
                                                .filter(one -> !isAbove(one, sheet))
                                                .toList());
                            }
                        });
    }

    /// Whether the summary says it already, with the way to its question, where it can be kept too.
    private static boolean isAbove(Nudge nudge, CaseSheet sheet) {
        return nudge.kind() == Nudge.Kind.AGAINST_PROMPTS && nudge.isOpen() && !sheet.isLocked();
    }

    /// One line of the list.
    private sealed interface Part {}

    /// A standard, or a section of which somebody commented on items.
    private record Heading(String title) implements Part {}

    private record Answer(CaseCheck.Line line, boolean locked) implements Part {}

    /// An item on which somebody commented.
    private record OfItem(CaseCheck.Asked asked, boolean locked) implements Part {}

    /// What is to be looked at again there.
    private record Commented(CaseCheck.Comment comment) implements Part {}

    private static List<Part> parts(CaseSheet sheet) {
        List<Part> all = new ArrayList<>();
        String standard = "";
        for (CaseCheck.Line line : sheet.check().lines()) {
            if (!line.standard().equals(standard)) {
                standard = line.standard();
                all.add(new Heading(standard));
            }
            all.add(new Answer(line, sheet.isLocked()));
            line.comment().ifPresent(comment -> all.add(new Commented(comment)));
        }
        String section = "";
        for (CaseCheck.Asked asked : sheet.check().asked()) {
            if (!asked.place().equals(section)) {
                section = asked.place();
                all.add(new Heading(asked.section()));
            }
            all.add(new OfItem(asked, sheet.isLocked()));
            all.add(new Commented(asked.comment()));
        }
        return all;
    }

    private Node part(Part part) {
        return switch (part) {
            case Heading(String title) -> {
                var head = Nodes.label(title, Style.CAPTION_STRONG, "check-head");
                head.setMaxWidth(Double.MAX_VALUE);
                yield head;
            }
            case Answer(CaseCheck.Line line, boolean locked) -> row(line, locked);
            case OfItem(CaseCheck.Asked asked, boolean locked) -> row(asked, locked);
            case Commented(CaseCheck.Comment comment) -> {
                var said = Nodes.paragraph(comment.said(messages), Style.TABLE_TEXT);
                said.getStyleClass().addAll(Style.NOTE, "check-comment");
                said.setMaxWidth(Double.MAX_VALUE);
                yield said;
            }
        };
    }

    private Node row(CaseCheck.Line line, boolean locked) {
        AnswerState answer = line.judgement().answer();
        boolean isMissing = line.isMissing();
        Label code = Nodes.label(line.code(), Style.TABLE_STRONG, "check-code");
        code.setMinWidth(USE_PREF_SIZE);
        Label title = new WholeWords(line.title(), Style.TABLE_TEXT);
        Label prompts =
                Nodes.label(
                        messages.text(
                                "check.prompts", line.promptsAnswered(), line.prompts().size()),
                        Style.CAPTION,
                        Style.MUTED);
        prompts.setMinWidth(USE_PREF_SIZE);
        Label word =
                Nodes.label(
                        messages.text(
                                line.judgement().applies()
                                        ? "answer." + Shapes.style(answer)
                                        : "check.notHere"),
                        Style.TABLE_TEXT,
                        isMissing ? Style.WARNING : "check-answer");
        word.setMinWidth(USE_PREF_SIZE);
        var given = new HBox(Shapes.of(answer), word);
        given.getStyleClass().addAll("fb-row", "check-given");
        var question = new HBox(code, title);
        var answered = new HBox(prompts, given, Nodes.space(), column(go(line, isMissing, locked)));
        question.getStyleClass().add("check-part");
        answered.getStyleClass().add("check-part");
        var row = new Ends(question, answered);
        row.getStyleClass().add("check-row");
        return row;
    }

    private Node row(CaseCheck.Asked asked, boolean locked) {
        SectionSheet.Row item = asked.row();
        Label text = Nodes.paragraph(item.item().text(), Style.TABLE_TEXT);
        Label given =
                Nodes.label(
                        item.applies() ? "" : messages.text("check.notHere"),
                        Style.TABLE_TEXT,
                        "check-answer");
        given.setMinWidth(USE_PREF_SIZE);
        Hyperlink go =
                go(
                        locked || !item.applies() ? "check.look" : "check.change",
                        item.item().code(),
                        () -> onItem.accept(asked));
        go.setAccessibleText(go.getText() + " " + item.item().text());
        var row = new HBox(text, Nodes.space(), given, column(go));
        row.getStyleClass().add("check-row");
        return row;
    }

    private Hyperlink go(CaseCheck.Line line, boolean isMissing, boolean locked) {
        return go(
                locked ? "check.look" : isMissing ? "check.enter" : "check.change",
                line.code(),
                () -> model.openJudgement(line.code()));
    }

    private Hyperlink go(String key, String code, Runnable action) {
        var go = new Hyperlink(messages.text(key));
        go.setId("recording-check-" + code);
        go.getStyleClass().add("check-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.setAccessibleText(go.getText() + " " + code);
        go.setOnAction(_ -> action.run());
        return go;
    }

    /// No narrower than the others of its column.
    private static StackPane column(Hyperlink go) {
        var least = new Region();
        least.getStyleClass().add("check-go-least");
        var column = new StackPane(least, go);
        column.getStyleClass().add("check-go-column");
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    /// Puts the keyboard on what is wrong, or on where the case stands if nothing is.
    void focusSummary() {
        if (faults.isVisible()) {
            faults.requestFocus();
        } else {
            said.requestFocus();
        }
    }
}
