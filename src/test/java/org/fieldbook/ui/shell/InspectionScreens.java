package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The screens of an inspection that is well under way: the practice inspection.
final class InspectionScreens {

    private static final String CASE = "WK-014";

    /// Its judgement points another way than its prompts.
    private static final String QUERIED = "2.2.3";

    private final ShownWindow window;
    private final OpenInspection inspection;
    private final Session session;

    InspectionScreens(ShownWindow window, OpenInspection inspection, Session session) {
        this.window = window;
        this.inspection = inspection;
        this.session = session;
    }

    void show() {
        window.look("overview", () -> session.go(Section.OVERVIEW));
        window.look("overview, pace as a table", () -> window.fire("overview-pace-turn"));
        window.turn(() -> session.go(Section.CASES));
        // The list is drawn before that is worked out.
        window.await(
                "how far each case has come is told",
                () -> window.find("cases-table", Node.class).lookup(".place-icon") != null);
        window.look("cases", () -> {});
        window.look("cases, what to narrow by", () -> window.fire("cases-facet-inspector"));
        window.look(
                "cases, columns",
                () -> {
                    window.press(KeyCode.ESCAPE);
                    window.fire("cases-columns");
                });
        window.look(
                "cases, views kept",
                () -> {
                    window.press(KeyCode.ESCAPE);
                    window.fire("cases-views");
                });
        window.look(
                "cases, the menu of more",
                () -> {
                    window.press(KeyCode.ESCAPE);
                    window.find("cases-more", MenuButton.class).show();
                });
        window.turn(() -> window.find("cases-more", MenuButton.class).hide());
        window.look(
                "cases, some picked",
                () -> {
                    window.press(KeyCode.ESCAPE);
                    window.press(window.find("cases-tick-all", Node.class), KeyCode.SPACE);
                });
        window.look(
                "cases, nobody can be asked to judge them apart",
                () -> window.fire("cases-reader"));
        window.look(
                "cases, one picked, who may be asked to judge it apart",
                () -> {
                    window.press(KeyCode.ESCAPE);
                    window.press(window.find("cases-tick-all", Node.class), KeyCode.SPACE);
                    window.find("cases-search", TextField.class).setText("WK-043");
                    window.press(window.find("cases-tick-all", Node.class), KeyCode.SPACE);
                    window.fire("cases-reader");
                });
        window.turn(() -> {
            window.press(KeyCode.ESCAPE);
            window.find("cases-search", TextField.class).setText("WK-014");
            window.press(window.find("cases-tick-all", Node.class), KeyCode.SPACE);
            window.fire("cases-sheets");
        });
        window.await(
                "the sheets are made", () -> !window.find("print-save", Button.class).isDisabled());
        window.look("case sheets to be printed", () -> {});
        window.turn(() -> {
            session.go(Section.CASES);
            window.find("cases-search", TextField.class).setText("");
            window.press(window.find("cases-tick-all", Node.class), KeyCode.SPACE);
        });
        window.look(
                "cases, nothing found",
                () -> {
                    window.press(window.find("cases-tick-all", Node.class), KeyCode.SPACE);
                    window.find("cases-search", TextField.class).setText("nothing like it");
                });
        window.look(
                "a case",
                () -> {
                    window.find("cases-search", TextField.class).setText("");
                    session.openCase(subject(one -> one.reference().equals(CASE)), QUERIED);
                });
        window.look("a case, guidance", () -> side("recording-guidance"));
        window.look("a case, history", () -> side("recording-history"));
        window.look("a case, unanswered", this::openACase);
        window.look("a case, single keys off", () -> window.single.choose(false));
        window.turn(() -> window.single.choose(true));
        window.look("a case, check", () -> check());
        sections();
        window.look(
                "a case not started",
                () -> session.openCase(subject(one -> one.status() == Status.NOT_STARTED)));
        window.look(
                "a case signed off",
                () -> session.openCase(subject(one -> one.status() == Status.SIGNED_OFF)));
        window.look(
                "a court report",
                () -> session.openCase(subject(one -> one.id().kind().equals("courtReport"))));
        window.look(
                "a case judged twice and adjudicated",
                () -> {
                    session.go(Section.CASES);
                    window.fire("cases-quality");
                });
        window.look("its assessments side by side", () -> window.fire("quality-open-WK-006"));
        window.look("organisational delivery", () -> session.go(Section.DELIVERY));
        window.look("ratings", () -> session.go(Section.RATINGS));
        window.look("ratings, as a table", () -> window.fire("ratings-table-toggle"));
        window.look(
                "ratings, the menu of panel decisions",
                () -> window.find("ratings-decide", MenuButton.class).show());
        window.turn(() -> window.find("ratings-decide", MenuButton.class).hide());
        window.look(
                "why",
                () -> {
                    window.fire("ratings-table-toggle");
                    window.press(window.find("ratings-row-2.2", Node.class), KeyCode.ENTER);
                });
        window.look(
                "why overall",
                () -> {
                    session.view().hideOver();
                    window.fire("ratings-why-overall");
                });
        exchange();
        window.look(
                "print",
                () -> {
                    session.go(Section.PRINT);
                });
        window.look("find", () -> session.view().fireEvent(find()));
        window.look(
                "find, something found",
                () -> {
                    window.find("find-query", TextField.class).setText("a");
                });
        var warning = Toolkit.call(() -> new LockWarning(SmallInspection.WORDS));
        window.look(
                "the store locks soon",
                () -> {
                    session.view().hideOver();
                    warning.show(window.stage, Duration.ofSeconds(60));
                });
        Toolkit.call(() -> {
            warning.hide();
            return true;
        });
    }

    private KeyEvent find() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false);
    }

    private SubjectId subject(Predicate<SampleSubject> wanted) {
        return inspection.snapshot().subjects().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void side(String tab) {
        TabPane side = window.find("recording-side", TabPane.class);
        side.getTabs().stream()
                .filter(one -> tab.equals(one.getId()))
                .forEach(side.getSelectionModel()::select);
    }

    /// Every section of every sample that has cases, each where most of it is answered and may be changed: what hangs
    /// on answers shows, and takes the keyboard.
    private void sections() {
        for (Sample sample : inspection.snapshot().framework().samples()) {
            List<SubjectId> cases =
                    inspection.snapshot().subjects().stream()
                            .filter(one -> one.status() != Status.SIGNED_OFF)
                            .map(SampleSubject::id)
                            .filter(id -> id.kind().equals(sample.id()))
                            .toList();
            for (var section : sample.sections()) {
                cases.stream()
                        .max(Comparator.comparingLong(id -> answered(section.items(), id)))
                        .ifPresent(id ->
                                window.look(
                                        sample.id() + ", section " + section.id(),
                                        () -> session.openCase(id, "section/" + section.id())));
            }
        }
    }

    private long answered(List<Item> items, SubjectId id) {
        Snapshot now = inspection.snapshot();
        return items.stream()
                .map(item -> now.state().subject(id).read(now.framework().field(item.code())))
                .filter(reading -> !(reading instanceof Reading.Absent))
                .count();
    }

    void check() {
        session.openCase(subject(one -> one.reference().equals(CASE)));
        // The steps are not seen where they are a tab.
        window.fire("recording-check");
    }

    void openACase() {
        session.openCase(subject(one -> one.reference().equals(CASE)));
    }

    private void exchange() {
        window.look("exchange, export", () -> session.go(Section.EXCHANGE));
        window.look("exchange, folder", () -> window.fire("exchange-part-folder"));
        window.look("exchange, who has what", () -> window.fire("exchange-part-coverage"));
        window.look("team", () -> window.fire("exchange-team"));
    }
}
