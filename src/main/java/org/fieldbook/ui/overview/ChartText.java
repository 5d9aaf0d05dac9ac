package org.fieldbook.ui.overview;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.FieldworkDays;
import org.fieldbook.service.Overview;
import org.fieldbook.service.Pace;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.List;

/// The pace in words and as a table.
final class ChartText {

    private final Messages messages;

    ChartText(Messages messages) {
        this.messages = messages;
    }

    Shown.Chart of(Overview overview) {
        Pace pace = overview.pace();
        String lead = lead(overview);
        String text = text(pace, overview.fieldwork());
        return new Shown.Chart(
                pace,
                messages.text(
                        "overview.pace.spoken",
                        pace.newest().flatMap(Pace.Day::complete).orElse(pace.start()),
                        pace.total(),
                        lead,
                        text),
                lead,
                text,
                table(pace));
    }

    private String lead(Overview overview) {
        int left = overview.cases().left();
        if (overview.fieldwork().days().isEmpty()) {
            return messages.text("overview.days.none");
        }
        if (overview.cases().all() == 0) {
            return messages.text("overview.cases.none");
        }
        if (left == 0) {
            return messages.text("overview.pace.done");
        }
        return overview.fieldwork().left() == 0
                ? messages.text("overview.pace.late", left)
                : messages.text("overview.pace.left", left, overview.fieldwork().left());
    }

    private String text(Pace pace, FieldworkDays fieldwork) {
        if (pace.total() == 0 || fieldwork.days().isEmpty()) {
            return "";
        }
        return pace.newest()
                .map(day ->
                        day.date().equals(fieldwork.today())
                                ? messages.text("overview.pace.today", day.plan())
                                : messages.text(
                                        "overview.pace.day",
                                        Words.day(day.date(), messages),
                                        day.plan()))
                .orElseGet(() -> messages.text("overview.pace.ahead"));
    }

    /// The newest day is told by a word too: its row has a tint.
    private String date(Pace.Day day, boolean isNewest) {
        String date = Words.shortDay(day.date(), messages);
        return isNewest ? messages.text("overview.pace.newest", date) : date;
    }

    private FactSheet<String> table(Pace pace) {
        List<FactSheet.Row<String>> rows = new ArrayList<>();
        for (Pace.Day day : pace.days()) {
            boolean isNewest = pace.newest().filter(day::equals).isPresent();
            rows.add(
                    new FactSheet.Row<>(
                            List.of(
                                    number(rows.size() + 1),
                                    date(day, isNewest),
                                    day.complete().map(this::number).orElse(""),
                                    number(day.plan())),
                            isNewest));
        }
        return new FactSheet<>(
                messages.text("overview.pace"),
                List.of(
                        new FactSheet.Head(messages.text("overview.pace.column.day"), true),
                        new FactSheet.Head(messages.text("overview.pace.column.date"), false),
                        new FactSheet.Head(messages.text("overview.pace.column.complete"), true),
                        new FactSheet.Head(messages.text("overview.pace.column.plan"), true)),
                rows);
    }

    private String number(int count) {
        return messages.text("overview.number", count);
    }
}
