package org.fieldbook.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The line under the marking: the program, the inspection, the lock and who works here.
final class Header extends HBox {

    /// @param shared says how much is on this laptop only
    Header(ShellViewModel model, SharedButton shared, Messages messages, ShellView.Ways ways) {
        getStyleClass().add("header");
        var square = new StackPane(Nodes.icon("mdi2n-notebook-outline"));
        square.getStyleClass().add("brand-square");
        var product = Nodes.label(messages.text("window.product"), "product");
        product.setMinWidth(USE_PREF_SIZE);

        Label service = bound(model.serviceProperty(), Style.STRONG);
        service.setId("window-service");
        var name = new HBox(service, Nodes.icon("mdi2c-chevron-down"));
        name.getStyleClass().add("switch-name");
        var inspection = new VBox(name, bound(model.factsProperty(), Style.CAPTION, Style.MUTED));
        var choose = new Button("", inspection);
        choose.setId("window-switch");
        choose.getStyleClass().addAll("flat", "switch");
        choose.accessibleTextProperty()
                .bind(service.textProperty().map(text -> messages.text("window.switch", text)));
        var tip = new Tooltip();
        tip.textProperty().bind(choose.accessibleTextProperty());
        choose.setTooltip(tip);
        choose.setOnAction(_ -> ways.onSwitch().run());

        var lock = new Button("", Nodes.icon("mdi2l-lock-outline"));
        lock.setId("window-lock");
        lock.getStyleClass().add("fb-icon-button");
        lock.setAccessibleText(messages.text("window.lock"));
        lock.setTooltip(new Tooltip(messages.text("window.lock") + "  Ctrl+L"));
        lock.setOnAction(_ -> ways.onLock().run());

        Label initials = bound(model.whoProperty().map(Header::initials), "fb-initials");
        initials.setMinWidth(USE_PREF_SIZE);
        var who =
                new VBox(
                        bound(model.whoProperty(), Style.STRONG),
                        bound(model.roleProperty(), Style.CAPTION, Style.MUTED));
        who.getStyleClass().add("who");
        // What can be said whole is, before the button grows to the field that it looks like.
        Button find = find(messages, ways.onFind());
        setHgrow(find, Priority.ALWAYS);
        var space = new Region();
        setHgrow(space, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        square,
                        product,
                        new Separator(Orientation.VERTICAL),
                        choose,
                        space,
                        find,
                        shared,
                        lock,
                        new Separator(Orientation.VERTICAL),
                        initials,
                        who);
    }

    /// Looks like the field that it opens.
    private static Button find(Messages messages, Runnable onFind) {
        Label what =
                Nodes.label(
                        messages.text("window.find"), Style.TABLE_TEXT, Style.MUTED, "find-words");
        var words =
                new HBox(Nodes.icon("mdi2m-magnify"), what, Nodes.space(), new KeyHint("Ctrl+K"));
        words.getStyleClass().add("fb-row");
        var find = new Button("", words);
        find.setId("window-find");
        find.getStyleClass().add("window-find");
        find.setAccessibleText(messages.text("window.find.read"));
        find.setTooltip(new Tooltip(what.getText()));
        what.setTooltip(find.getTooltip());
        find.setOnAction(_ -> onFind.run());
        return find;
    }

    private static Label bound(ObservableValue<String> text, String... styles) {
        Label label = Nodes.label("", styles);
        label.textProperty().bind(text);
        label.setTooltip(new Tooltip());
        label.getTooltip().textProperty().bind(text);
        return label;
    }

    /// The first letters of the first and the last word.
    static String initials(String name) {
        String[] words = name.strip().split("[\\s.]+", -1);
        return Stream.of(words[0], words[words.length - 1])
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
