package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.PackFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

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

    /// The steps of a new inspection, one filled in after the other.
    ///
    /// @param folder for packs in files
    static void steps(ShownWindow window, ShownDialogs dialogs, Path folder) {
        window.look(
                "set-up, framework",
                () -> {
                    type(window, "setup-service", "Second Sands");
                    type(window, "setup-code", "SS-1");
                    window.fire("setup-next");
                });
        window.look(
                "set-up, framework, a faulty pack",
                () -> {
                    dialogs.file(PackFiles.faulty(folder));
                    window.fire("setup-framework-open");
                });
        window.look(
                "set-up, framework, a pack from a file",
                () -> {
                    dialogs.file(PackFiles.good(folder));
                    window.fire("setup-framework-open");
                });
        dialogs.askNothing();
        window.look("set-up, dates", () -> window.fire("setup-next"));
        window.look("set-up, dates refused", () -> window.fire("setup-next"));
        window.look(
                "set-up, court team",
                () -> {
                    window.find("setup-from", DatePicker.class).setValue(LocalDate.of(2023, 3, 6));
                    window.find("setup-to", DatePicker.class).setValue(LocalDate.of(2023, 3, 17));
                    window.fire("setup-next");
                });
        window.look(
                "set-up, team",
                () -> {
                    window.fire("setup-next");
                    type(window, "setup-colleague-name", "B. Joiner");
                    window.fire("setup-colleague-add");
                });
        window.look("set-up, team refused", () -> window.fire("setup-create"));
    }

    /// What is done to a sample once it is there.
    void showSample(Session session) {
        window.look(
                "cases, an even allocation",
                () -> {
                    session.go(Section.CASES);
                    window.fire("cases-balance");
                    window.find("cases-balance-again", CheckBox.class).setSelected(true);
                });
        window.look("cases, one to be withdrawn", this::askWhy);
        window.look(
                "cases, one was withdrawn",
                () -> {
                    askWhy();
                    type(
                            window,
                            "cases-withdraw-reason",
                            "Moved to another region before the visit");
                    type(window, "cases-withdraw-other", "NE-009");
                    type(window, "cases-withdraw-why", "The next on the list of the same week");
                    window.fire("cases-withdraw-do");
                });
        window.look("cases, changes to the sample", () -> window.fire("cases-sample-changes"));
        window.look(
                "cases, one put back",
                () -> {
                    window.fire("cases-sample-changes");
                    window.fire("cases-put-back-0");
                });
    }

    private void askWhy() {
        TableView<?> table = window.find("cases-table", TableView.class);
        table.requestFocus();
        table.getSelectionModel().selectFirst();
        if (!window.find("cases-picked", Node.class).isVisible()) {
            window.press(KeyCode.SPACE);
        }
        window.fire("cases-withdraw");
    }

    private static void type(ShownWindow window, String id, String text) {
        window.find(id, TextField.class).setText(text);
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String column) {
        window.find(id, ComboBox.class).setValue(column);
    }
}
