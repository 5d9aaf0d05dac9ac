package org.fieldbook.ui.recording;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.PaneWidths;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Pane;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Steps, form and side pane beside one another, with dividers that keep their places. Where the text is
/// larger than one and a half times the usual, or the window too narrow for text of its size, there is no room for three:
/// then each is a tab.
final class Panes extends StackPane {

    /// The largest text, in pixels, at which they stand beside one another.
    private static final double LARGEST = 21;

    /// The least width at which they do, in text sizes: steps and side pane as wide as they are made for in a compact
    /// window, and a form whose prompts have room for a few words in a line.
    private static final double ROOM = 74;

    /// How far a divider moves at once, in text sizes.
    private static final double STEP = 1.5;

    private final Region steps;
    private final Region form;
    private final SidePane side;
    private final KeptWidths widths;
    private final Messages messages;
    private final Consumer<Boolean> onLarge;
    private final SplitPane split = new SplitPane();
    private final Tab stepsTab;
    private final Tab formTab;
    private final Label probe = new Label();

    /// Whether somebody drew them since the window was opened.
    private boolean isDrawn;

    private boolean isDue;

    /// @param onLarge told whether the text is so large, for this window, that each is a tab
    Panes(
            Region steps,
            Region form,
            SidePane side,
            KeptWidths widths,
            Messages messages,
            Consumer<Boolean> onLarge) {
        this.onLarge = onLarge;
        this.steps = steps;
        this.form = form;
        this.side = side;
        this.widths = widths;
        this.messages = messages;
        stepsTab = tab("recording.pane.steps", messages);
        formTab = tab("recording.pane.form", messages);
        split.getStyleClass().add("recording-panes");
        SplitPane.setResizableWithParent(steps, false);
        SplitPane.setResizableWithParent(side, false);
        Nodes.show(probe, false);
        getChildren().add(probe);
        probe.fontProperty().subscribe(this::arrange);
        // What is laid out must not be taken out of its place meanwhile.
        widthProperty().subscribe(() -> Platform.runLater(this::arrange));
        split.widthProperty().subscribe(this::draw);
        // What it needs in height goes by how wide a divider leaves it.
        form.widthProperty().subscribe(this::requestLayout);
        form.needsLayoutProperty().subscribe(this::layTabAgain);
        steps.prefWidthProperty().subscribe(this::draw);
        side.prefWidthProperty().subscribe(this::draw);
        widths.widthsProperty().subscribe(_ -> draw());
        arrange();
    }

    private static Tab tab(String key, Messages messages) {
        var tab = new Tab(messages.text(key));
        tab.setId(key.replace('.', '-'));
        tab.setGraphic(Nodes.label(messages.text(key), Style.TABLE_TEXT));
        tab.setClosable(false);
        return tab;
    }

    boolean isTabs() {
        return side.getTabs().contains(formTab);
    }

    private void arrange() {
        double em = probe.getFont().getSize();
        // Before it is laid out nobody knows how wide it will be.
        boolean narrow = getWidth() > 0 && getWidth() < ROOM * em;
        boolean large = em > LARGEST || narrow;
        onLarge.accept(large);
        if (large ? !isTabs() : split.getItems().isEmpty()) {
            Optional<Node> writing = keyboard();
            lay(large);
            // What is taken out of the window loses the keyboard.
            side.applyCss();
            side.layout();
            writing.ifPresent(Node::requestFocus);
        }
    }

    private void lay(boolean large) {
        if (large) {
            Tab open = side.getSelectionModel().getSelectedItem();
            Tab shown = isIn(steps) ? stepsTab : isIn(side) ? open : formTab;
            split.getItems().clear();
            stepsTab.setContent(steps);
            formTab.setContent(form);
            side.getTabs().addAll(0, List.of(stepsTab, formTab));
            side.getSelectionModel().select(shown);
            show(side);
        } else {
            stepsTab.setContent(null);
            formTab.setContent(null);
            side.getTabs().removeAll(stepsTab, formTab);
            split.getItems().setAll(steps, form, side);
            split.getDividers()
                    .forEach(divider -> divider.positionProperty().subscribe(this::moved));
            show(split);
            isDrawn = false;
            draw();
        }
    }

    /// What in one of them has the keyboard.
    private Optional<Node> keyboard() {
        return isIn(this) ? Optional.of(getScene().getFocusOwner()) : Optional.empty();
    }

    private static boolean isIn(Node pane) {
        return new Pane(pane, () -> {}).isHere();
    }

    /// The probe stays: away from the window it would have another font, for which something else has room.
    private void show(Region shown) {
        getChildren().removeIf(child -> !child.equals(probe));
        getChildren().add(shown);
    }

