package org.fieldbook.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// The navigation: words and counts, or a rail of icons where a screen needs the room.
final class Navigation extends VBox {

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final Map<Section, ToggleButton> buttons = new EnumMap<>(Section.class);
    private final ToggleGroup group = new ToggleGroup();

    Navigation(ShellViewModel model, Messages messages, Consumer<Section> onGo) {
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
        model.sectionProperty().subscribe(section -> group.selectToggle(buttons.get(section)));
    }

    private ToggleButton button(Section section, String title, Consumer<Section> onGo) {
        var button = new ToggleButton();
        button.setId("nav-" + section.id());
        button.setAccessibleText(title);
        var words = new HBox(Nodes.icon(section.icon()), Nodes.label(title, "nav-title"));
        words.getStyleClass().add("nav-words");
        button.setGraphic(words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("nav-item", "flat");
        button.setMaxWidth(Double.MAX_VALUE);
        words.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        button.getWidth()
                                                - button.getInsets().getLeft()
                                                - button.getInsets().getRight(),
                                button.widthProperty(),
                                button.insetsProperty()));
        button.setTooltip(new Tooltip(title + "  Alt+" + section.digit()));
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            group.selectToggle(button);
            onGo.accept(section);
        });
        buttons.put(section, button);
        return button;
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
        buttons.values()
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
