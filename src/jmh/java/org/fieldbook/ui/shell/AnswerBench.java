package org.fieldbook.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.BareDatabase;
import org.fieldbook.bench.Folders;
import org.fieldbook.ui.control.Segment;
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

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One answer in a case of the practice inspection, from its key to what is drawn and to what is on the disk;
/// each beside the least that could do the same: its name with `Floor` after it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnswerBench {

    /// In bytes, what one answer makes: a sealed change, and the head that is rewritten with it.
    private static final int SEALED = 1052;

    private static final int HEAD = 540;

    private ShownCase shown;
    private Node row;
    private Stage bareStage;
    private StackPane bareRow;
    private Label bareText;
    private Path folder;
    private BareDatabase bare;
    private boolean turn;

    @Setup
    public void open() throws SQLException {
        shown = ShownCase.of("WK-014");
        Toolkit.call(() -> {
            openBare();
            row = shown.firstPrompt();
            row.requestFocus();
            return true;
        });
        folder = Folders.fresh();
        bare = new BareDatabase(folder.resolve("bare.db"));
    }

    private void openBare() {
        bareText = new Label("No");
        bareRow = new StackPane(bareText);
        bareRow.setOnKeyPressed(_ -> bareText.setText(turn ? "Yes" : "No"));
        bareStage = ShownCase.window(new Scene(bareRow, ShownCase.WIDTH, ShownCase.HEIGHT));
    }

    @TearDown
    public void close() throws SQLException {
        bare.close();
        Toolkit.call(() -> {
            bareStage.close();
            return true;
        });
        shown.close();
        Folders.remove(folder);
    }

    /// The screen has come to rest before the next key.
    @TearDown(Level.Invocation)
    public void rest() {
        Toolkit.settle();
    }

    /// From the key until a frame is laid out that shows the answer. The answer is on the disk by then: it is
    /// shown once it is kept.
    @Benchmark
    @Aim(
            what = "Answer key to the frame that shows it",
            floor = "a bare window whose only text changes")
    public Object keyToFrame() {
        turn = !turn;
        var drawn = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            shown.scene().addPostLayoutPulseListener(afterFrame(drawn));
            ShownCase.press(row, turn ? KeyCode.Y : KeyCode.N);
        });
        return drawn.join();
    }

    /// Once the answer is shown and laid out.
    private Runnable afterFrame(CompletableFuture<Boolean> drawn) {
        return new Runnable() {
            @Override
            public void run() {
                if (shows(turn ? "yes" : "no")) {
                    shown.scene().removePostLayoutPulseListener(this);
                    drawn.complete(true);
                } else {
                    Platform.requestNextPulse();
                }
            }
        };
    }

    private boolean shows(String wanted) {
        return row.lookup(".segment") instanceof Segment<?> segment
                && segment.chosen()
                        .filter(one -> one.toString().equalsIgnoreCase(wanted))
                        .isPresent();
    }

    @Benchmark
    public Object keyToFrameFloor() {
        turn = !turn;
        var drawn = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            Scene scene = bareStage.getScene();
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            drawn.complete(true);
                        }
                    });
            ShownCase.press(bareRow, KeyCode.Y);
        });
        return drawn.join();
    }

    /// From the key until the answer is in the journal on the disk.
    @Benchmark
    @Aim(
            what = "Answer key to the durable commit",
            floor = "SQLite commits as many bytes with the same settings",
            most = 1.5)
    public boolean keyToDisk() {
        turn = !turn;
        var kept = new CompletableFuture<Boolean>();
        Runnable stop = shown.inspection().onChange(_ -> kept.complete(true));
        Platform.runLater(() -> ShownCase.press(row, turn ? KeyCode.Y : KeyCode.N));
        boolean isKept = kept.join();
        stop.run();
        return isKept;
    }

    @Benchmark
    public Object keyToDiskFloor() throws SQLException {
        bare.commit(List.of(new byte[SEALED]), HEAD);
        return bare;
    }
}
