package org.fieldbook.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The navigation: words and counts, or a rail of icons where a screen needs the room.
final class Navigation extends VBox {

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final String SET_UP_ICON = "mdi2t-tune-variant";

    private final Map<Section, ToggleButton> buttons = new EnumMap<>(Section.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Button setUp = new Button();
    private final Runnable onSetUp;
    private final String command;

    /// @param onSetUp says how the inspection was set up
    Navigation(ShellViewModel model, Messages messages, Consumer<Section> onGo, Runnable onSetUp) {
        this.onSetUp = onSetUp;
        command = messages.text("command.setUp");
        getStyleClass().add("navigation");
        setId("navigation");
        for (Section section : Section.values()) {
            String title = messages.text("nav." + section.id());
            ToggleButton button = button(section, title, onGo);
            if (section == Section.CASES) {
                count(button, model.casesProperty());
            }
            if (section == Section.EXCHANGE) {
                alert(button, model.conflictsProperty(), messages);
            }
            getChildren().add(button);
        }
        getChildren().addAll(foot(), setUp(messages.text("nav.setUp")));
        model.sectionProperty().subscribe(section -> group.selectToggle(buttons.get(section)));
    }

    private static Region foot() {
        var room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        return room;
    }

    /// Stands apart from the places at the foot.
    private Button setUp(String title) {
        dress(setUp, SET_UP_ICON, title);
        setUp.setId("nav-setUp");
        setUp.setTooltip(new Tooltip(title));
        setUp.setOnAction(_ -> onSetUp.run());
        return setUp;
    }

    /// What its button does, in the list of everything that can be done.
    Command setUp() {
        return new Command(setUp.getId(), command, SET_UP_ICON, "", onSetUp);
    }

    private ToggleButton button(Section section, String title, Consumer<Section> onGo) {
        var button = new ToggleButton();
        button.setId("nav-" + section.id());
        dress(button, section.icon(), title);
        button.setTooltip(new Tooltip(title + "  Alt+" + section.digit()));
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            group.selectToggle(button);
            onGo.accept(section);
        });
        buttons.put(section, button);
        return button;
    }

    private static void dress(ButtonBase button, String icon, String title) {
        button.setAccessibleText(title);
        var words = new HBox(Nodes.icon(icon), Nodes.paragraph(title, "nav-title"));
        words.getStyleClass().add("nav-words");
        button.setGraphic(words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("nav-item", "flat");
        button.setMaxWidth(Double.MAX_VALUE);
        // Else it is as high as a single line.
        button.setWrapText(true);
        words.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        button.getWidth()
                                                - button.getInsets().getLeft()
                                                - button.getInsets().getRight(),
                                button.widthProperty(),
                                button.insetsProperty()));
    }

    private static void count(ToggleButton button, ObservableValue<String> count) {
        Label label = Nodes.label("", Style.COUNT);
        label.textProperty().bind(count);
        ((HBox) button.getGraphic()).getChildren().addAll(Nodes.space(), label);
    }

    /// A count that calls for somebody: there only where it is not 0.
    private static void alert(
            ToggleButton button, ObservableValue<Number> count, Messages messages) {
        Label label = Nodes.label("", Style.COUNT, "alerting");
        label.textProperty().bind(count.map(Number::toString));
        label.visibleProperty().bind(count.map(number -> number.intValue() > 0));
        // The rail hides what stands beside an icon, whatever is in it.
        var room = new HBox(label);
        room.getStyleClass().add("fb-row");
        ((HBox) button.getGraphic()).getChildren().addAll(Nodes.space(), room);
        String title = button.getAccessibleText();
        count.subscribe(number ->
                button.setAccessibleText(messages.text("nav.counted", title, number.intValue())));
    }

    /// Icons only, or words too.
    void setRail(boolean rail) {
        pseudoClassStateChanged(RAIL, rail);
        Stream.concat(buttons.values().stream(), Stream.of(setUp))
                .forEach(button ->
                        ((HBox) button.getGraphic())
                                .getChildren().stream()
                                        .skip(1)
                                        .forEach(part -> Nodes.show(part, !rail)));
        lookupAll(".nav-item").forEach(item -> item.pseudoClassStateChanged(RAIL, rail));
    }

    /// The item of the section that is shown.
    void focusCurrent() {
        if (group.getSelectedToggle() instanceof ToggleButton button) {
            button.requestFocus();
        }
    }
}
