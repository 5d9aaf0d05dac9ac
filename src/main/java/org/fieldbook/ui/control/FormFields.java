package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes the fields of a form that tells each change at once. Their ids begin alike.
public final class FormFields {

    private final String prefix;
    private final UnaryOperator<String> stands;
    private final Entered entered;
    private final Messages messages;

    /// Takes up what is entered in a field.
    @FunctionalInterface
    public interface Entered {
        /// Takes up the whole text of a field.
        ///
        /// @param caret where the caret stands in it
        void enter(String field, String text, int caret);
    }

    /// @param prefix of ids
    /// @param stands what stands in a field when the form opens
    public FormFields(
            String prefix, UnaryOperator<String> stands, Entered entered, Messages messages) {
        this.prefix = prefix;
        this.stands = stands;
        this.entered = entered;
        this.messages = messages;
    }

    /// The title, and the button that closes the form.
    public HBox head(Label title, Runnable onDone) {
        var done = new Button(messages.text("evidence.done"));
        done.setId(prefix + "done");
        done.getStyleClass().addAll(Style.SMALL_BUTTON, "accent");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(_ -> onDone.run());
        var head = new HBox(title, Nodes.space(), done);
        head.getStyleClass().add("fb-wide-row");
        return head;
    }

    /// Esc in the form closes it.
    public static void closeOnEscape(Node form, Runnable onClose) {
        form.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onClose.run();
                        event.consume();
                    }
                });
    }

    /// A control with its label above it.
    public VBox labelled(String text, String name, Region control) {
        Label label = Nodes.paragraph(text, Style.CAPTION_STRONG);
        label.setLabelFor(control);
        control.setId(prefix + name);
        control.setAccessibleText(text);
        var group = new VBox(label, control);
        group.getStyleClass().add("fb-column");
        return group;
    }

    /// Text, and how long it may be in UTF-16 units.
    public VBox written(
            String text, String name, String field, TextInputControl control, int longest) {
        control.setText(stands.apply(field));
        control.textProperty()
                .subscribe((_, typed) -> entered.enter(field, typed, control.getCaretPosition()));
        control.positionCaret(control.getLength());
        VBox group = labelled(text, name, control);
        group.getChildren().add(new TextLimit(control, longest, messages));
        return group;
    }

    /// A day.
    public VBox day(String text, String name, String field) {
        var day = new DayField(messages);
        day.setValue(day(stands.apply(field)).orElse(null));
        day.valueProperty()
                .subscribe((_, chosen) ->
                        entered.enter(field, chosen == null ? "" : chosen.toString(), 0));
        VBox group = labelled(text, name, day);
        group.getChildren().add(day.fault());
        return group;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
