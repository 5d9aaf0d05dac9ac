package org.fieldbook.ui.cases;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// What is done with the cases now and then, behind one button, so that the table has the height. What cannot be
/// done is not there.
final class MoreWays extends MenuButton {

    private final MenuItem changes;
    private final MenuItem taking;

    /// @param onExport saves the list that is shown
    MoreWays(Messages messages, SampleWays sample, CasesView.Ways leads, Runnable onExport) {
        super(messages.text("cases.more"));
        setId("cases-more");
        setAccessibleText(messages.text("cases.more.spoken"));
        getStyleClass().add(Style.BUTTON);
        setMinWidth(USE_PREF_SIZE);
        changes =
                item(
                        "cases-sample-changes",
                        messages.text("cases.sample"),
                        "mdi2f-format-list-checks",
                        () -> sample.changes(this));
        taking =
                item(
                        "cases-import",
                        messages.text("cases.import"),
                        "mdi2t-tray-arrow-down",
                        leads.onImport());
        getItems()
                .addAll(
                        item(
                                "cases-export",
                                messages.text("cases.export"),
                                "mdi2t-table-arrow-right",
                                onExport),
                        item(
                                "cases-quality",
                                messages.text("cases.quality"),
                                "mdi2c-compare",
                                leads.onQuality()),
                        item(
                                "cases-balance",
                                messages.text("cases.balance"),
                                "mdi2a-account-arrow-right-outline",
                                () -> sample.evenly(this)),
                        changes,
                        taking);
    }

    private static MenuItem item(String id, String words, String icon, Runnable action) {
        var item = new MenuItem(words, Nodes.icon(icon));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// @param takesIn whether case lists may be taken in here
    /// @param changed whether something changed in the sample
    void show(boolean takesIn, boolean changed) {
        taking.setVisible(takesIn);
        changes.setVisible(changed);
    }
}
