package org.fieldbook.ui.control;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.fieldbook.inspection.AnswerState;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The steps of one case: sections, standards and, below the one that is open, its key questions. Arrow keys
/// move, Enter or a click opens.
public final class StepList extends ListView<StepList.Step> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");

    /// How far a step is.
    public enum Progress {
        OPEN("mdi2c-circle-outline"),
        STARTED("mdi2c-circle-slice-4"),
        QUERY("mdi2a-alert-circle-outline"),
        DONE("mdi2c-check-circle"),
        LOCKED("mdi2l-lock-outline");

        private final String icon;

        Progress(String icon) {
            this.icon = icon;
        }
    }

    /// One line.
    ///
    /// @param comments how many stand there, in words; empty if none does
    /// @param answer the answer of a key question; empty for a standard, which shows its progress
    /// @param current whether it is what the form shows
    public record Step(
            String id,
            String title,
            String detail,
            String comments,
            Progress progress,
            Optional<AnswerState> answer,
            boolean current) {

        private String spoken() {
            return Stream.of(title, detail, comments)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /// The same, as what the form shows or not.
        public Step with(boolean isCurrent) {
            return new Step(id, title, detail, comments, progress, answer, isCurrent);
        }
    }

    /// Steps that stay in sight above the current one.
    private static final int ABOVE = 2;

    private final Consumer<Step> onOpen;

    /// @param onOpen asked when a person opens a step
    public StepList(Consumer<Step> onOpen) {
        this.onOpen = onOpen;
        getStyleClass().add("step-list");
        setCellFactory(_ -> new StepCell());
        setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER, SPACE -> {
                    openSelected();
                    event.consume();
                }
                default -> {}
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> openSelected());
    }

    private void openSelected() {
        @Nullable Step selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            onOpen.accept(selected);
        }
    }

    /// Shows these steps, the current one selected and in sight.
    public void show(List<Step> steps) {
        int before = getSelectionModel().getSelectedIndex();
        boolean isSameCase = getItems().size() == steps.size();
        if (isSameCase) {
            // Only what became another step is drawn again.
            for (int at = 0; at < steps.size(); at++) {
                if (!getItems().get(at).equals(steps.get(at))) {
                    getItems().set(at, steps.get(at));
                }
            }
        } else {
            getItems().setAll(steps);
        }
        steps.stream().filter(Step::current).findFirst().ifPresent(getSelectionModel()::select);
        int now = getSelectionModel().getSelectedIndex();
        if (now >= 0 && now != before) {
            reveal(now, isSameCase);
        }
    }

    /// Moves the list no more than it has to.
    private void reveal(int step, boolean isLaidOut) {
        if (isLaidOut && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(step);
        } else {
            scrollTo(Math.max(0, step - ABOVE));
        }
    }

    private static final class StepCell extends ListCell<Step> {

        StepCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Step step, boolean empty) {
            super.updateItem(step, empty);
            if (step == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                pseudoClassStateChanged(CURRENT, false);
                pseudoClassStateChanged(NESTED, false);
                return;
            }
            Node mark = step.answer().<Node>map(Shapes::of).orElseGet(() -> icon(step.progress()));
            boolean nested = step.answer().isPresent();
            Label title =
                    Nodes.label(
                            step.title(), step.current() ? Style.TABLE_STRONG : Style.TABLE_TEXT);
            // A title of one word is never broken: what stands beside it is.
            boolean oneWord = !step.title().contains(" ");
            title.setMinWidth(oneWord ? USE_PREF_SIZE : 0);
            title.setWrapText(true);
            Label detail = Nodes.label(step.detail(), Style.CAPTION, Style.MUTED);
            detail.setMinWidth(oneWord ? 0 : USE_PREF_SIZE);
            detail.setWrapText(oneWord);
            var row = new HBox(mark, title, Nodes.space(), detail);
            if (!step.comments().isEmpty()) {
                row.getChildren().add(3, Nodes.icon("mdi2c-comment-text-outline", "step-comments"));
            }
            row.getStyleClass().add("step-row");
            row.prefWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                                    widthProperty(),
                                    insetsProperty()));
            setGraphic(row);
            setText(null);
            setAccessibleText(step.spoken());
            setTooltip(step.comments().isEmpty() ? null : new Tooltip(step.comments()));
            pseudoClassStateChanged(CURRENT, step.current());
            pseudoClassStateChanged(NESTED, nested);
        }

        /// As high as its title is at this width.
        @Override
        protected double computePrefHeight(double width) {
            double usual = super.computePrefHeight(width);
            return getGraphic() instanceof Region row
                    ? Math.max(
                            usual,
                            row.prefHeight(row.getPrefWidth())
                                    + snappedTopInset()
                                    + snappedBottomInset())
                    : usual;
        }

        private static Node icon(Progress progress) {
            return Nodes.icon(
                    progress.icon, "step-icon", progress.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
