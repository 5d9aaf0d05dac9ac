package org.fieldbook.ui.recording;

import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Guidance;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Section;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Subject;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Works the sections of a case out of its framework and what it holds.
final class SectionSheets {

    private final Framework framework;
    private final Subject subject;
    private final Function<String, Set<String>> possible;

    SectionSheets(Framework framework, Subject subject, Function<String, Set<String>> possible) {
        this.framework = framework;
        this.subject = subject;
        this.possible = possible;
    }

    /// The sections of the case's sample in the order of the pack; those of which nothing applies too.
    List<SectionSheet> list() {
        return framework
                .findSample(subject.id().kind())
                .map(sample -> sample.sections().stream().map(this::sheet).toList())
                .orElse(List.of());
    }

    private SectionSheet sheet(Section section) {
        return new SectionSheet(
                subject.id(),
                section.id(),
                section.title(),
                section.items().stream()
                        .map(this::row)
                        .filter(row -> row.state() != ItemState.NOT_APPLICABLE)
                        .toList());
    }

    private SectionSheet.Row row(Item item) {
        String field = framework.field(item.code());
        Reading reading = ItemAnswers.register(framework, item.code(), subject).reading();
        Optional<String> words =
                reading instanceof Reading.Settled(var value)
                        ? ItemAnswers.words(item.answer(), value)
                        : Optional.empty();
        return new SectionSheet.Row(
                item,
                new FieldTyping.Place(subject.id(), field),
                words.orElse(""),
                ItemAnswers.state(framework, item, subject, possible),
                subject.field(field).headHashes());
    }

    /// What stands in place of a key question where a sample has none: nothing of it is shown, and notes
    /// are about the first item.
    static Optional<KeyQuestion> inPlaceOfQuestion(Framework framework, String sample) {
        return framework.findSample(sample).stream()
                .flatMap(found -> found.items().stream())
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
