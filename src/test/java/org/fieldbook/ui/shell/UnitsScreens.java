package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.ExpectUnits;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.TakeInCounts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The screens of a region: its ratings, its delivery units, and counts that are about to be taken in.
final class UnitsScreens {

    private static final Path NORTH =
            Path.of("src/test/resources/org/fieldbook/frozen/counts-1/north.counts");

    private final ShownWindow window;
    private final ShownDialogs dialogs;

    UnitsScreens(ShownWindow window, ShownDialogs dialogs) {
        this.window = window;
        this.dialogs = dialogs;
    }

    static NewInspection wanted() {
        return new NewInspection(
                "NR-1",
                "Northern region",
                "region-2023",
                Map.of(),
                LocalDate.of(2024, 4, 8),
                LocalDate.of(2024, 4, 19),
                "A. Tester",
                false);
    }

    /// One unit is in and one is missing.
    static void record(OpenInspection region) {
        for (String name : List.of("North", "Mid and Vale")) {
            new ExpectUnits(region).expect(name).join();
        }
        var taking = new TakeInCounts(region);
        taking.take(taking.preview(NORTH), "L. Lead", Optional.empty()).join();
    }

    void show(Session session) {
        window.look("ratings of a region", () -> session.go(Section.RATINGS));
        window.look(
                "why a region's standard",
                () -> window.press(window.find("ratings-row-R2.1", Node.class), KeyCode.ENTER));
        window.look(
                "delivery units",
                () -> {
                    session.go(Section.RATINGS);
                    window.fire("counts-units");
                });
        window.look(
                "counts of a unit",
                () -> window.find("units-counts-North", ToggleButton.class).fire());
        dialogs.file(NORTH);
        window.look("counts to take in", () -> window.fire("units-open"));
    }
}
