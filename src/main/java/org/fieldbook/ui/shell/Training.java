package org.fieldbook.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.util.Duration;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Snapshot;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Walks through the program by itself and leaves it: the run from which the packager's cache of loaded classes
/// is made, so that what is shown first later starts quickly. On the practice inspection; belongs to the window's
/// thread.
final class Training {

    /// For each screen to be drawn, on slow machines too: the more is loaded, the better, and nobody waits.
    private static final Duration STEP = Duration.seconds(1.5);

    /// Of a store that is made for this and thrown away.
    private static final String PASSPHRASE = "a passphrase for training";

    private final Desktop desktop;
    private final Queue<Runnable> steps = new ArrayDeque<>();

    private Training(Desktop desktop) {
        this.desktop = desktop;
    }

    /// Begins on the start screen, which asks for the passphrase of a store made here.
    ///
    /// @param scene of the desktop
    /// @param leave leaves the program in good order
    static void begin(Given given, Desktop desktop, Scene scene, Runnable leave) {
        given.stores().create(given.folder(), PASSPHRASE.toCharArray()).close();
        desktop.start();
        var training = new Training(desktop);
        training.steps.addAll(
                List.of(
                        () -> training.go(Section.OVERVIEW),
                        () -> training.go(Section.CASES),
                        training::openCase,
                        () -> training.go(Section.DELIVERY),
                        () -> training.go(Section.RATINGS),
                        () -> training.go(Section.EXCHANGE),
                        () -> training.go(Section.PRINT),
                        leave));
        training.pause(() -> {
            unlock(scene);
            training.pause(() -> {
                desktop.startPractice();
                training.goOn();
            });
        });
    }

    private static void unlock(Scene scene) {
        ((PasswordField) scene.lookup("#start-passphrase")).setText(PASSPHRASE);
        ((Button) scene.lookup("#start-unlock")).fire();
    }

    private void pause(Runnable then) {
        var pause = new PauseTransition(STEP);
        pause.setOnFinished(_ -> then.run());
        pause.play();
    }

    /// The practice inspection takes as long to open as it takes.
    private void goOn() {
        pause(() -> {
            if (desktop.session().isPresent()) {
                steps.remove().run();
            }
            if (!steps.isEmpty()) {
                goOn();
            }
        });
    }

    private void go(Section section) {
        desktop.session().orElseThrow().go(section);
    }

    private void openCase() {
        Session session = desktop.session().orElseThrow();
        Snapshot now = session.inspection().snapshot();
        String sample = now.framework().samples().getFirst().id();
        now.listSubjects(sample).stream()
                .findFirst()
                .map(SampleSubject::id)
                .ifPresent(session::openCase);
    }
}
