package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// What stands in place of rows where there are none: that none were taken in yet, that the filters let none
/// through, or that they are being made.
final class NoCases extends VBox {

    private NoCases() {
        getStyleClass().add("empty");
    }

    /// No case list was taken in, and somebody else does that.
    static NoCases yet(Messages messages) {
        var nothing = new NoCases();
        nothing.fill(messages.text("cases.empty"), messages.text("cases.empty.others"));
        return nothing;
    }

    /// No case list was taken in.
    static NoCases yet(Messages messages, Runnable onImport) {
        var nothing = new NoCases();
        Button action =
                Nodes.wholeButton("cases-import-first", messages.text("cases.import"), onImport);
        action.getStyleClass().add("accent");
        nothing.fill(messages.text("cases.empty"), messages.text("cases.empty.text"), action);
        return nothing;
    }

    /// The filters let none through.
    static NoCases match(Messages messages, Runnable onClear) {
        var nothing = new NoCases();
        nothing.fill(
                messages.text("cases.none"),
                messages.text("cases.none.text"),
                Nodes.wholeButton("cases-clear", messages.text("cases.clear"), onClear));
        return nothing;
    }

    /// They are being made.
    static NoCases ready(Messages messages) {
        var nothing = new NoCases();
        nothing.getChildren()
                .addAll(
                        new ProgressIndicator(),
                        Nodes.label(messages.text("cases.loading"), Style.STRONG));
        return nothing;
    }

    private void fill(String title, String text, Button... actions) {
        Label paragraph = Nodes.paragraph(text, Style.TABLE_TEXT, Style.MUTED);
        paragraph.setTextAlignment(TextAlignment.CENTER);
        getChildren()
                .addAll(
                        Nodes.icon("mdi2f-folder-open-outline", "empty-icon"),
                        Nodes.label(title, Style.STRONG),
                        paragraph);
        getChildren().addAll(actions);
    }
}
