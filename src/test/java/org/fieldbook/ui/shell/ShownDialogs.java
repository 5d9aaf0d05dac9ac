package org.fieldbook.ui.shell;

import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.RecordingDialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Dialogs that open where a window is given for them; choosers never do, for they need a display.
final class ShownDialogs implements Dialogs {

    private final RecordingDialogs unseen = new RecordingDialogs();
    private Dialogs asking = unseen;

    /// From now on questions are asked by these.
    void askBy(Dialogs shown) {
        asking = shown;
    }

    /// From now on nothing is asked, and no file chosen.
    void askNothing() {
        asking = unseen;
        unseen.file = Optional.empty();
    }

    /// From now on whoever asks whether to go on is told to.
    void agree() {
        unseen.confirmed = true;
    }

    /// What is chosen from now on wherever a file is asked for.
    void file(Path chosen) {
        unseen.file = Optional.of(chosen);
    }

    /// What is chosen of the next choice, which is not shown.
    void choose(String action) {
        unseen.chosen.add(action);
    }

    /// What is answered from now on wherever a reason is asked for and the question is not shown.
    void answer(String reason) {
        unseen.reason = Optional.of(reason);
    }

    @Override
    public Optional<Path> openFile(String title, String description, String pattern) {
        return unseen.openFile(title, description, pattern);
    }

    @Override
    public Optional<Path> saveFile(
            String title, String description, String pattern, String suggestion) {
        return unseen.saveFile(title, description, pattern, suggestion);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return unseen.chooseFolder(title);
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        return asking.confirm(title, text, action);
    }

    @Override
    public Optional<String> choose(String title, String text, List<String> actions, String none) {
        return (unseen.chosen.isEmpty() ? asking : unseen).choose(title, text, actions, none);
    }

    @Override
    public Optional<String> askReason(String title, String text, String suggestion, String action) {
        return asking.askReason(title, text, suggestion, action);
    }

    @Override
    public void tell(String title, String text) {
        asking.tell(title, text);
    }

    @Override
    public void copy(String text) {
        unseen.copy(text);
    }

    @Override
    public void clearCopied(String text) {
        unseen.clearCopied(text);
    }
}
