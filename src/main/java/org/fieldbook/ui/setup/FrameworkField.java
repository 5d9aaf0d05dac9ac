package org.fieldbook.ui.setup;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Prose;

import java.util.Optional;
import java.util.stream.Collectors;

/// The framework of a new inspection: one that comes with the program, or a pack in a file with every fault it has.
final class FrameworkField extends VBox {

    private static final int MOST_ROWS = 10;

    private final Messages messages;
    private final SetupForm form;
    private final Button open;
    private final Label read = Nodes.paragraph("", Style.TABLE_TEXT);
    private final Label title = Nodes.paragraph("", Style.TABLE_TEXT, Style.DANGER);
    private final Prose faults = new Prose("");

    /// @param choice where it is chosen
    FrameworkField(SetupViewModel model, ComboBox<Framework> choice, Messages messages) {
        this.messages = messages;
        this.form = model.form();
        getStyleClass().add("fb-column");
        choice.setItems(form.frameworks);
        choice.setConverter(new Titles<>(this::title));
        choice.valueProperty().bindBidirectional(form.framework);
        choice.setMaxWidth(Double.MAX_VALUE);
        open =
                Nodes.button(
                        "setup-framework-open",
                        messages.text("setup.framework.open"),
                        model.packFromFile()::choose);
        title.setId("setup-framework-faulty");
        faults.setId("setup-framework-faults");
        faults.setAccessibleText(messages.text("setup.framework.faults"));
        faults.setEditable(false);
        faults.setMinHeight(USE_PREF_SIZE);
        read.setId("setup-framework-read");
        getChildren()
                .setAll(
                        Nodes.paragraph(
                                messages.text("setup.framework.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        open,
                        read,
                        title,
                        faults);
        FileDrop.onto(this, model.packFromFile()::read);
        form.framework.subscribe(_ -> showFile());
        model.packFromFile().faultyProperty().subscribe(this::show);
    }

    private String title(Framework one) {
        return messages.text(
                form.isInFile(one) ? "setup.framework.inFile" : "setup.framework.one",
                one.title(),
                one.period());
    }

    private void showFile() {
        Optional<PackInFile> file = form.chosenFile();
        Nodes.show(read, file.isPresent());
        read.setText(
                file.map(one ->
                                messages.text(
                                        "setup.framework.read",
                                        String.valueOf(one.file().getFileName()),
                                        one.framework().id(),
                                        one.framework().version()))
                        .orElse(""));
    }

    /// Says at the same place what is wrong with the pack; the keyboard goes to the faults.
    private void show(Optional<PackFromFile.Faulty> faulty) {
        boolean wasThere = faults.isFocused();
        Nodes.show(title, faulty.isPresent());
        Nodes.show(faults, faulty.isPresent());
        faulty.ifPresentOrElse(
                this::fill,
                () -> {
                    if (wasThere) {
                        open.requestFocus();
                    }
                });
    }

    private void fill(PackFromFile.Faulty faulty) {
        title.setText(
                messages.text("setup.framework.faulty", faulty.name(), faulty.faults().size()));
        faults.setText(
                faulty.faults().stream()
                        .map(fault ->
                                messages.text("setup.framework.fault", fault.path(), fault.words()))
                        .collect(Collectors.joining("\n")));
        faults.setPrefRowCount(Math.min(MOST_ROWS, 2 * faulty.faults().size()));
        faults.positionCaret(0);
        faults.requestFocus();
    }
}
