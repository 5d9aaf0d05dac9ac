package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Notes;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.stream.Collectors;

/// The text of a note is erased from the history of its case by the keyboard alone, and not by mistake; and a
/// reason from the history of the inspection.
class ErasingKeyboardTest {

    private static final int MOST_TABS = 60;

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNoteIsErasedFromTheHistoryAndTheCaseIsWhereItWas() {
        desk.writeANote();
        press(KeyCode.ESCAPE);
        desk.keyboard.await("the note is recorded", desk::isRecorded);
        toTheEraser();
        press(KeyCode.SPACE);
        desk.keyboard.await(
                "it is asked", () -> desk.keyboard.scene().lookup("#erasing-erase") != null);
        assertThat(words()).contains(TestDesk.WRITTEN).contains("cannot reach stays");
        assertThat(erase().isDisabled()).as("nothing was said yet").isTrue();
        press(KeyCode.ESCAPE);
        desk.keyboard.await("back in the case", () -> desk.present("recording-note"));
        assertThat(desk.isRecorded()).isTrue();

        toTheEraser();
        press(KeyCode.SPACE);
        desk.keyboard.await("it is asked again", () -> desk.present("erasing-reason"));
        desk.keyboard.tabTo("erasing-reason");
        Toolkit.call(() -> {
            ((TextArea) desk.keyboard.find("erasing-reason")).setText("It names a person");
            return true;
        });
        assertThat(erase().isDisabled()).as("before it is understood").isTrue();
        desk.keyboard.tabTo("erasing-understood");
        press(KeyCode.SPACE);
        assertThat(((CheckBox) desk.keyboard.find("erasing-understood")).isSelected()).isTrue();
        desk.keyboard.tabTo("erasing-erase");
        press(KeyCode.SPACE);
        desk.keyboard.await("it is erased", () -> words().contains("erased on this laptop"));
        assertThat(desk.isRecorded()).isFalse();
        desk.keyboard.tabTo("erasing-back");
        press(KeyCode.SPACE);
        desk.keyboard.await("the case is there", () -> desk.present("recording-note"));
        desk.keyboard.await("the history says so", () -> words().contains("It names a person"));
        assertThat(((TextArea) desk.keyboard.find("recording-note")).getText()).isEmpty();
        assertThat(((TextArea) desk.keyboard.find("recording-note")).getPromptText())
                .contains("was erased");
        OpenInspection open = desk.inspection().orElseThrow();
        assertThat(Notes.of(open.snapshot().state()).about(desk.small.id("TE-001")))
                .singleElement()
                .matches(note -> note.isErased());
    }

    @Test
    void theReasonOfAProposedRatingIsErasedFromTheHistoryOfTheInspection() {
        desk.openTheInspection();
        press(KeyCode.ALT, KeyCode.DIGIT3);
        desk.keyboard.await("the evidence is there", () -> desk.present("delivery-history"));
        TextArea evidence = tabToTheFirstReason();
        Toolkit.call(() -> {
            evidence.setText(TestDesk.WRITTEN);
            return true;
        });
        desk.keyboard.tabTo("delivery-history");
        press(KeyCode.SPACE);
        desk.keyboard.await(
                "the reason is the newest line",
                () -> words().contains("changed the reason for the rating proposed for 1.1"));
        press(KeyCode.ENTER);
        desk.keyboard.await("it is asked", () -> desk.present("erasing-reason"));
        assertThat(words()).contains(TestDesk.WRITTEN);
        desk.keyboard.tabTo("erasing-reason");
        Toolkit.call(() -> {
            ((TextArea) desk.keyboard.find("erasing-reason")).setText("It names a person");
            return true;
        });
        desk.keyboard.tabTo("erasing-understood");
        press(KeyCode.SPACE);
        desk.keyboard.tabTo("erasing-erase");
        press(KeyCode.SPACE);
        desk.keyboard.await("it is erased", () -> words().contains("erased on this laptop"));
        desk.keyboard.tabTo("erasing-back");
        press(KeyCode.SPACE);
        desk.keyboard.await("the history says so", () -> words().contains("It names a person"));
        press(KeyCode.ESCAPE);
        desk.keyboard.await("back at the evidence", () -> desk.present("delivery-history"));
        String left = Toolkit.call(evidence::getText);
        assertThat(left).isEmpty();
    }

    /// The keyboard is on the first rating.
    private TextArea tabToTheFirstReason() {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Toolkit.call(() -> desk.keyboard.scene().getFocusOwner())
                    instanceof TextArea reason) {
                return reason;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by Tab to a reason");
    }

    private void press(KeyCode... keys) {
        desk.keyboard.press(keys);
    }

    private Node erase() {
        return desk.keyboard.find("erasing-erase");
    }

    /// In the history, on the newest act of which something can be erased.
    private void toTheEraser() {
        Toolkit.call(() -> {
            ((TabPane) desk.keyboard.scene().lookup("#recording-side"))
                    .getSelectionModel()
                    .select(2);
            return true;
        });
        desk.keyboard.await(
                "the history is there", () -> desk.keyboard.scene().lookup(".erase") != null);
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Toolkit.call(
                    () -> {
                        Node here = desk.keyboard.scene().getFocusOwner();
                        return here != null && here.getStyleClass().contains("erase");
                    })) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by Tab to the history");
    }

    private String words() {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll("*").stream()
                        .map(node -> node instanceof Labeled label ? label.getText() : "")
                        .collect(Collectors.joining("\n")));
    }
}
