package org.fieldbook.ui.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Pane;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the buttons of a screen do, as commands: each that is there and can be pressed, by its name for a
/// screen reader, else by its words. Radio buttons are values and no commands.
public final class ButtonCommands {

    private static final String PLAIN = "mdi2a-arrow-right";

    private ButtonCommands() {}

    /// In the order in which they stand on the screen. Belongs to the window's thread.
    public static List<Command> of(Parent screen) {
        return buttons(screen).map(button -> command(screen, button)).toList();
    }

    private static Command command(Parent screen, ButtonBase button) {
        String id = button.getId();
        return new Command(id, name(button), icon(button), "", () -> press(screen, id));
    }

    /// The button may have been made anew since.
    private static void press(Parent screen, String id) {
        buttons(screen)
                .filter(button -> id.equals(button.getId()))
                .findFirst()
                .ifPresent(ButtonBase::fire);
    }

    /// Those with an id that are shown and not disabled. A screen that waits below a panel is disabled as
    /// a whole, which does not count.
    private static Stream<ButtonBase> buttons(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof ButtonBase button) {
            return button.getId() == null || button.isDisable() || button instanceof RadioButton
                    ? Stream.empty()
                    : Stream.of(button);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ButtonCommands::buttons)
                : Stream.empty();
    }

    private static String name(ButtonBase button) {
        String spoken = button.getAccessibleText();
        return spoken == null || spoken.isEmpty() ? button.getText() : spoken;
    }

    private static String icon(ButtonBase button) {
        return Optional.ofNullable(button.getGraphic()).stream()
                .flatMap(ButtonCommands::inside)
                .filter(Glyph.class::isInstance)
                .map(icon -> ((Glyph) icon).literal())
                .findFirst()
                .orElse(PLAIN);
    }

    private static Stream<Node> inside(Node node) {
        return node instanceof Pane pane
                ? Stream.concat(
                        Stream.of(node),
                        pane.getChildren().stream().flatMap(ButtonCommands::inside))
                : Stream.of(node);
    }
}
