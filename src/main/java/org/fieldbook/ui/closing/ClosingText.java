package org.fieldbook.ui.closing;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.CloseInspection;
import org.fieldbook.service.Coverage;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.control.ToldLines.Line;
import org.fieldbook.ui.fx.FailureText;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says in sentences what closing an inspection is about and how it went.
final class ClosingText {

    private final Messages messages;

    ClosingText(Messages messages) {
        this.messages = messages;
    }

    String title(CloseInspection.Standing standing) {
        return messages.text(
                standing.leads() ? "closing.title.lead" : "closing.title", standing.card().code());
    }

    /// What others hold, and what is still only here.
    List<Line> held(CloseInspection.Standing standing, Optional<KeepBackups.State> backups) {
        List<Line> lines = new ArrayList<>();
        for (Coverage one : standing.headquarters()) {
            lines.add(
                    one.heard()
                            .map(said ->
                                    new Line(
                                            messages.text(
                                                    "closing.headquarters.holds",
                                                    said.holds(),
                                                    standing.counts().acts(),
                                                    moment(said.at())),
                                            standing.notConfirmed() == 0))
                            .orElseGet(() ->
                                    new Line(messages.text("closing.headquarters.silent"), false)));
        }
        if (standing.headquarters().isEmpty()) {
            lines.add(new Line(messages.text("closing.headquarters.none"), !standing.leads()));
        }
        if (!standing.leads() && standing.notConfirmed() == 0) {
            lines.add(new Line(messages.text("closing.others.hold"), true));
        }
        if (standing.notConfirmed() > 0) {
            lines.add(
                    new Line(
                            messages.text(
                                    standing.leads() ? "closing.missing.lead" : "closing.missing",
                                    standing.notConfirmed()),
                            false));
        }
        if (standing.files() > 0) {
            lines.add(new Line(messages.text("closing.files", standing.files()), false));
        }
        if (standing.typed() > 0) {
            lines.add(new Line(messages.text("closing.typed", standing.typed()), false));
        }
        backups.map(KeepBackups.State::second).flatMap(this::before).ifPresent(lines::add);
        return lines;
    }

    private Optional<Line> before(KeepBackups.Second second) {
        return second instanceof KeepBackups.Second.Away away
                ? Optional.of(
                        new Line(
                                messages.text("closing.place.before", away.folder().toString()),
                                false))
                : Optional.empty();
    }

    /// What goes, what stays, and what nobody can promise.
    List<String> goes(CloseInspection.Standing standing) {
        ClosureReceipt.Counts counts = standing.counts();
        return List.of(
                messages.text(
                        "closing.goes", counts.acts(), counts.subjects(), counts.attachments()),
                messages.text("closing.stays"),
                messages.text("closing.cannot"));
    }

    /// How it went, what was not reached, and what is not promised.
    List<Line> done(Card card, CloseInspection.Done done) {
        List<Line> lines = new ArrayList<>();
        ClosureReceipt receipt = done.receipt();
        lines.add(new Line(messages.text("closing.done", card.code()), true));
        lines.add(
                new Line(
                        messages.text(
                                "closing.receipt",
                                moment(receipt.at()),
                                receipt.counts().acts(),
                                receipt.signing().thumbprint()),
                        true));
        done.left()
                .forEach(file ->
                        lines.add(new Line(messages.text("closing.left", file.toString()), false)));
        done.unfinished()
                .map(why -> messages.text("closing.unfinished", FailureText.of(why, messages)))
                .ifPresent(words -> lines.add(new Line(words, false)));
        done.backup()
                .map(why -> messages.text("closing.backup", FailureText.of(why, messages)))
                .ifPresent(words -> lines.add(new Line(words, false)));
        place(done.second()).ifPresent(lines::add);
        lines.add(new Line(messages.text("closing.cannot"), false));
        return lines;
    }

    private Optional<Line> place(KeepBackups.Second second) {
        return switch (second) {
            case KeepBackups.Second.None _ -> Optional.empty();
            case KeepBackups.Second.There there ->
                    Optional.of(
                            new Line(
                                    messages.text(
                                            "closing.place.reached", there.folder().toString()),
                                    true));
            case KeepBackups.Second.Away away -> Optional.of(away(away.folder().toString()));
            case KeepBackups.Second.Failed failed -> Optional.of(away(failed.folder().toString()));
        };
    }

    private Line away(String folder) {
        return new Line(messages.text("closing.place.away", folder), false);
    }

    private String moment(String at) {
        return OffsetDateTime.parse(at)
                .format(DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", messages.locale()));
    }
}
