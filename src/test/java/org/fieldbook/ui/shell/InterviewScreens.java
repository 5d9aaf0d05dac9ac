package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

import org.fieldbook.framework.json.AskingPack;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.SmallInspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/// The form of an interview whose questions hang on its answers.
final class InterviewScreens {

    private final ShownWindow window;

    InterviewScreens(ShownWindow window) {
        this.window = window;
    }

    /// An inspection under a pack that asks so.
    ///
    /// @param folder where the pack's file is put
    static OpenInspection make(SmallInspection small, Path folder) {
        OpenInspection open = small.store.open(small.store.create(wanted(folder)));
        var list = new ImportCaseList(open);
        byte[] cases = "case,inspector\nAS-001,A. Tester\n".getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("cases.csv", cases), false).join();
        return open;
    }

    private static NewInspection wanted(Path folder) {
        try {
            return new NewInspection(
                    "AS-1",
                    "Asking PDU",
                    Files.write(folder.resolve("asking.json"), AskingPack.bytes()).toString(),
                    Map.of(),
                    LocalDate.of(2023, 3, 6),
                    LocalDate.of(2023, 3, 17),
                    "A. Tester",
                    false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void show(Session session) {
        window.look(
                "an interview with conditions",
                () -> {
                    session.go(Section.DELIVERY);
                    window.fire("delivery-interviews");
                    window.fire("interview-add-practitioner");
                });
        window.look(
                "an interview, what hangs on its answers",
                () -> {
                    window.press(window.find("interview-trained", Node.class), KeyCode.SPACE);
                    window.find("interview-trainingKinds", FlowPane.class).getChildren().stream()
                            .map(CheckBox.class::cast)
                            .forEach(CheckBox::fire);
                });
    }
}
