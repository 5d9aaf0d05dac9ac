package org.fieldbook.ui.exchange;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Icon;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// One laptop that may get a bundle: Space or a click takes it off, and puts it back.
final class RecipientChip extends ToggleButton {

    private final Messages messages;
    private final String name;
    private final String laptop;

    RecipientChip(ExportViewModel.Chip chip, ExportViewModel model, Messages messages) {
        this.messages = messages;
        this.laptop = chip.laptop();
        String member = chip.recipient().member().name();
        this.name =
                chip.number() == 0
                        ? member
                        : messages.text("exchange.recipient.laptop", member, chip.number());
        setId("exchange-recipient-" + laptop);
        getStyleClass().addAll(Style.CHIP, "recipient");
        setMnemonicParsing(false);
        setText(name);
        setContentDisplay(ContentDisplay.RIGHT);
        setOnAction(_ -> model.choose(laptop, isSelected()));
        show(chip);
    }

    String laptop() {
        return laptop;
    }

    /// Shows whether it gets the bundle.
    void show(ExportViewModel.Chip chip) {
        setSelected(chip.chosen());
        Icon icon = Nodes.icon(chip.chosen() ? "mdi2c-close" : "mdi2p-plus");
        setGraphic(icon);
        setAccessibleText(
                messages.text(
                        chip.chosen() ? "exchange.recipient.on" : "exchange.recipient.off", name));
    }
}
