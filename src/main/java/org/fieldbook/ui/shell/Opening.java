package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Work;

import java.util.UUID;
import java.util.function.Consumer;

/// Opens an inspection from wherever one is but the start screen, which says by itself what it is busy with. Where it
/// takes a while the window says so, with the way back. Belongs to the window's thread.
final class Opening {

    private final Messages messages;
    private final Consumer<Node> onShow;
    private final Work work;
    private Runnable back = () -> {};
    private boolean practice;

    /// Whether the window says so.
    private boolean said;

    /// @param onShow shows a screen
    Opening(Background background, Messages messages, Consumer<Node> onShow) {
        this.messages = messages;
        this.onShow = onShow;
        work = new Work(background);
        work.shownProperty()
                .subscribe(is -> {
                    if (is) {
                        said = true;
                        show(waiting().in(practice));
                    }
                });
    }

    /// Opens it, in place of what is being opened.
    ///
    /// @param back shows where one came from: once it is called off, and where it fails
    void begin(
            OpenStore store,
            UUID inspection,
            Consumer<Found> onFound,
            Consumer<Throwable> onFailure,
            Runnable back) {
        this.back = back;
        practice = store.isPractice();
        said = false;
        work.begin(
                calledOff -> Found.in(store, inspection, calledOff),
                onFound,
                failure -> {
                    if (said) {
                        back.run();
                    }
                    onFailure.accept(failure);
                });
    }

    /// Shows a screen in the window, as the one that one came from.
    void show(Node screen) {
        onShow.accept(screen);
    }

    /// Nothing comes of it any more.
    void callOff() {
        work.callOff();
    }

    private Waiting waiting() {
        Button cancel =
                Nodes.wholeButton(
                        "opening-cancel",
                        messages.text("dialog.cancel"),
                        () -> {
                            callOff();
                            back.run();
                        });
        cancel.setCancelButton(true);
        return new Waiting(
                "opening-doing", messages, "start.doing.inspection", "opening.safe", cancel);
    }
}
