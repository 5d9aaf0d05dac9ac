package org.fieldbook.service;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made-up work on cases as it comes in an inspection, the same in every run: a row of the case list, an answer to
/// every question, and notes.
final class Casework {

    /// What an inspection of 60 cases and 15,000 changes has of each.
    static final int CHANGES_OF_A_CASE = 250;

    private static final int CHANGES_OF_A_NOTE = 5;
    private static final int WORDS = 45;
    private static final List<String> VOCABULARY =
            List.of(
                    "seen", "office", "tester", "plan", "visit", "partner", "home", "order",
                    "review", "risk", "child", "work", "hostel", "warning", "kept", "missed",
                    "letter", "phone", "unpaid", "course", "alcohol", "sober", "police", "called",
                    "reply", "prŵf");

    private final Framework framework;
    private final RandomGenerator random;

    /// @param number tells inspections apart
    Casework(Framework framework, int number) {
        this.framework = framework;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    }

    /// Acts that make so many changes.
    List<List<Edit>> acts(int changes) {
        List<List<Edit>> acts = new ArrayList<>();
        int left = changes;
        for (int number = 1; left > 0; number++) {
            for (List<Edit> act : ofCase(number)) {
                List<Edit> fitting = act.subList(0, Math.min(left, act.size()));
                if (!fitting.isEmpty()) {
                    acts.add(fitting);
                    left -= fitting.size();
                }
            }
        }
        return acts;
    }

    /// A case with its answers, and notes for what is left of its changes.
    private List<List<Edit>> ofCase(int number) {
        SubjectId id = new SubjectId("case", new UUID(4, number));
        List<List<Edit>> acts = new ArrayList<>();
        acts.add(row(id, number));
        List<String> fields = new ArrayList<>();
        for (KeyQuestion question : framework.questionsOf("case")) {
            question.prompts().stream()
                    .map(Prompt::code)
                    .map(framework::field)
                    .forEach(fields::add);
            fields.add(framework.field(question.code()));
        }
        fields.forEach(
                field -> acts.add(List.of(edit(id, field, one(List.of("yes", "yes", "no"))))));
        int made = acts.getFirst().size() + fields.size();
        for (int note = 0; made + CHANGES_OF_A_NOTE <= CHANGES_OF_A_CASE; note++) {
            acts.add(note(id, one(fields), new UUID(number, note)));
            made += CHANGES_OF_A_NOTE;
        }
        return acts;
    }

    private List<Edit> row(SubjectId id, int number) {
        List<Edit> row = new ArrayList<>();
        row.add(edit(id, Fields.REFERENCE, "WK-%05d".formatted(number)));
        row.add(edit(id, Fields.INSPECTOR, one(List.of("A. Tester", "B. Tester", "C. Prŵf"))));
        for (Attribute attribute : framework.findSample("case").orElseThrow().attributes()) {
            if (!attribute.values().isEmpty()) {
                row.add(edit(id, attribute.id(), one(attribute.values())));
            }
        }
        return row;
    }

    private List<Edit> note(SubjectId about, String field, UUID name) {
        SubjectId id = new SubjectId(Fields.NOTE, name);
        return List.of(
                Edit.of(id, Fields.ABOUT, new About(about, field).toValue(), List.of()),
                edit(id, Fields.TEXT, text()),
                edit(id, Fields.SOURCE, "Case record"),
                edit(id, Fields.RECORD_DATE, "2023-03-15"),
                edit(id, Fields.SHOWS, one(List.of("sufficient", "insufficient"))));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            text.append(one(VOCABULARY)).append(' ');
        }
        return text.append(random.nextInt(1_000_000)).toString();
    }

    private static Edit edit(SubjectId id, String field, String text) {
        return Edit.of(id, field, Value.text(text), List.of());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
