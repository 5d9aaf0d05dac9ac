package org.fieldbook.ui.setup;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.RowFault;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a case list comes to, in words.
final class CaseListWords {

    private static final List<String> OWN = List.of("case", "sample", "inspector", "withdrawn");

    private final Framework framework;
    private final Messages messages;

    CaseListWords(Framework framework, Messages messages) {
        this.framework = framework;
        this.messages = messages;
    }

    /// How many there are of each sample.
    String counts(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? messages.text("caseList.nothing")
                : framework.samples().stream()
                        .filter(sample -> counts.containsKey(sample.id()))
                        .map(sample -> count(sample, counts.getOrDefault(sample.id(), 0)))
                        .collect(Collectors.joining(", "));
    }

    private String count(Sample sample, int count) {
        return messages.text("caseList.count", count, sample.called(count));
    }

    /// What is wrong.
    String fault(RowFault fault) {
        return messages.text(fault.key(), fault.arguments().toArray());
    }

    /// Why a row is outside.
    String place(Cohort.Place why) {
        return switch (why) {
            case Cohort.Place.In(int week) -> messages.text("caseList.place.in", week);
            case Cohort.Place.Before(long days) -> messages.text("caseList.place.before", days);
            case Cohort.Place.Between(long days) -> messages.text("caseList.place.between", days);
            case Cohort.Place.After(long days) -> messages.text("caseList.place.after", days);
            case Cohort.Place.Unknown() -> messages.text("caseList.place.unknown");
        };
    }

    /// What a column of ours is called; nothing where a list's is left out.
    String column(String column) {
        if (column.isEmpty()) {
            return messages.text("caseList.columns.leftOut");
        }
        return OWN.contains(column)
                ? messages.text("caseList.name." + column)
                : find(column).orElse(column);
    }

    /// What a row says in a column of ours; a day as it is read here, not as the list writes it.
    String value(CaseRow row, String column) {
        String value = row.attributes().getOrDefault(column, "");
        return value.isEmpty() || !isDay(column)
                ? value
                : DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale())
                        .format(LocalDate.parse(value));
    }

    private boolean isDay(String column) {
        return framework.samples().stream().flatMap(sample -> day(sample, column)).count() > 0;
    }

    private Optional<String> find(String column) {
        return framework.samples().stream()
                .flatMap(sample -> Stream.concat(attribute(sample, column), day(sample, column)))
                .findFirst();
    }

    private static Stream<String> attribute(Sample sample, String column) {
        return sample.attributes().stream()
                .filter(attribute -> attribute.id().equals(column))
                .map(Attribute::title);
    }

    private static Stream<String> day(Sample sample, String column) {
        return CaseListReader.days(sample)
                .filter(item -> item.code().equals(column))
                .map(Item::text);
    }

    /// What is in the way of reading a list by this; empty if nothing is.
    String inTheWay(Meaning meaning) {
        if (!meaning.mapping().missing().isEmpty()) {
            return messages.text("caseList.columns.missing");
        }
        List<String> twice = meaning.mapping().twice();
        return twice.isEmpty()
                ? ""
                : messages.text(
                        "caseList.columns.twice",
                        twice.stream().map(this::column).collect(Collectors.joining(", ")));
    }
}
