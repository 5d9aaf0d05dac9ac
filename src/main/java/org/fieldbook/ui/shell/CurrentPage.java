package org.fieldbook.ui.shell;

import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Page;

/// The page that stands in the window, and turning to another.
final class CurrentPage {

    private final ShellView view;
    private final OpenInspection inspection;
    private Page page;

    /// @param first until another is turned to
    CurrentPage(ShellView view, OpenInspection inspection, Page first) {
        this.view = view;
        this.inspection = inspection;
        this.page = first;
    }

    Page page() {
        return page;
    }

    /// Its id.
    String id() {
        return page.root().getId();
    }

    /// Puts another in its place, as the inspection stands now, and the keyboard on it.
    void turnTo(Page next) {
        page = next;
        view.show(next);
        view.hideOver();
        next.show(inspection.snapshot());
        // What a scroll pane or a tab holds is in the scene only once it has its skin.
        view.applyCss();
        view.layout();
        next.focus();
        view.keepKeyboard();
    }

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        page.show(snapshot);
    }
}
