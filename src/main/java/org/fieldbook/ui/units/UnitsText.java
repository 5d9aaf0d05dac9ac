package org.fieldbook.ui.units;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.service.TakeInCounts;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.fx.Moments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What is said of units and their counts.
final class UnitsText {

    private final Messages messages;
    private final Moments moments;

    UnitsText(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// Which inspection the counts are of, by what it was rated, and when they were signed.
    String what(SignedCounts counts) {
        return messages.text(
                "units.what",
                counts.unit().code(),
                day(counts.period().from()),
                day(counts.period().to()),
                counts.pack().id(),
                counts.pack().version(),
                moments.minute(counts.period().at()));
    }

    private String day(String day) {
        return LocalDate.parse(day)
                .format(DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale()));
    }

    /// Whether a unit counts, and whom its words were read with.
    String standing(RegionUnit unit) {
        String signer = unit.signer().map(RegionUnit.Signer::name).orElse("");
        return switch (unit.standing()) {
            case RegionUnit.Standing.In _ -> messages.text("units.in", signer);
            case RegionUnit.Standing.NotHeard() -> messages.text("units.notHeard");
            case RegionUnit.Standing.Undecided() -> messages.text("units.undecided");
            case RegionUnit.Standing.Unreadable() -> messages.text("units.unreadable");
        };
    }

    String remark(TakeInCounts.Remark remark, SignedCounts counts) {
        return messages.text(remark.key(), counts.unit().region(), counts.unit().name());
    }

    /// Every key question of a unit with its counts.
    FactSheet<String> sheet(SignedCounts counts) {
        return new FactSheet<>(
                messages.text("units.sheet", counts.unit().name()),
                List.of(
                        new FactSheet.Head(messages.text("ratings.table.question"), false),
                        number("ratings.table.yes"),
                        number("ratings.table.no"),
                        number("ratings.table.notApplicable"),
                        number("ratings.table.left"),
                        number("ratings.table.undecided"),
                        number("units.withdrawn")),
                counts.questions().stream().map(UnitsText::row).toList());
    }

    private FactSheet.Head number(String key) {
        return new FactSheet.Head(messages.text(key), true);
    }

    private static FactSheet.Row<String> row(SignedCounts.Question question) {
        return new FactSheet.Row<>(
                List.of(
                        question.code(),
                        Integer.toString(question.yes()),
                        Integer.toString(question.no()),
                        Integer.toString(question.notApplicable()),
                        Integer.toString(question.unanswered()),
                        Integer.toString(question.undecided()),
                        Integer.toString(question.excluded())),
                false);
    }
}
