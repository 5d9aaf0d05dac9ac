package org.fieldbook.ui.cases;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.ButtonCommands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lets down the values of a facet, each a check box of its own, so that a screen reader says which are let
/// through.
final class FacetButton {

    private static final PseudoClass NARROWING = PseudoClass.getPseudoClass("narrowing");

    private final Facet facet;
    private final Narrowing narrowing;
    private final Messages messages;
    private final DropButton button;

    FacetButton(Facet facet, Narrowing narrowing, DropPane pane, Messages messages) {
        this.facet = facet;
        this.narrowing = narrowing;
        this.messages = messages;
        button = new DropButton("cases-facet-" + facet.id(), facet.title(), pane, this::choices);
        button.getStyleClass().add("facet");
    }

    DropButton node() {
        return button;
    }

    private Set<String> chosen() {
        return narrowing.valuesProperty().get().getOrDefault(facet.id(), Set.of());
    }

    /// Says how many values are let through. Where there is nothing to choose from it is not shown.
    void refresh() {
        int count = chosen().size();
        Nodes.show(button, count > 0 || !facet.options().isEmpty());
        button.setText(
                count == 0
                        ? facet.title()
                        : messages.text("cases.facet.chosen", facet.title(), count));
        button.setAccessibleText(
                count == 0
                        ? messages.text("cases.facet.all", facet.title())
                        : messages.text("cases.facet.some", facet.title(), count));
        button.pseudoClassStateChanged(NARROWING, count > 0);
    }

    private VBox choices() {
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        ButtonCommands.leaveOut(choices);
        for (Facet.Option option : options()) {
            var box =
                    new CheckBox(
                            messages.text("cases.facet.option", option.title(), option.count()));
            box.setId("cases-facet-" + facet.id() + "-" + choices.getChildren().size());
            box.getStyleClass().add(Style.TABLE_TEXT);
            box.setSelected(chosen().contains(option.value()));
            box.selectedProperty()
                    .subscribe((_, wanted) -> narrowing.let(facet.id(), option.value(), wanted));
            choices.getChildren().add(box);
        }
        return choices;
    }

    /// One that is let through can be taken back, although no row has it any more.
    private List<Facet.Option> options() {
        List<Facet.Option> all = new ArrayList<>(facet.options());
        chosen().stream()
                .filter(value -> all.stream().noneMatch(option -> option.value().equals(value)))
                .forEach(value -> all.add(new Facet.Option(value, value, 0)));
        return all;
    }
}
