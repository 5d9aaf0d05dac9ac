package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.FxDialogs;
import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The dialogs of an inspection, each over its screen. Those that only a fault or another role brings up say
/// the words they say then.
final class DialogScreens {

    private static final Messages WORDS = SmallInspection.WORDS;

    private final ShownWindow window;
    private final Session session;
    private final ShownDialogs dialogs;
    private final FxDialogs shown;

    DialogScreens(ShownWindow window, Session session, ShownDialogs dialogs) {
        this.window = window;
        this.session = session;
        this.dialogs = dialogs;
        shown = window.dialogs();
    }

    /// Over the screens of an inspection well under way.
    ///
    /// @param screens of that inspection
    void show(InspectionScreens screens) {
        dialogs.askBy(shown);
        ofACase(screens);
        ofRatings();
        ofPaper();
        ofTheWindow();
        ofASurvey();
        dialogs.askNothing();
    }

    /// What a survey would bring in stands in its page, with rows that it does not take.
    private void ofASurvey() {
        dialogs.file(survey());
        go(Section.DELIVERY);
        window.look(
                "a survey to be taken in",
                () -> {
                    window.fire("delivery-interviews");
                    window.fire("interview-survey");
                });
        Toolkit.call(() -> {
            window.fire("survey-later");
            return true;
        });
    }

