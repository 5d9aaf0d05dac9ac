package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.CanaryWork;
import org.fieldbook.ui.fx.Toolkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Somebody who types a word of its own into every field, key by key, and waits for what they see.
final class Typist {

    /// Fields that take days and numbers: what else is typed into one of them is refused.
    private static final Set<String> OTHER =
            Set.of("setup-from", "setup-to", "print-range", "print-copies");

    /// In nanoseconds.
    private static final long PAUSE = 20_000_000;

    /// In nanoseconds, far longer than anything takes on a busy machine.
    private static final long LONGEST = 90_000_000_000L;

    private final TestDesk desk;
    private final Path chosen;
    private final SortedSet<String> typed = new TreeSet<>();

    /// @param chosen where the files lie that they choose
    Typist(TestDesk desk, Path chosen) {
        this.desk = desk;
        this.chosen = chosen;
    }

    /// The word for one field.
    static String word(String field) {
        return CanaryWork.STEM + field.replace("-", "");
    }

    /// The fields that were typed into.
    SortedSet<String> typed() {
        return typed;
    }

    void file(String name) {
        desk.dialogs.file = Optional.of(chosen.resolve(name));
    }

    void awaits(String id) {
        await(id, () -> find(id).isPresent());
    }

    void said(String words) {
        await(words, () -> desk.allText().contains(words));
    }

    /// What does not come ends the process, which says what it was: whoever started it reads what it tells, and nothing
    /// ends that but the process.
    private void await(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!Toolkit.call(condition::getAsBoolean)) {
            if (System.nanoTime() - begun > LONGEST) {
                System.err.println("never came: " + what + " on " + lines());
                Runtime.getRuntime().halt(1);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private List<String> lines() {
        return desk.allText()
                .lines()
                .filter(line -> !line.isBlank() && !line.equals("null"))
                .distinct()
                .toList();
    }

    void go(String id) {
        focus(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    /// Presses the first button of a style.
    void goFirst(String style) {
        await(style, () -> desk.keyboard.scene().lookup("." + style) != null);
        Toolkit.call(() -> {
            desk.keyboard.scene().lookup("." + style).requestFocus();
            return true;
        });
        desk.keyboard.press(KeyCode.SPACE);
    }

    void turnTo(String tabs, int which) {
        awaits(tabs);
        Toolkit.call(() -> {
            ((TabPane) find(tabs).orElseThrow()).getSelectionModel().select(which);
            return true;
        });
    }

    void focus(String id) {
        awaits(id);
        Toolkit.call(() -> {
            find(id).orElseThrow().requestFocus();
            return true;
        });
    }

    private Optional<Node> find(String id) {
        return desk.keyboard.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) && isSeen(node) && !node.isDisabled())
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    void type(String id, String text) {
        focus(id);
        desk.keyboard.typeOver(text);
    }

    /// Into every field there is on the page that nothing was typed into before.
    void typeAll() {
        for (String id : fields()) {
            if (!OTHER.contains(id) && typed.add(id)) {
                type(id, word(id));
            }
        }
    }

    private List<String> fields() {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll("*").stream()
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast)
                        .filter(field -> field.isEditable() && !field.isDisabled() && isSeen(field))
                        .map(Typist::name)
                        .distinct()
                        .toList());
    }

    /// A field within another control goes by that one's name.
    private static String name(Node field) {
        return field.getId() == null ? name(field.getParent()) : field.getId();
    }
}
