package org.fieldbook.launch;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.util.Duration;

import org.fieldbook.bench.Frames;
import org.fieldbook.service.ManyInspections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The program as it starts without arguments, with somebody before it who types the passphrase of a made-up store. Says
/// `prompt` once that is asked for, `entered` when it was typed and `cases` once the cases are shown. Where it is asked to open
/// [all][#ALL], it goes on, and says so once every inspection was open.
public final class StartedWindow {

    /// As long as it takes to type a passphrase.
    private static final Duration TYPING = Duration.seconds(3);

    /// The argument that asks for it, and what is said then. Otherwise it stays with the cases: whoever is ended while the
    /// inspections are listed finds the list the next time.
    static final String ALL = "all";

    private StartedWindow() {}

    public static void main(String[] arguments) throws Exception {
        boolean all = List.of(arguments).contains(ALL);
        Frames.first(scene -> prompted(scene, all));
        Map<String, String> environment = System.getenv();
        var directories = Directories.of(environment);
        Logging.quiet();
        // Main would look for a display first.
        new OneWindow(environment, directories).open(Optional.empty());
        System.exit(0);
    }

    private static void prompted(Scene scene, boolean all) {
        Frames.say("prompt");
        var typing = new PauseTransition(TYPING);
        typing.setOnFinished(_ -> enter(scene, all));
        typing.play();
    }

    private static void enter(Scene scene, boolean all) {
        ((PasswordField) scene.lookup("#start-passphrase")).setText(ManyInspections.PASSPHRASE);
        Frames.say("entered");
        fire(scene, "start-unlock");
        Frames.when(
                scene,
                StartedWindow::showsCases,
                () -> {
                    Frames.say("cases");
                    if (all) {
                        openNext(scene, 1);
                    }
                });
    }

    private static boolean showsCases(Scene scene) {
        return scene.lookup("#cases-table") instanceof TableView<?> table
                && table.getSkin() != null
                && !table.getItems().isEmpty();
    }

    private static void openNext(Scene scene, int number) {
        if (number == ManyInspections.COUNT) {
            Frames.say(ALL);
            return;
        }
        String line = "start-open-" + ManyInspections.code(number);
        fire(scene, "window-switch");
        Frames.when(
                scene,
                has(line),
                () -> {
                    fire(scene, line);
                    Frames.when(
                            scene,
                            has("shell").and(has(line).negate()),
                            () -> openNext(scene, number + 1));
                });
    }

    private static Predicate<Scene> has(String id) {
        return scene -> find(scene, id).filter(node -> !node.isDisabled()).isPresent();
    }

    private static Optional<Node> find(Scene scene, String id) {
        return Optional.ofNullable(scene.lookup("#" + id));
    }

    private static void fire(Scene scene, String id) {
        ((ButtonBase) find(scene, id).orElseThrow()).fire();
    }
}
