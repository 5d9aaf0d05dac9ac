package org.fieldbook.ui.delivery;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Mark;
import org.fieldbook.ui.fx.Command;

import java.util.List;
import java.util.Optional;

/// What is done to one standard judged on evidence: a rating is proposed, a strength or an area for improvement added.
///
/// @param standard its code
/// @param id of the command, which is that of its button if it has one
/// @param adds what is added; empty where a rating is proposed
public record DeliveryAct(String standard, String id, String title, Optional<Mark> adds) {

    /// All that is done to this standard.
    ///
    /// @param name the standard, with its code
    public static List<DeliveryAct> of(String code, String name, Messages messages) {
        return List.of(
                new DeliveryAct(
                        code,
                        "delivery-form-" + code,
                        messages.text("command.propose", name),
                        Optional.empty()),
                adding(code, Mark.STRENGTH, messages.text("finding.add.strength", code)),
                adding(code, Mark.AREA, messages.text("finding.add.area", code)));
    }

    private static DeliveryAct adding(String code, Mark shows, String title) {
        return new DeliveryAct(
                code, "finding-add-" + shows.word() + "-" + code, title, Optional.of(shows));
    }

    /// The command that does it so.
    public Command command(Runnable run) {
        return new Command(
                id,
                title,
                adds.isEmpty() ? "mdi2o-office-building-outline" : "mdi2p-plus",
                "",
                run);
    }
}