    /// They need the room of the form: where there is less, the page that holds them scrolls. A split pane asks for what
    /// its panes need without saying how wide they are, and a form that wraps needs more.
    @Override
    protected double computeMinHeight(double width) {
        if (!isTabs()) {
            return Math.max(super.computeMinHeight(width), form.minHeight(form.getWidth()));
        }
        // Whoever asks without a width gets what wraps at the one there is.
        double wide = width < 0 ? getWidth() : width;
        return heads() + side.snappedTopInset() + side.snappedBottomInset() + form.minHeight(wide);
    }

    /// As tabs they need that of the widest alone: what would stand beside one another asks for no more.
    @Override
    protected double computeMinWidth(double height) {
        return isTabs()
                ? super.computeMinWidth(height)
                : Math.min(super.computeMinWidth(height), form.minWidth(height));
    }

    /// The content of a tab tells nobody above it that it needs more room.
    private void layTabAgain(boolean wanted) {
        if (wanted && isTabs()) {
            requestLayout();
        }
    }

    /// How high the row of tabs is.
    private double heads() {
        return side.lookup(".tab-header-area") instanceof Region heads
                ? heads.prefHeight(-1)
                : side.getTabMinHeight();
    }

    private void draw() {
        isDue = !isDrawn;
        requestLayout();
    }

    /// A split pane that gets another width first shares it out itself: the dividers are put where they belong
    /// once it has.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isDue && split.getWidth() > 0 && !split.getItems().isEmpty()) {
            isDue = false;
            split.layout();
            place(split.getWidth());
            split.layout();
        }
    }

    /// Puts the dividers where they were left, or where the panes have the width they are made for.
    private void place(double whole) {
        Optional<PaneWidths> kept = widths.widthsProperty().get();
        double em = probe.getFont().getSize() / 100;
        double left = kept.map(one -> one.steps() * em).orElseGet(() -> steps.prefWidth(-1));
        double right = kept.map(one -> one.side() * em).orElseGet(() -> side.prefWidth(-1));
        split.setDividerPositions(left / whole, 1 - right / whole);
    }

    /// Only a person who holds a divider draws the panes: they are pressed while it moves.
    private void moved() {
        boolean held = split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
        if (held && split.getItems().size() == 3) {
            drawn();
        }
    }

    private void drawn() {
        isDrawn = true;
        double em = probe.getFont().getSize() / 100;
        widths.drawn(
                new PaneWidths(
                        (int) Math.max(1, Math.round(steps.getWidth() / em)),
                        (int) Math.max(1, Math.round(side.getWidth() / em))));
    }

    /// Moves the divider beside the pane that has the keyboard, from the form that of the side pane; tells whether
    /// the key means that. Where the panes are tabs there is none.
    boolean press(KeyEvent event) {
        if (!event.isAltDown() || !event.isShiftDown() || event.isShortcutDown() || isTabs()) {
            return false;
        }
        Divider divider = isIn(steps) ? Divider.OF_STEPS : Divider.OF_SIDE;
        switch (event.getCode()) {
            case LEFT -> move(divider, -1);
            case RIGHT -> move(divider, 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The same without a key; none where the panes are tabs.
    List<Command> commands() {
        return isTabs()
                ? List.of()
                : List.of(
                        command("steps-wider", "command.case.steps.wider", Divider.OF_STEPS, 1),
                        command(
                                "steps-narrower",
                                "command.case.steps.narrower",
                                Divider.OF_STEPS,
                                -1),
                        command("side-wider", "command.case.side.wider", Divider.OF_SIDE, -1),
                        command("side-narrower", "command.case.side.narrower", Divider.OF_SIDE, 1));
    }

    private Command command(String what, String key, Divider divider, int step) {
        return new Command(
                "recording-do-" + what,
                messages.text(key),
                "mdi2a-arrow-left-right",
                "",
                () -> move(divider, step));
    }

    /// One step to the right, or to the left if negative; the split pane keeps what a pane needs.
    private void move(Divider divider, int step) {
        double by = step * STEP * probe.getFont().getSize();
        double now = split.getDividerPositions()[divider.index()];
        split.setDividerPosition(divider.index(), now + by / split.getWidth());
        split.layout();
        drawn();
    }

    /// Shows the form, where it is not beside what is shown.
    void showForm() {
        show(formTab);
    }

    void showSteps() {
        show(stepsTab);
    }

    /// What a tab holds takes the keyboard only once it is laid out.
    private void show(Tab tab) {
        if (isTabs()) {
            side.getSelectionModel().select(tab);
            side.applyCss();
            side.layout();
        }
    }
}
