package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ResultDots;
import org.fieldbook.ui.control.RoshMeter;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.ValueText;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The columns of the case table for one sample.
final class CaseColumns {

    /// Shares of the width; the table stretches or shrinks them together.
    private static final Map<String, Double> WEIGHTS =
            Map.of(
                    "ref", 72.0,
                    "attribute", 180.0,
                    "rosh", 104.0,
                    "inspector", 108.0,
                    "status", 116.0,
                    "dots", 52.0,
                    "judged", 72.0,
                    "mark", 28.0,
                    "where", 28.0,
                    "edit", 134.0);

    private static final Map<String, Double> LEAST =
            Map.of(
                    "attribute", 84.0,
                    "rosh", 110.0,
                    "inspector", 92.0,
                    "judged", 72.0,
                    "edit", 132.0);

    /// What the room beyond that is for: the texts that differ in length.
    private static final Map<String, Double> MOST =
            Map.of("rosh", 120.0, "inspector", 150.0, "judged", 84.0, "edit", 150.0);

    /// The width of a wide character in a reference, and what stands beside the text of a cell.
    private static final double CHARACTER = 9;

    private static final double CELL_EDGES = 18;
    private static final double WIDEST = 220;
    private static final double USUAL_WEIGHT = 100;
    private static final Set<String> FIXED = Set.of("ref", "status", "dots", "mark", "where");
    private static final String ROSH = "rosh";
    private static final String UNKNOWN_ROSH = "Not recorded";

    private final Messages messages;
    private final Moments moments;

