package org.fieldbook.ui.shell;

import org.fieldbook.ui.SmallInspection;

/// The screens of an inspection that has just begun: an empty one, and a small one with a conflict.
final class BeginningScreens {

    private BeginningScreens() {}

    static void empty(ShownWindow window, Session session) {
        window.look("empty overview", () -> session.go(Section.OVERVIEW));
        window.look("empty cases", () -> session.go(Section.CASES));
        window.look("case list", () -> window.fire("cases-import"));
        window.look("empty organisational delivery", () -> session.go(Section.DELIVERY));
        window.look("empty ratings", () -> session.go(Section.RATINGS));
        window.look("empty exchange", () -> session.go(Section.EXCHANGE));
        window.look("empty print", () -> session.go(Section.PRINT));
    }

    static void conflict(ShownWindow window, Session session, SmallInspection small) {
        window.look("a conflict", () -> session.go(Section.EXCHANGE));
        window.look("cases with a conflict", () -> session.go(Section.CASES));
        window.look("a case with a conflict", () -> session.openCase(small.id("TE-001")));
        new ErasingScreens(window, small).show(session);
    }
}
