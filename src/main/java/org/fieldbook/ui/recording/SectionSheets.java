package org.fieldbook.ui.recording;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Guidance;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.CaseSection;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.inspection.Subject;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Works the sections of a case out of its framework and what it holds.
final class SectionSheets {

    private final Framework framework;
    private final Subject subject;
    private final Function<String, Set<String>> possible;
    private final Function<String, Optional<CaseCheck.Comment>> comment;
    private final Messages messages;

    /// @param comment what is said in the field of a comment
    SectionSheets(
            Framework framework,
            Subject subject,
            Function<String, Set<String>> possible,
            Function<String, Optional<CaseCheck.Comment>> comment,
            Messages messages) {
        this.framework = framework;
        this.subject = subject;
        this.possible = possible;
        this.comment = comment;
        this.messages = messages;
    }

    /// The sections of the case's sample in the order of the pack; those of which nothing applies too.
    List<SectionSheet> list() {
        return framework.findSample(subject.id().kind()).stream()
                .flatMap(sample -> CaseSection.of(framework, sample).stream())
                .map(this::sheet)
                .toList();
    }

    private SectionSheet sheet(CaseSection section) {
        List<SectionSheet.Row> rows = section.entries().stream().map(this::row).toList();
        return new SectionSheet(
                subject.id(),
                section.id(),
                section.title().isEmpty() ? messages.text("section.details") : section.title(),
                rows.stream().filter(SectionSheet.Row::applies).toList(),
                rows.stream().filter(row -> row.asked().comment().isPresent()).toList());
    }

    private SectionSheet.Row row(SectionEntry entry) {
        Item item = entry.item();
        Reading reading = entry.reading(framework, subject);
        Optional<String> words =
                reading instanceof Reading.Settled(var value)
                        ? ItemAnswers.words(item.answer(), value)
                        : Optional.empty();
        return new SectionSheet.Row(
                item,
                new FieldTyping.Place(subject.id(), entry.field()),
                words.orElse(""),
                entry.state(reading, possible),
                subject.field(entry.field()).headHashes(),
                asked(entry.comment(framework, subject)),
                false);
    }

    private SectionSheet.Asked asked(String field) {
        return new SectionSheet.Asked(
                new FieldTyping.Place(subject.id(), field), comment.apply(field));
    }

    /// What stands in place of a key question where a sample has none: nothing of it is shown, and notes
    /// are about the section that is open.
    static Optional<KeyQuestion> inPlaceOfQuestion(Framework framework, String sample) {
        return framework.findSample(sample).stream()
                .flatMap(found ->
                        Stream.concat(
                                found.items().stream(),
                                found.attributes().stream().map(Attribute::asItem)))
                .findFirst()
                .map(item ->
                        new KeyQuestion(
                                item.code(),
                                sample,
                                "",
                                item.text(),
                                item.text(),
                                "",
                                new Condition.Always(),
                                List.of(),
                                Guidance.NONE,
                                List.of(),
                                item.provenance()));
    }
}
