package org.fieldbook.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.find.FindView;
import org.fieldbook.ui.find.FindViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Command;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The search over the window: laid over it, and away again with the keyboard where it was.
final class Finding {

    private final ShellView shell;
    private final FindViewModel model;
    private final FindView view;
    private @Nullable Node before;

    Finding(ShellView shell, Background background, Messages messages, FindViewModel.Ways ways) {
        this.shell = shell;
        model = new FindViewModel(background, messages, ways);
        view = new FindView(model, messages, "find.prompt", shell::hideOver);
    }

    /// Opens it over the inspection as it stands; where it is open already, the keyboard goes back to it.
    void open(Snapshot snapshot, List<Command> commands) {
        if (view.getParent() == null) {
            before = shell.getScene().getFocusOwner();
            shell.showOver(view, Pos.TOP_CENTER, this::away);
            model.open(snapshot, commands);
        }
        view.focus();
    }

    private void away() {
        model.close();
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    /// Holds nothing any more.
    void close() {
        model.close();
    }
}
