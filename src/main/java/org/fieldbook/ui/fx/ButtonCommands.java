package org.fieldbook.ui.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the buttons of a screen do, as commands: each that is there and can be pressed, by its name for a
/// screen reader, else by its words. A menu is as many commands as it has items; one with an icon of its own is
/// called by its words alone, another by the menu's before them. Radio buttons are values and no commands, and so is
/// what a list was left out with.
public final class ButtonCommands {

    private static final String PLAIN = "mdi2a-arrow-right";

    private static final String LEFT_OUT = "fieldbook.no-commands";

    private ButtonCommands() {}

    /// Offers nothing of this list: what is chosen in it are values, and each is told in words for whoever hears it.
    public static void leaveOut(Node list) {
        list.getProperties().put(LEFT_OUT, true);
    }

    /// Whether it was left out.
    public static boolean isLeftOut(Node list) {
        return list.hasProperties() && list.getProperties().containsKey(LEFT_OUT);
    }

    /// In the order in which they stand on the screen. Belongs to the window's thread.
    public static List<Command> of(Parent screen) {
        return buttons(screen)
                .flatMap(button ->
                        button instanceof MenuButton menu
                                ? items(menu).map(item -> command(screen, menu, item))
                                : Stream.of(command(screen, button)))
                .toList();
    }

    /// Presses a button, chooses an item of a menu, or opens a menu with the keyboard in it. Belongs to the window's
    /// thread.
    ///
    /// @return whether it is there and can be pressed
    public static boolean press(Parent screen, String id) {
        // Menus and buttons may have been made anew since they were looked at.
        Optional<Runnable> found =
                buttons(screen).flatMap(button -> pressed(button, id).stream()).findFirst();
        found.ifPresent(Runnable::run);
        return found.isPresent();
    }

    private static Optional<Runnable> pressed(ButtonBase button, String id) {
        if (button instanceof MenuButton menu) {
            return id.equals(menu.getId())
                    ? Optional.of(() -> open(menu))
                    : items(menu)
                            .filter(item -> id.equals(item.getId()))
                            .findFirst()
                            .map(item -> item::fire);
        }
        return id.equals(button.getId()) ? Optional.of(button::fire) : Optional.empty();
    }

    private static void open(MenuButton menu) {
        menu.requestFocus();
        menu.show();
    }

    private static Command command(Parent screen, ButtonBase button) {
        String id = button.getId();
        return new Command(
                id, name(button), icon(button.getGraphic()), "", () -> press(screen, id));
    }

    private static Command command(Parent screen, MenuButton menu, MenuItem item) {
        String id = item.getId();
        return item.getGraphic() == null
                ? new Command(
                        id,
                        name(menu) + ": " + item.getText(),
                        icon(menu.getGraphic()),
                        "",
                        () -> press(screen, id))
                : new Command(
                        id, item.getText(), icon(item.getGraphic()), "", () -> press(screen, id));
    }

    private static Stream<MenuItem> items(MenuButton menu) {
        return menu.getItems().stream()
                .filter(item -> item.getId() != null && item.isVisible() && !item.isDisable());
    }

    /// Those with an id that are shown and not disabled. A screen that waits below a panel is disabled as
    /// a whole, which does not count.
    private static Stream<ButtonBase> buttons(Node node) {
        if (!node.isVisible() || isLeftOut(node)) {
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

    private static String icon(@Nullable Node graphic) {
        return Optional.ofNullable(graphic).stream()
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
