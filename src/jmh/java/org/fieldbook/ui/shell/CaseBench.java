package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.fieldbook.bench.Aim;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.fx.Toolkit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.concurrent.TimeUnit;

/// The work of the window's thread, layout and all, while a note is typed and cases are opened.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CaseBench {

    private static final String NOTE = "Seen at the office. ".repeat(20);

    private ShownCase shown;
    private SubjectId one;
    private SubjectId other;
    private TextArea note;
    private Stage bareStage;
    private StackPane bareRoot;
    private TextArea bareNote;
    private int labels;
    private boolean turn;

    @Setup
    public void begin() {
        shown = ShownCase.of("WK-014");
        one = shown.find("WK-014");
        other = shown.find("WK-015");
        Toolkit.call(() -> {
            note = (TextArea) shown.scene().lookup("#recording-note");
            note.requestFocus();
            note.setText(NOTE);
            note.end();
            labels = Math.toIntExact(count(shown.scene().getRoot()));
            bareNote = new TextArea(NOTE);
            bareNote.setWrapText(true);
            bareRoot = new StackPane(bareNote);
            bareStage = ShownCase.window(new Scene(bareRoot, ShownCase.WIDTH, ShownCase.HEIGHT));
            bareNote.requestFocus();
            bareNote.end();
            return true;
        });
        Toolkit.settle();
    }

    private static long count(Node node) {
        return node instanceof Label
                ? 1
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToLong(CaseBench::count)
                                .sum()
                        : 0;
    }

    @TearDown
    public void close() {
        Toolkit.call(() -> {
            bareStage.close();
            return true;
        });
        shown.close();
    }

    /// What a key begins elsewhere is over before the next one.
    @TearDown(Level.Invocation)
    public void rest() {
        Toolkit.settle();
    }

    @Benchmark
    @Aim(what = "The window's work for a key in a note", floor = "the same key in a bare text area")
    public Object key() {
        return Toolkit.call(() -> type(note, shown.scene()));
    }

    @Benchmark
    public Object keyFloor() {
        return Toolkit.call(() -> type(bareNote, bareStage.getScene()));
    }

    /// A letter comes and goes, so that the text stays as long as it is.
    private Object type(TextArea into, Scene scene) {
        turn = !turn;
        if (turn) {
            ShownCase.type(into, "a");
        } else {
            ShownCase.press(into, KeyCode.BACK_SPACE);
        }
        ShownCase.layOut(scene);
        return into;
    }

    @Benchmark
    @Aim(
            what = "The window's work for opening a case",
            floor = "as many labels as it shows, made and laid out in a bare window")
    public Object openCase() {
        turn = !turn;
        return Toolkit.call(() -> {
            shown.session().openCase(turn ? other : one);
            shown.layOut();
            return shown;
        });
    }

    @Benchmark
    public Object openCaseFloor() {
        return Toolkit.call(() -> {
            var column = new VBox();
            for (int label = 0; label < labels; label++) {
                column.getChildren().add(new Label("Was the assessment of " + label + " seen?"));
            }
            bareRoot.getChildren().setAll(column);
            ShownCase.layOut(bareStage.getScene());
            return column;
        });
    }
}
