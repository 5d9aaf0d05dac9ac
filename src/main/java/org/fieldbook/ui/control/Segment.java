package org.fieldbook.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A few choices side by side, of which at most one is chosen. One tab stop: the left and right arrow
/// move inside, Space and Enter choose. It shows what it is told and asks for changes; choosing what
/// is chosen changes nothing.
///
/// @param <T> what is chosen
public final class Segment<T> extends HBox {

    private static final PseudoClass CHOSEN = Shapes.pseudo("chosen");
    private static final PseudoClass AIMED = Shapes.pseudo("aimed");
    private static final PseudoClass LOCKED = Shapes.pseudo("locked");
    private static final int NOTHING = -1;

    /// One of the choices.
    ///
    /// @param style class of its part
    /// @param key the key that chooses it from outside; empty if there is none
    public record Choice<T>(T value, String text, Node shape, String style, String key) {}

    private final List<Choice<T>> choices;
    private final List<Label> parts = new ArrayList<>();
    private final List<Label> hints = new ArrayList<>();
    private final Consumer<T> onChoose;
    private Optional<Runnable> onClear = Optional.empty();
    private Optional<T> chosen = Optional.empty();
    private boolean locked;
    private Node holder = this;
    private boolean byArrowsOnly;
    private int aim;
    private boolean hinted = true;

    /// @param onChoose asked when a person chooses something that is not chosen
    public Segment(List<Choice<T>> choices, Consumer<T> onChoose) {
        this.choices = List.copyOf(choices);
        this.onChoose = onChoose;
        getStyleClass().add("segment");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        for (int index = 0; index < choices.size(); index++) {
            getChildren().add(part(index));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().subscribe(this::showAim);
    }

    private Label part(int index) {
        Choice<T> choice = choices.get(index);
        var part = new Label(choice.text());
        part.getStyleClass().addAll("part", choice.style());
        part.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        part.setGraphic(graphic(choice));
        // Else it is as high as a single line.
        part.setWrapText(true);
        part.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setOnMousePressed(_ -> {
            if (isFocusTraversable()) {
                requestFocus();
            }
            choose(index);
        });
        parts.add(part);
        return part;
    }

    private HBox graphic(Choice<T> choice) {
        choice.shape().getStyleClass().add("mark");
        choice.shape().managedProperty().bind(choice.shape().visibleProperty());
        var text = new WholeWords(choice.text());
        text.getStyleClass().add("word");
        var graphic = new HBox(choice.shape(), text);
        graphic.getStyleClass().add("inside");
        if (!choice.key().isEmpty()) {
            var hint = new KeyHint(choice.key());
            hints.add(hint);
            graphic.getChildren().add(hint);
        }
        return graphic;
    }

    /// What is chosen.
    public Optional<T> chosen() {
        return chosen;
    }

    /// Shows this as chosen.
    public void setChosen(Optional<T> value) {
        if (byArrowsOnly && value.isEmpty() && chosen.isPresent()) {
            aim = NOTHING;
        }
        chosen = value;
        for (int index = 0; index < parts.size(); index++) {
            boolean isChosen = value.filter(choices.get(index).value()::equals).isPresent();
            parts.get(index).pseudoClassStateChanged(CHOSEN, isChosen);
            if (isChosen) {
                aim = index;
            }
        }
        showAim();
    }

    /// What Delete and Backspace do; without it they are left to whatever is around.
    public void setOnClear(Runnable clear) {
        onClear = Optional.of(clear);
    }

    /// Keeps its value but takes no choice.
    public void setLocked(boolean isLocked) {
        locked = isLocked;
        pseudoClassStateChanged(LOCKED, isLocked);
        showHints();
    }

    /// Whether the keys are shown.
    public void setHints(boolean shown) {
        hinted = shown;
        showHints();
    }

    private void showHints() {
        hints.forEach(hint -> Nodes.show(hint, hinted && !locked));
    }

    /// Aims at nothing until an arrow was pressed, unless something is chosen: an Enter that was meant for
    /// something else then chooses nothing.
    ///
    /// @param focused what has the focus when the keys of this group work; without it the aim is forgotten
    public void aimByArrowsOnly(Node focused) {
        byArrowsOnly = true;
        holder = focused;
        forgetAim();
        holder.focusedProperty().subscribe(this::forgetAim);
    }

    /// Aims again at what is chosen, or at nothing.
    public void forgetAim() {
        aim = NOTHING;
        setChosen(chosen);
    }

    /// Moves the aim left or right; the first step leads to the first choice.
    public void aim(int step) {
        aim = Math.clamp(aim + step, 0, choices.size() - 1);
        showAim();
    }

    /// Chooses what is aimed at, if anything.
    public void chooseAimed() {
        if (aim != NOTHING) {
            choose(aim);
        }
    }

    private void choose(int index) {
        T value = choices.get(index).value();
        if (!locked && !chosen.equals(Optional.of(value))) {
            onChoose.accept(value);
        }
    }

    private void showAim() {
        for (int index = 0; index < parts.size(); index++) {
            parts.get(index).pseudoClassStateChanged(AIMED, index == aim && holder.isFocused());
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> aim(-1);
            case RIGHT -> aim(1);
            case SPACE, ENTER -> chooseAimed();
            case DELETE, BACK_SPACE -> {
                if (onClear.isEmpty() || locked) {
                    return;
                }
                onClear.get().run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
