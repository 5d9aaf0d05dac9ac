package org.fieldbook.cli;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Section;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;

/// Prints what a framework records beside its key questions, for people.
final class ItemsText {

    private final PrintWriter out;

    ItemsText(PrintWriter out) {
        this.out = out;
    }

    void print(Framework framework) {
        for (Sample sample : framework.samples()) {
            for (Section section : sample.sections()) {
                out.println();
                out.println("Recorded of each " + sample.one() + ": " + section.title());
                section.items().forEach(this::print);
            }
        }
        if (!framework.consistency().isEmpty()) {
            out.println();
            out.println("Queries");
            framework.consistency().forEach(this::print);
        }
    }

    private void print(Item item) {
        out.println(
                "  "
                        + item.code()
                        + ": "
                        + item.text()
                        + " ("
                        + answer(item.answer())
                        + ")"
                        + FrameworkText.when(item.appliesWhen())
                        + (item.required() ? ", required" : "")
                        + FrameworkText.mark(item.provenance()));
    }

    private static String answer(AnswerType answer) {
        String values = String.join(", ", answer.values());
        return switch (answer) {
            case AnswerType.YesNo _ -> values;
            case AnswerType.OneOf _ -> "one of " + values;
            case AnswerType.SeveralOf _ -> "any of " + values;
            case AnswerType.Whole(long least, long most, String unit) ->
                    least + " to " + most + " " + unit;
            case AnswerType.Day(LocalDate first, LocalDate last) -> "day, " + first + " to " + last;
            case AnswerType.Words(int longest) -> "words, at most " + longest + " characters";
            case AnswerType.Scale _ -> "scale " + values;
        };
    }

    private void print(ConsistencyRule rule) {
        out.println(
                "  "
                        + rule.id()
                        + ", "
                        + rule.severity().name().toLowerCase(Locale.ROOT)
                        + ": "
                        + rule.text()
                        + FrameworkText.when(rule.when())
                        + FrameworkText.mark(rule.provenance()));
    }
}
