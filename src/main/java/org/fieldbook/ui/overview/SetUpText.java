package org.fieldbook.ui.overview;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.service.Card;
import org.fieldbook.service.FieldworkDays;
import org.fieldbook.service.Snapshot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/// What was said when an inspection was set up, in words.
public final class SetUpText {

    private final Messages messages;

    public SetUpText(Messages messages) {
        this.messages = messages;
    }

    /// Whose set-up it is.
    public String title(Snapshot snapshot) {
        return messages.text("overview.setUp.title", snapshot.card().service());
    }

    /// Its code and dates, its framework and the facts that the framework asks for, a line each.
    public String of(Snapshot snapshot) {
        Card card = snapshot.card();
        Framework framework = snapshot.framework();
        var facts = new StringJoiner("\n");
        facts.add(facts(card, FieldworkDays.of(card, card.fieldworkFrom())));
        facts.add(messages.text("overview.setUp.framework", framework.title(), framework.period()));
        framework.setup().forEach(fact -> facts.add(fact(snapshot, fact)));
        return facts.toString();
    }

    private String fact(Snapshot snapshot, SetupFact fact) {
        String answer =
                snapshot.state()
                        .subject(Fields.inspection(snapshot.state().inspection()))
                        .text(fact.id())
                        .orElse(fact.usual() ? "yes" : "no");
        return messages.text(
                answer.equals("yes") ? "overview.setUp.yes" : "overview.setUp.no", fact.text());
    }

    /// Code and dates in one line.
    String facts(Card card, FieldworkDays fieldwork) {
        return messages.text("overview.facts", card.code(), fieldwork(fieldwork));
    }

    /// Such as "Fieldwork Mon 6 to Fri 17 March 2023"; what both dates share stands once.
    private String fieldwork(FieldworkDays fieldwork) {
        if (fieldwork.days().isEmpty()) {
            return messages.text("overview.days.none");
        }
        LocalDate from = fieldwork.days().getFirst();
        LocalDate to = fieldwork.days().getLast();
        String pattern =
                from.getYear() != to.getYear()
                        ? "EEE d MMMM uuuu"
                        : from.getMonth() == to.getMonth() ? "EEE d" : "EEE d MMMM";
        return messages.text(
                "overview.fieldwork", date(from, pattern), date(to, "EEE d MMMM uuuu"));
    }

    private String date(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(date);
    }
}
