package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.delivery.DeliveryAct;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be done in the sections where one is not: choosing it leads there and presses the button that does
/// it. Where that has to wait for something, as a bundle for its recipients, one is where it is done, and told so.
final class Elsewhere {

    private final Pages pages;
    private final Consumer<Section> onGo;
    private final Consumer<String> onSaid;
    private final Messages messages;

    /// Something a section is for.
    ///
    /// @param button the id of the button that does it
    /// @param leads whether it is for nobody but who leads
    private record Action(Section section, String button, String icon, boolean leads) {

        Action(Section section, String button, String icon) {
            this(section, button, icon, false);
        }
    }

    private static final List<Action> ACTIONS =
            List.of(
                    new Action(Section.CASES, "cases-views", "mdi2v-view-column-outline"),
                    new Action(Section.CASES, "cases-columns", "mdi2v-view-column-outline"),
                    new Action(Section.CASES, "cases-export", "mdi2t-table-arrow-right"),
                    new Action(
                            Section.CASES,
                            "cases-balance",
                            "mdi2a-account-arrow-right-outline",
                            true),
                    new Action(
                            Section.CASES,
                            "cases-sample-changes",
                            "mdi2f-format-list-checks",
                            true),
                    new Action(
                            Section.DELIVERY, "delivery-interviews", "mdi2a-account-group-outline"),
                    new Action(Section.DELIVERY, "delivery-matrix", "mdi2t-table-large"),
                    new Action(Section.DELIVERY, "delivery-print", "mdi2p-printer-outline"),
                    new Action(Section.DELIVERY, "evidence-add", "mdi2p-plus"),
                    new Action(
                            Section.RATINGS, "ratings-decide", "mdi2a-account-group-outline", true),
                    new Action(Section.RATINGS, "ratings-table-toggle", "mdi2t-table-large"),
                    new Action(Section.RATINGS, "ratings-why-overall", "mdi2s-source-branch"),
                    new Action(Section.RATINGS, "final-record", "mdi2g-gavel", true),
                    new Action(Section.RATINGS, "final-withdraw", "mdi2g-gavel", true),
                    new Action(Section.RATINGS, "pack-show", "mdi2i-information-outline"),
                    new Action(Section.EXCHANGE, "exchange-choose", "mdi2t-tray-arrow-down"),
                    new Action(Section.EXCHANGE, "exchange-create", "mdi2t-tray-arrow-up"),
                    new Action(Section.EXCHANGE, "exchange-whole", "mdi2t-tray-arrow-up"),
                    new Action(
                            Section.EXCHANGE, "exchange-part-folder", "mdi2f-folder-open-outline"),
                    new Action(Section.PRINT, "print-save", "mdi2f-file-document-outline"),
                    new Action(Section.PRINT, "print-print", "mdi2p-printer-outline"),
                    new Action(Section.PRINT, "print-annexe", "mdi2p-plus"));

    /// @param onGo goes to a section
    /// @param onSaid says something in the status bar
    Elsewhere(Pages pages, Consumer<Section> onGo, Consumer<String> onSaid, Messages messages) {
        this.pages = pages;
        this.onGo = onGo;
        this.onSaid = onSaid;
        this.messages = messages;
    }

    /// What the sections offer beside the page that is shown, in the order of the navigation.
    List<Command> from(Page shown, Snapshot snapshot) {
        List<Command> all = new ArrayList<>();
        ACTIONS.stream()
                .filter(action -> !isAt(shown, action.section()))
                .filter(action -> snapshot.me().leads() || !action.leads())
                .map(this::command)
                .forEach(all::add);
        if (!isAt(shown, Section.DELIVERY)) {
            snapshot.framework().standards().stream()
                    .filter(Evidence::isJudgedOnEvidence)
                    .flatMap(one ->
                            DeliveryAct.of(one.code(), one.code() + " " + one.title(), messages)
                                    .stream())
                    .map(act -> act.command(() -> perform(Section.DELIVERY, act.id(), act.title())))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean isAt(Page shown, Section section) {
        return pages.of(section).equals(shown);
    }

    private Command command(Action action) {
        String title = messages.text("command.at." + action.button());
        return new Command(
                action.button(),
                title,
                action.icon(),
                "",
                () -> perform(action.section(), action.button(), title));
    }

    private void perform(Section section, String id, String title) {
        onGo.accept(section);
        Page page = pages.of(section);
        if (!ButtonCommands.press(page.root(), id) && !isDone(page, id)) {
            onSaid.accept(messages.text("command.notYet", title));
        }
    }

    /// Does what the page offers under this id, which may have no button that is seen now.
    private static boolean isDone(Page page, String id) {
        Optional<Command> found =
                page.commands().stream().filter(one -> one.id().equals(id)).findFirst();
        found.ifPresent(one -> one.run().run());
        return found.isPresent();
    }
}
