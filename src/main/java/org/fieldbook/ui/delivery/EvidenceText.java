package org.fieldbook.ui.delivery;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Reading;
import org.fieldbook.ui.fx.Moments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Says of evidence what it is and shows.
final class EvidenceText {

    private final Messages messages;
    private final Moments moments;

    EvidenceText(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    static String icon(EvidenceKind kind) {
        return switch (kind) {
            case MEETING, INTERVIEW -> "mdi2a-account-group-outline";
            case FOCUS_GROUP -> "mdi2f-forum-outline";
            case DOCUMENT -> "mdi2f-file-document-outline";
            case DATA -> "mdi2t-table-large";
            case OBSERVATION -> "mdi2e-eye-outline";
            case OTHER -> "mdi2n-note-text-outline";
        };
    }

    /// What it is called, or that it has no title.
    String title(Evidence evidence) {
        return evidence.title().isEmpty() ? messages.text("evidence.untitled") : evidence.title();
    }

    /// Such as "Tue 14 Mar"; what is no day stands as it is.
    String day(String date) {
        try {
            return LocalDate.parse(date)
                    .format(DateTimeFormatter.ofPattern("EEE d MMM", messages.locale()));
        } catch (DateTimeException other) {
            return date;
        }
    }

    String kind(EvidenceKind kind) {
        return messages.text("evidence.kind." + kind.word());
    }

    /// How many of what, such as "34 items: 12 meetings, 6 focus groups".
    String summary(EvidenceRows rows) {
        List<String> kinds =
                Stream.of(EvidenceKind.values())
                        .filter(kind -> rows.kinds().containsKey(kind))
                        .map(kind ->
                                messages.text(
                                        "evidence.count." + kind.word(),
                                        rows.kinds().getOrDefault(kind, 0)))
                        .toList();
        return kinds.isEmpty()
                ? messages.text("evidence.count", 0)
                : messages.text("evidence.summary", rows.all(), String.join(", ", kinds));
    }

    /// Who recorded it and when.
    String by(EvidenceRows.Row row) {
        return messages.text("evidence.by", row.by(), moments.minute(row.evidence().at()));
    }

    /// What it shows for which standards, such as "1.1 Strength, 1.4 Context".
    String links(Evidence evidence) {
        List<String> links =
                evidence.marks().entrySet().stream()
                        .map(entry ->
                                messages.text(
                                        "evidence.link",
                                        entry.getKey(),
                                        messages.text("evidence.mark." + entry.getValue().word())))
                        .toList();
        return links.isEmpty() ? messages.text("evidence.unlinked") : String.join(", ", links);
    }

    /// The text, or that people differ about it.
    String text(Evidence evidence) {
        return evidence.text() instanceof Reading.Differing
                ? messages.text("evidence.differing", evidence.text().standIn().orElse(""))
                : evidence.text().standIn().orElse("");
    }

    /// All of a row, for whoever hears the screen.
    String spoken(EvidenceRows.Row row) {
        Evidence one = row.evidence();
        return messages.text(
                "evidence.spoken",
                one.reference(),
                kind(one.kind()),
                title(one),
                day(one.date()),
                links(one),
                row.by());
    }
}
