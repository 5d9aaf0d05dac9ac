package org.fieldbook.ui.shell;

import javafx.scene.input.KeyEvent;

import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Pane;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys that move between the panes of the window, for whatever they do not mean something else to:
/// F6 and Shift+F6 go round them, Ctrl+1, 2, 3 go to those of the page, Esc goes back.
final class PaneKeys {

    private final Pane navigation;
    private final Pane status;
    private @Nullable Page page;

    PaneKeys(Pane navigation, Pane status) {
        this.navigation = navigation;
        this.status = status;
    }

    /// Whose panes stand between navigation and status bar from now on.
    void turnTo(Page shown) {
        page = shown;
    }

    /// Does what the key says; tells whether it meant anything here.
    boolean press(KeyEvent event) {
        if (page == null) {
            return false;
        }
        return switch (event.getCode()) {
            case F6 -> {
                move(event.isShiftDown() ? -1 : 1);
                yield true;
            }
            case ESCAPE -> back(page);
            case DIGIT1 -> event.isShortcutDown() && to(page.panes(), 0);
            case DIGIT2 -> event.isShortcutDown() && to(page.panes(), 1);
            case DIGIT3 -> event.isShortcutDown() && to(page.panes(), 2);
            default -> false;
        };
    }

    private void move(int step) {
        List<Pane> all =
                Stream.of(Stream.of(navigation), panes().stream(), Stream.of(status))
                        .flatMap(pane -> pane)
                        .toList();
        int here =
                IntStream.range(0, all.size())
                        .filter(index -> all.get(index).isHere())
                        .findFirst()
                        // From the header the first is reached, or the last.
                        .orElse(step > 0 ? -1 : all.size());
        to(all, Math.floorMod(here + step, all.size()));
    }

    private List<Pane> panes() {
        return page == null ? List.of() : page.panes();
    }

    private static boolean to(List<Pane> panes, int index) {
        if (index >= panes.size()) {
            return false;
        }
        panes.get(index).focus().run();
        return true;
    }

    /// From around the page into it, from within to where it was reached from.
    private static boolean back(Page page) {
        if (new Pane(page.root(), page::focus).isHere()) {
            return page.goBack();
        }
        page.focus();
        return true;
    }
}
