package org.fieldbook.ui.shell;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The screens on which a lead inspector makes a sample of a list that a service sent.
final class SetupScreens {

    private static final String LIST =
            """
            CRN,Name of team,Gender,Age group,Supervision start date,RoSH level
            X1,North,Male,26 to 35,25/07/2022,Medium
            X2,North,Female,18 to 25,2022-07-26,High
            X3,South,Female,36 to 49,10/08/2022,Low
            X4,South,Male,50 and over,01/03/2022,Low
            X5,South,Female,18 to 25,01/03/2022,Low
            """;

    private final ShownWindow window;
    private final ShownDialogs dialogs;
    private final Path list;

    /// @param folder for the list
    SetupScreens(ShownWindow window, ShownDialogs dialogs, Path folder) {
        this.window = window;
        this.dialogs = dialogs;
        this.list = folder.resolve("from-the-service.csv");
        try {
            Files.writeString(list, LIST);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void show(Session session) {
        dialogs.file(list);
        window.look(
                "case list, what its columns mean",
                () -> {
                    session.go(Section.CASES);
                    window.fire("cases-import");
                    window.fire("case-list-choose");
                });
        window.look("case list, two columns for one", () -> choose("case-list-column-1", "sex"));
        window.look(
                "case list, drawn by two weeks",
                () -> {
                    choose("case-list-column-1", "");
                    window.find("case-list-cohort-draws", CheckBox.class).setSelected(true);
                    window.find("case-list-cohort-draws", CheckBox.class).requestFocus();
                });
        window.look(
                "case list, one taken in beside the weeks",
                () -> {
                    window.find("case-list-outside", TableView.class)
                            .getSelectionModel()
                            .selectFirst();
                    window.find("case-list-outside-reason", TextField.class)
                            .setText("Too few cases in the two weeks");
                    window.fire("case-list-outside-take");
                });
        window.look("case list, back to cases", () -> window.fire("case-list-later"));
        dialogs.askNothing();
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String column) {
        window.find(id, ComboBox.class).setValue(column);
    }
}
