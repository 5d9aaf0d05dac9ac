package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.cases.CaseCell.Look;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ResultDots;
import org.fieldbook.ui.control.RoshMeter;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TableWords;
import org.fieldbook.ui.control.ValueText;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The columns of the case table for one sample.
final class CaseColumns {

    private static final String ROSH = "rosh";
    private static final String UNKNOWN_ROSH = "Not recorded";

    private final Messages messages;
    private final Moments moments;

    CaseColumns(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// In the order of the drawing.
    List<CaseColumn<?>> of(CaseFrame frame) {
        List<CaseColumn<?>> columns = new ArrayList<>();
        columns.add(
                words(
                        "ref",
                        messages.text("cases.column.ref"),
                        ColumnWidth.ofReference(frame.longest()),
                        CaseRow::reference,
                        Style.TABLE_STRONG));
        frame.sample().attributes().stream()
                .filter(attribute ->
                        attribute.id().equals("sentence") || attribute.id().equals("reportType"))
                .forEach(attribute -> columns.add(attribute(attribute)));
        Optional<CaseColumn<String>> rosh = rosh(frame.sample());
        rosh.ifPresent(columns::add);
        columns.add(
                words(
                        "inspector",
                        messages.text("cases.column.inspector"),
                        ColumnWidth.of("inspector"),
                        CaseRow::inspector,
                        Style.TABLE_TEXT));
        columns.add(status());
        frame.standards().forEach(code -> columns.add(dots(code)));
        columns.add(judged());
        if (rosh.isPresent()) {
            Mark.ALL.forEach(mark -> columns.add(mark(mark)));
        }
        columns.add(where());
        columns.add(lastEdit());
        return columns;
    }

    private static CaseColumn<String> words(
            String key,
            String title,
            ColumnWidth width,
            Function<CaseRow, String> value,
            String style) {
        var column =
                new CaseColumn<>(
                        key,
                        title,
                        width.headed(title),
                        value,
                        Comparator.<String>naturalOrder(),
                        value);
        var look = new Look.Words<String>((text, _) -> text);
        column.setCellFactory(_ -> new CaseCell<>(look, style));
        return column;
    }

    private CaseColumn<String> attribute(Attribute attribute) {
        return words(
                attribute.id(),
                attribute.title(),
                ColumnWidth.of("attribute").atLeast(least(attribute)),
                row -> ValueText.of(row.attribute(attribute.id()), messages),
                Style.TABLE_TEXT);
    }

    /// What the values take that the program has words for.
    private double least(Attribute attribute) {
        return attribute.values().stream()
                .filter(value -> !value.equals(ValueText.of(value, messages)))
                .mapToDouble(value -> TableWords.cell(ValueText.of(value, messages), 1))
                .max()
                .orElse(0);
    }

    private Optional<CaseColumn<String>> rosh(Sample sample) {
        return sample.attributes().stream()
                .filter(attribute -> attribute.id().equals(ROSH))
                .findFirst()
                .map(attribute -> {
                    List<String> levels =
                            attribute.values().stream()
                                    .filter(value -> !value.equals(UNKNOWN_ROSH))
                                    .toList();
                    return drawn(
                            ROSH,
                            ROSH,
                            messages.text("cases.column.rosh"),
                            row -> row.attribute(ROSH),
                            Comparator.comparingInt(levels::indexOf),
                            row -> row.attribute(ROSH),
                            text -> Optional.of(new RoshMeter(text, levels)));
                });
    }

    private CaseColumn<CaseStatus> status() {
        double least =
                Stream.of(CaseStatus.values())
                        .filter(status -> status != CaseStatus.CHANGED)
                        .mapToDouble(status -> TableWords.tag(messages.text(status.key()), 1))
                        .max()
                        .orElseThrow();
        CaseColumn<CaseStatus> column =
                drawn(
                        "status",
                        "status",
                        messages.text("cases.column.status"),
                        CaseRow::status,
                        Comparator.naturalOrder(),
                        row -> messages.text(row.status().key()),
                        status -> Optional.of(tag(status)));
        column.atLeast(least);
        return column;
    }

    /// What changed since it was signed off is seldom there, and longer than the column: the rest of it is told.
    private StatusTag tag(CaseStatus status) {
        var tag = new StatusTag(status.look(), messages.text(status.key()));
        if (status == CaseStatus.CHANGED) {
            tag.setMinWidth(0);
            tag.setTooltip(new Tooltip(tag.getText()));
        }
        return tag;
    }

    private CaseColumn<List<AnswerState>> dots(String code) {
        return drawn(
                "answers-" + code,
                "dots",
                code,
                row -> row.answers().getOrDefault(code, List.of()),
                Comparator.comparingInt(CaseColumns::sufficient),
                row -> ResultDots.text(row.answers().getOrDefault(code, List.of()), messages),
                answers -> Optional.of(new ResultDots(answers, messages)));
    }

    private static int sufficient(List<AnswerState> answers) {
        int all = 0;
        for (AnswerState answer : answers) {
            all += answer == AnswerState.YES ? 1 : 0;
        }
        return all;
    }

    private CaseColumn<Integer> judged() {
        Function<CaseRow, String> words =
                row -> messages.text("cases.judged", row.judged(), row.applicable());
        var column =
                new CaseColumn<>(
                        "judged",
                        messages.text("cases.column.judged"),
                        ColumnWidth.of("judged").headed(messages.text("cases.column.judged")),
                        CaseRow::judged,
                        Comparator.<Integer>naturalOrder(),
                        words);
        var look = new Look.Words<Integer>((_, row) -> words.apply(row));
        column.setCellFactory(_ -> new CaseCell<>(look, Style.TABLE_TEXT, Style.MUTED));
        return column;
    }

    private CaseColumn<Boolean> mark(Mark mark) {
        String title = messages.text("cases.mark." + mark.id());
        CaseColumn<Boolean> column =
                drawn(
                        mark.id(),
                        "mark",
                        title,
                        row -> mark.shown().test(row),
                        // Who sorts by a mark looks for those that have it.
                        Comparator.<Boolean>naturalOrder().reversed(),
                        row -> mark.shown().test(row) ? title : "",
                        // A page has many cells without a mark, and each node costs as it is
                        // scrolled.
                        shown -> shown ? Optional.of(icon(mark, title)) : Optional.empty());
        column.setGraphic(head(mark.icon(), title));
        return column;
    }

    private static Node icon(Mark mark, String title) {
        var icon = Nodes.icon(mark.icon(), "mark-" + mark.id());
        icon.setAccessibleText(title);
        return icon;
    }

    /// An icon in place of a title.
    private static Node head(String literal, String title) {
        var icon = Nodes.icon(literal);
        icon.setAccessibleText(title);
        icon.setMouseTransparent(false);
        Tooltip.install(icon, new Tooltip(title));
        return icon;
    }

    /// How far a case has come.
    private CaseColumn<Optional<Sharing.Reach>> where() {
        String title = messages.text("cases.column.where");
        CaseColumn<Optional<Sharing.Reach>> column =
                drawn(
                        "where",
                        "where",
                        title,
                        CaseRow::where,
                        Comparator.comparingInt(
                                reach -> reach.map(Sharing.Reach::ordinal).orElse(-1)),
                        row -> PlaceTag.text(row.where(), messages),
                        reach -> Optional.of(new PlaceTag(reach, messages)));
        column.setGraphic(head("mdi2s-swap-horizontal", title));
        return column;
    }

    private CaseColumn<String> lastEdit() {
        Function<String, String> words =
                at -> at.isEmpty() ? messages.text("cases.never") : moments.minute(at);
        var column =
                new CaseColumn<>(
                        "edit",
                        messages.text("cases.column.edit"),
                        ColumnWidth.of("edit")
                                .headed(messages.text("cases.column.edit"))
                                .atLeast(TableWords.cell(messages.text("cases.never"), 1)),
                        row -> row.lastEdit().orElse(""),
                        Comparator.<String>naturalOrder(),
                        row -> words.apply(row.lastEdit().orElse("")));
        var look = new Look.Words<String>((at, _) -> words.apply(at));
        column.setCellFactory(_ -> new CaseCell<>(look, Style.TABLE_TEXT, Style.MUTED));
        return column;
    }

    private static <T> CaseColumn<T> drawn(
            String key,
            String kind,
            String title,
            Function<CaseRow, T> value,
            Comparator<? super T> order,
            Function<CaseRow, String> words,
            Function<T, Optional<Node>> node) {
        var column = new CaseColumn<>(key, title, ColumnWidth.of(kind), value, order, words);
        column.getStyleClass().add("column-" + kind);
        var look = new Look.Drawn<>(node);
        column.setCellFactory(_ -> new CaseCell<>(look));
        return column;
    }
}
