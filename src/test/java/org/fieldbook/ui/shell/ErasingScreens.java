package org.fieldbook.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.service.EraseValue;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;

/// The screens by which a value is erased, of what the lead answers anew each time.
final class ErasingScreens {

    private final ShownWindow window;
    private final SmallInspection small;

    ErasingScreens(ShownWindow window, SmallInspection small) {
        this.window = window;
        this.small = small;
    }

    void show(Session session) {
        Laptop.answer(small.inspection, small.id("TE-002"), "2.2.2", "no");
        window.look(
                "a case, what can be erased",
                () -> {
                    session.openCase(small.id("TE-002"));
                    TabPane side = window.find("recording-side", TabPane.class);
                    side.getTabs().stream()
                            .filter(one -> "recording-history".equals(one.getId()))
                            .forEach(side.getSelectionModel()::select);
                });
        window.look("a value to be erased", () -> window.fireStyled("erase"));
        window.look(
                "a value to be erased, with a name in the reason",
                () -> {
                    window.find("erasing-reason", TextArea.class)
                            .setText("It names Mrs Quokka Zebra");
                    window.find("erasing-understood", CheckBox.class).setSelected(true);
                });
        window.look(
                "a value erased",
                () -> {
                    window.find("erasing-reason", TextArea.class).setText("A person's name");
                    window.find("erasing-erase", Button.class).fire();
                });
        window.look("earlier restore points removed", () -> window.fire("erasing-remove"));
        window.look("a case with something erased", () -> window.fire("erasing-back"));
        window.look(
                "the history of the inspection",
                () -> {
                    session.go(Section.DELIVERY);
                    window.fire("delivery-history");
                });
        window.look(
                "a value of the inspection to be erased",
                () -> {
                    ListView<?> lines = window.find("inspection-history-list", ListView.class);
                    lines.getSelectionModel().selectLast();
                    window.fire("inspection-history-erase");
                });
    }

    /// Restore points that were made before something was erased.
    void earlierRestorePoints(Background background, Dialogs dialogs) {
        Laptop.answer(small.inspection, small.id("TE-002"), "2.2.2", "no");
        var erasing = new EraseValue(small.inspection);
        Act newest = Acts.of(small.inspection.snapshot().state(), small.id("TE-002")).getFirst();
        erasing.order(
                erasing.list(newest).stream().map(version -> version.change().hash()).toList(),
                "A person's name",
                _ -> {});
        var beginnings = new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
        window.look(
                "restore points made before something was erased",
                () -> window.hang(beginnings.restore(small.store, _ -> {}, () -> {})));
    }
}