    CaseColumns(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    List<TableColumn<CaseRow, ?>> of(CasesViewModel.Frame frame) {
        List<TableColumn<CaseRow, ?>> columns = new ArrayList<>();
        columns.add(reference(frame.longest()));
        frame.sample().attributes().stream()
                .filter(attribute ->
                        attribute.id().equals("sentence") || attribute.id().equals("reportType"))
                .forEach(attribute -> columns.add(attribute(attribute)));
        rosh(frame.sample()).ifPresent(columns::add);
        columns.add(
                text("inspector", "cases.column.inspector", CaseRow::inspector, Style.TABLE_TEXT));
        columns.add(status());
        frame.standards().forEach(code -> columns.add(dots(code)));
        columns.add(judged());
        if (!frame.sample().attributes().isEmpty() && rosh(frame.sample()).isPresent()) {
            Mark.ALL.forEach(mark -> columns.add(mark(mark)));
        }
        columns.add(where());
        columns.add(lastEdit());
        return columns;
    }

    /// A case is known by its reference: the column has room for the longest, within reason.
    private TableColumn<CaseRow, String> reference(int longest) {
        var column = text("ref", "cases.column.ref", CaseRow::reference, Style.TABLE_STRONG);
        double width = Math.clamp(longest * CHARACTER + CELL_EDGES, column.getMinWidth(), WIDEST);
        column.setMaxWidth(width);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<CaseRow, String> text(
            String id, String key, Function<CaseRow, String> value, String style) {
        return column(id, messages.text(key), value, (text, _) -> Nodes.label(text, style));
    }

    private TableColumn<CaseRow, String> attribute(Attribute attribute) {
        return column(
                "attribute",
                attribute.title(),
                row -> ValueText.of(row.attribute(attribute.id()), messages),
                (text, _) -> Nodes.label(text, Style.TABLE_TEXT));
    }

    private Optional<TableColumn<CaseRow, String>> rosh(Sample sample) {
        return sample.attributes().stream()
                .filter(attribute -> attribute.id().equals(ROSH))
                .findFirst()
                .map(attribute -> {
                    List<String> levels =
                            attribute.values().stream()
                                    .filter(value -> !value.equals(UNKNOWN_ROSH))
                                    .toList();
                    var column =
                            column(
                                    ROSH,
                                    messages.text("cases.column.rosh"),
                                    row -> row.attribute(ROSH),
                                    (text, _) -> new RoshMeter(text, levels));
                    column.setComparator(Comparator.comparingInt(levels::indexOf));
                    return column;
                });
    }

    private TableColumn<CaseRow, CaseStatus> status() {
        return column(
                "status",
                messages.text("cases.column.status"),
                CaseRow::status,
                (status, _) -> new StatusTag(status.look(), messages.text(status.key())));
    }

    private TableColumn<CaseRow, List<AnswerState>> dots(String code) {
        TableColumn<CaseRow, List<AnswerState>> column =
                column(
                        "dots",
                        code,
                        row -> row.answers().getOrDefault(code, List.of()),
                        (answers, _) -> new ResultDots(answers, messages));
        column.setComparator(Comparator.comparingLong(CaseColumns::sufficient));
        return column;
    }

    private static long sufficient(List<AnswerState> answers) {
        return answers.stream().filter(AnswerState.YES::equals).count();
    }

    private TableColumn<CaseRow, Integer> judged() {
        return column(
                "judged",
                messages.text("cases.column.judged"),
                CaseRow::judged,
                (judged, row) ->
                        Nodes.label(
                                messages.text("cases.judged", judged, row.applicable()),
                                Style.TABLE_TEXT,
                                Style.MUTED));
    }

    private TableColumn<CaseRow, Boolean> mark(Mark mark) {
        String title = messages.text("cases.mark." + mark.id());
        TableColumn<CaseRow, Boolean> column =
                column(
                        "mark",
                        "",
                        row -> mark.shown().test(row),
                        (shown, _) -> {
                            var icon = new Label();
                            if (shown) {
                                icon.setGraphic(Nodes.icon(mark.icon(), "mark-" + mark.id()));
                                icon.setAccessibleText(title);
                            }
                            return icon;
                        });
        column.setGraphic(head(mark.icon(), title));
        return column;
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
    private TableColumn<CaseRow, Optional<Sharing.Reach>> where() {
        String title = messages.text("cases.column.where");
        TableColumn<CaseRow, Optional<Sharing.Reach>> column =
                column("where", "", CaseRow::where, (reach, _) -> new PlaceTag(reach, messages));
        column.setComparator(
                Comparator.comparingInt(reach -> reach.map(Sharing.Reach::ordinal).orElse(-1)));
        column.setGraphic(head("mdi2s-swap-horizontal", title));
        return column;
    }

    /// What a column is called: its text, or what its icon says.
    static String title(TableColumn<CaseRow, ?> column) {
        Node icon = column.getGraphic();
        return icon == null ? column.getText() : icon.getAccessibleText();
    }

    private TableColumn<CaseRow, String> lastEdit() {
        return column(
                "edit",
                messages.text("cases.column.edit"),
                row -> row.lastEdit().orElse(""),
                (at, _) ->
                        Nodes.label(
                                at.isEmpty() ? messages.text("cases.never") : moments.minute(at),
                                Style.TABLE_TEXT,
                                Style.MUTED));
    }

    /// How a value looks in its cell.
    private interface Look<T> {
        Node of(T value, CaseRow row);
    }

    private static <T> TableColumn<CaseRow, T> column(
            String id, String title, Function<CaseRow, T> value, Look<T> look) {
        TableColumn<CaseRow, T> column = new TableColumn<>(title);
        column.setId("cases-column-" + id);
        column.getStyleClass().add("column-" + id);
        column.setReorderable(false);
        double weight = WEIGHTS.getOrDefault(id, USUAL_WEIGHT);
        column.setPrefWidth(weight);
        column.setMinWidth(LEAST.getOrDefault(id, weight));
        if (FIXED.contains(id)) {
            column.setMaxWidth(weight);
        } else if (MOST.containsKey(id)) {
            column.setMaxWidth(MOST.get(id));
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new NodeCell<>(look));
        return column;
    }

    private static final class NodeCell<T> extends TableCell<CaseRow, T> {

        private final Look<T> look;

        NodeCell(Look<T> look) {
            this.look = look;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            @Nullable CaseRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (value == null || empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Node node = look.of(value, row);
            setGraphic(node);
            setAccessibleText(text(node));
        }

        private static @Nullable String text(Node node) {
            return switch (node) {
                case Label label when label.getAccessibleText() == null -> label.getText();
                case HBox _, Label _ -> node.getAccessibleText();
                default -> node.getAccessibleText();
            };
        }
    }
}