    private static Path survey() {
        try {
            Path file = Files.createTempFile("survey", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "sheet,viewHeard,viewSafe,shoeSize\nA1,agree,agree,42\nA2,perhaps,agree,40\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Over the screen of a team of which somebody else has a laptop.
    void showTeam() {
        dialogs.askBy(shown);
        Toolkit.call(() -> {
            shown.onOpen(dialog ->
                    HelpWindow.watch(
                            dialog,
                            new FxBackground(Runnable::run),
                            WORDS,
                            new HelpWindow.Ways(() -> List.of("team"), () -> {})));
            return true;
        });
        ofTheTeam();
        dialogs.askNothing();
    }

    private void go(Section section) {
        Toolkit.call(() -> {
            session.view().hideOver();
            session.go(section);
            return true;
        });
        Toolkit.settle();
    }

    private void ofTheTeam() {
        go(Section.EXCHANGE);
        Toolkit.call(() -> {
            window.fire("exchange-team");
            return true;
        });
        window.ask("taking somebody off the team", () -> window.fireFirst("team-remove-"));
        window.helpOver("help over a dialog", () -> window.fireFirst("team-remove-"));
        direct(
                "taking over as lead",
                to ->
                        to.confirm(
                                WORDS.text("team.takeOver.title"),
                                WORDS.text("team.takeOver.confirm", "R. Okafor"),
                                WORDS.text("team.takeOver")));
        direct(
                "a new lead",
                to ->
                        to.confirm(
                                WORDS.text("team.lead.title"),
                                WORDS.text("team.lead", "B. Joiner", "A. Tester"),
                                WORDS.text("team.lead.action")));
        direct(
                "a bundle after a return to a restore point",
                to ->
                        to.confirm(
                                WORDS.text("exchange.restored"),
                                WORDS.text("bundle.restored"),
                                WORDS.text("exchange.restored.go")));
        window.ask("a laptop that is no longer trusted", () -> window.fireFirst("team-revoke-"));
    }

    private void ofACase(InspectionScreens screens) {
        Toolkit.call(() -> {
            screens.openACase();
            return true;
        });
        Toolkit.settle();
        direct(
                "a key question that does not apply",
                to ->
                        to.askReason(
                                WORDS.text("recording.na.title", "2.5.1"),
                                WORDS.text("recording.na.text"),
                                "no review due",
                                WORDS.text("recording.na.action")));
        direct(
                "a judgement against its prompts",
                to ->
                        to.askReason(
                                WORDS.text("recording.keep.title"),
                                WORDS.text("recording.keep.text"),
                                "",
                                WORDS.text("recording.keep.action")));
        direct(
                "a sign-off taken back",
                to ->
                        to.askReason(
                                WORDS.text("check.unsign.title"),
                                WORDS.text("check.unsign.text"),
                                "",
                                WORDS.text("check.unsign.action")));
        direct(
                "a case given back",
                to ->
                        to.askReason(
                                WORDS.text("check.return.title"),
                                WORDS.text("check.return.text"),
                                "",
                                WORDS.text("check.return.action")));
    }

    private void ofRatings() {
        go(Section.RATINGS);
        Toolkit.call(() -> {
            window.press(window.find("ratings-row-2.2", Node.class), KeyCode.ENTER);
            return true;
        });
        Toolkit.settle();
        window.ask("a decision of the panel", () -> window.fire("why-decide"));
        dialogs.choose(Rating.GOOD.word());
        window.ask("why the panel decided so", () -> window.fire("why-decide"));
        direct(
                "a decision of the panel withdrawn",
                to ->
                        to.askReason(
                                WORDS.text("why.withdraw.title", "2.2"),
                                WORDS.text("why.withdraw.text"),
                                "",
                                WORDS.text("why.withdraw.do")));
        direct(
                "ratings no longer final",
                to ->
                        to.askReason(
                                WORDS.text("final.withdraw.title"),
                                WORDS.text("final.withdraw.text"),
                                "",
                                WORDS.text("final.withdraw.do")));
    }

    private void ofPaper() {
        go(Section.CASES);
        dialogs.file(Path.of("cases.xlsx"));
        window.ask("the list of cases saved as a file", () -> window.fire("cases-export"));
        go(Section.PRINT);
        window.ask("an annexe with names", () -> window.fire("print-annexe"));
        dialogs.file(Path.of("interim-ratings.pdf"));
        window.ask("paper saved as a file", () -> window.fire("print-save"));
        direct(
                "a file in the way",
                to ->
                        to.confirm(
                                WORDS.text("save.replace.title"),
                                WORDS.text("save.replace", "interim-ratings.pdf"),
                                WORDS.text("save.replace.action")));
    }

    private void ofTheWindow() {
        go(Section.OVERVIEW);
        window.ask("how the inspection was set up", () -> window.fire("overview-step-setup"));
        direct(
                "the printer of the sheet of the recovery key",
                to ->
                        to.choose(
                                WORDS.text("recovery.print.title"),
                                WORDS.text("recovery.print.text"),
                                List.of(
                                        "Front office",
                                        "HP LaserJet Pro 4002dn on the second floor"),
                                WORDS.text("dialog.cancel")));
        ofFailures();
        direct(
                "leaving with something not saved",
                to ->
                        to.choose(
                                WORDS.text("exit.title"),
                                WORDS.text("exit.unsaved", 1, 2),
                                List.of(WORDS.text("save.again"), WORDS.text("exit.leave")),
                                WORDS.text("exit.stay")));
        direct(
                "something nobody expected",
                to ->
                        to.tell(
                                WORDS.text("window.failed"),
                                WORDS.text("failure.unexpected", "E-1A2B3C4D")));
        direct(
                "where the second backup goes",
                to -> to.tell(WORDS.text("start.backup"), WORDS.text("start.backup.text")));
        direct(
                "the sheet of the recovery key as a file",
                to ->
                        to.confirm(
                                WORDS.text("recovery.save.title"),
                                WORDS.text("recovery.save.text"),
                                WORDS.text("recovery.save.do")));
    }

    /// One of each kind.
    private void ofFailures() {
        List.of(
                        new Failure(Failure.Kind.INPUT, "S-16", "restore.unknown", "2023-03-14"),
                        new Failure(Failure.Kind.NOT_ALLOWED, "B-06", "bundle.others"),
                        new Failure(Failure.Kind.DAMAGED, "S-11", "store.damaged", "store.db"),
                        new Failure(Failure.Kind.NEEDS_PERSON, "B-18", "bundle.tooLate"),
                        new Failure(Failure.Kind.NOT_SAVED, "S-13", "store.diskFull"))
                .forEach(failure ->
                        direct(
                                "failed: " + failure.kind(),
                                to ->
                                        to.tell(
                                                WORDS.text("window.failed"),
                                                FailureText.of(failure, WORDS))));
    }

    private void direct(String name, Consumer<Dialogs> asking) {
        window.ask(name, () -> asking.accept(shown));
    }
}
