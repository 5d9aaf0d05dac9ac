package org.fieldbook.ui.shell;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One answer in a case of the practice inspection, from its key to what is drawn and to what is on the disk;
/// each beside the least that could do the same: its name with `Floor` after it.
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnswerBench {

    private static final String CASE = "WK-014";
    private static final String PROMPT = "recording-prompt-";
    private static final int SEALED = 768;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private Path folder;
    private PracticeScreens practice;
    private Session session;
    private Stage stage;
    private Node row;
    private Stage bareStage;
    private StackPane bareRow;
    private Label bare;
    private Connection connection;
    private boolean turn;

    @Setup
    public void open() throws IOException, SQLException {
        folder = Files.createTempDirectory("answers");
        practice = new PracticeScreens(folder);
        Toolkit.startHeadless();
        Toolkit.call(() -> {
            Theme.loadFonts();
            openTheCase();
            openBare();
            return true;
        });
        Toolkit.settle();
        Toolkit.call(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            row = firstPrompt();
            row.requestFocus();
            return true;
        });
        connection = bareDatabase(folder.resolve("bare.db"));
    }

    private void openTheCase() {
        var looks = new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), _ -> {});
        var background = new FxBackground(executor);
        OpenInspection inspection = practice.inspection;
        session =
                new Session(
                        new EntryQueue(inspection, background),
                        background,
                        new RecordingDialogs(),
                        SmallInspection.WORDS,
                        looks,
                        Session.Ways.nowhere());
        var scene = new Scene(new StackPane(session.view()), 1440, 900);
        looks.follow(scene);
        stage = shown(scene);
        Snapshot snapshot = inspection.snapshot();
        session.openCase(
                snapshot.subjects().stream()
                        .filter(one -> one.reference().equals(CASE))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private void openBare() {
        bare = new Label("No");
        bareRow = new StackPane(bare);
        bareRow.setOnKeyPressed(_ -> bare.setText(turn ? "Yes" : "No"));
        bareStage = shown(new Scene(bareRow, 1440, 900));
    }

    private static Stage shown(Scene scene) {
        var made = new Stage();
        made.setScene(scene);
        made.show();
        return made;
    }

    private Node firstPrompt() {
        return stage.getScene().getRoot().lookupAll(".prompt-row").stream()
                .filter(node -> node.getId().startsWith(PROMPT) && node.getId().endsWith("a"))
                .findFirst()
                .orElseThrow();
    }

    private static Connection bareDatabase(Path file) throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = opened.createStatement()) {
            statement.execute("PRAGMA journal_mode=DELETE");
            statement.execute("PRAGMA synchronous=EXTRA");
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("PRAGMA secure_delete=ON");
            statement.execute("PRAGMA temp_store=MEMORY");
            statement.execute("CREATE TABLE sealed (id INTEGER PRIMARY KEY, content BLOB) STRICT");
        }
        opened.setAutoCommit(false);
        return opened;
    }

    @TearDown
    public void close() throws IOException, SQLException {
        connection.close();
        Toolkit.call(() -> {
            session.close(false);
            stage.close();
            bareStage.close();
            return true;
        });
        practice.close();
        executor.shutdown();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(AnswerBench::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The screen has come to rest before the next key.
    @TearDown(Level.Invocation)
    public void rest() {
        Toolkit.settle();
    }

    /// From the key until a frame is laid out that shows the answer. The answer is on the disk by then: it is
    /// shown once it is kept.
    @Benchmark
    public Object keyToFrame() {
        turn = !turn;
        var drawn = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            stage.getScene().addPostLayoutPulseListener(afterFrame(drawn));
            press(row, turn ? KeyCode.Y : KeyCode.N);
        });
        return drawn.join();
    }

    /// Once the answer is shown and laid out.
    private Runnable afterFrame(CompletableFuture<Boolean> drawn) {
        return new Runnable() {
            @Override
            public void run() {
                if (shows(turn ? "yes" : "no")) {
                    stage.getScene().removePostLayoutPulseListener(this);
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

    /// A bare window whose only text changes.
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
            press(bareRow, KeyCode.Y);
        });
        return drawn.join();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /// From the key until the answer is in the journal on the disk.
    @Benchmark
    public boolean keyToDisk() {
        turn = !turn;
        var kept = new CompletableFuture<Boolean>();
        Runnable stop = practice.inspection.onChange(_ -> kept.complete(true));
        Platform.runLater(() -> press(row, turn ? KeyCode.Y : KeyCode.N));
        boolean isKept = kept.join();
        stop.run();
        return isKept;
    }

    /// One row of as many bytes committed by SQLite with the same settings.
    @Benchmark
    public Object keyToDiskFloor() throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO sealed (content) VALUES (?)")) {
            insert.setBytes(1, new byte[SEALED]);
            insert.executeUpdate();
        }
        connection.commit();
        return connection;
    }
}
