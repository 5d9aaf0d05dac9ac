package org.fieldbook.intake;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads answers: columns `case`, `question`, `answer` and, if somebody says why, `reason`; one row for
/// each answer.
public final class AnswerListReader {

    private static final String CASE = "case";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String REASON = "reason";
    private static final String NOT_APPLICABLE = "na";

    /// A key question, prompt or item as rows name it.
    private record Asked(String sample, AnswerType answer, boolean mustApply) {}

    private static final AnswerType WORD = new AnswerType.YesNo(true);

    private final Sheet sheet;
    private final Columns columns;
    private final boolean listed;
    private final Map<String, CaseRow> cases = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<AnswerRow> answers = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> remarks = new ArrayList<>();

    private AnswerListReader(Framework framework, Sheet sheet, boolean listed) {
        this.sheet = sheet;
        this.columns = new Columns(sheet);
        this.listed = listed;
        for (KeyQuestion question : framework.questions()) {
            boolean mustApply = question.mayNotApply().isEmpty();
            asked.put(question.code(), new Asked(question.sample(), WORD, mustApply));
            for (Prompt prompt : question.prompts()) {
                asked.put(prompt.code(), new Asked(question.sample(), WORD, false));
            }
        }
        for (Sample sample : framework.samples()) {
            for (Item item : sample.items()) {
                asked.put(item.code(), new Asked(sample.id(), item.answer(), false));
            }
        }
    }

    /// Answers about the cases of a list; a case that is not on it is a fault.
    public static Intake<AnswerList> read(Framework framework, Sheet sheet, List<CaseRow> cases) {
        AnswerListReader reader = new AnswerListReader(framework, sheet, true);
        cases.forEach(row -> reader.cases.put(row.reference(), row));
        return reader.read();
    }

    /// Answers without a case list: a case belongs to the sample whose question its first row names.
    public static Intake<AnswerList> read(Framework framework, Sheet sheet) {
        return new AnswerListReader(framework, sheet, false).read();
    }

    private Intake<AnswerList> read() {
        faults.addAll(columns.faults(List.of(CASE, QUESTION, ANSWER)));
        if (faults.isEmpty()) {
            sheet.rows().forEach(this::read);
        }
        AnswerList list = new AnswerList(List.copyOf(cases.values()), answers);
        return new Intake<>(list, faults, remarks);
    }

    private void read(Sheet.Row row) {
        AnswerRow answer =
                new AnswerRow(
                        row.line(),
                        columns.cell(row, CASE),
                        columns.cell(row, QUESTION),
                        columns.cell(row, ANSWER),
                        columns.cell(row, REASON));
        int before = faults.size();
        Asked about = asked.get(answer.code());
        if (answer.reference().isEmpty()) {
            faults.add(columns.fault(row, CASE, "intake.case.empty"));
        }
        if (about == null) {
            faults.add(columns.fault(row, QUESTION, "intake.answer.question", answer.code()));
        }
        if (about != null && faults.size() == before) {
            read(row, taken(row, answer, about.answer()), about);
        }
    }

    /// The answer as its type writes it; an empty one clears what stood there.
    private AnswerRow taken(Sheet.Row row, AnswerRow answer, AnswerType type) {
        if (answer.answer().isEmpty()) {
            return answer;
        }
        return switch (type.read(answer.answer())) {
            case AnswerType.Read.Taken(String words) ->
                    new AnswerRow(
                            answer.line(),
                            answer.reference(),
                            answer.code(),
                            words,
                            answer.reason());
            case AnswerType.Read.Refused refused -> {
                faults.add(refused(row, answer, type, refused));
                yield answer;
            }
        };
    }

    private RowFault refused(
            Sheet.Row row, AnswerRow answer, AnswerType type, AnswerType.Read.Refused refused) {
        if (type.equals(WORD)) {
            return columns.fault(row, ANSWER, "intake.answer.word", answer.answer());
        }
        String key =
                switch (refused.why()) {
                    case NOT_LISTED -> "intake.item.notListed";
                    case TWICE -> "intake.item.twice";
                    case NO_WHOLE_NUMBER -> "intake.item.noWholeNumber";
                    case NO_DAY -> "intake.item.noDay";
                    case OUTSIDE -> "intake.item.outside";
                    case TOO_LONG -> "intake.item.tooLong";
                };
        List<Object> arguments = new ArrayList<>(List.of(answer.code(), answer.answer()));
        arguments.addAll(refused.arguments());
        return columns.fault(row, ANSWER, key, arguments.toArray());
    }

    private void read(Sheet.Row row, AnswerRow answer, Asked about) {
        String sample = about.sample();
        if (!listed) {
            cases.computeIfAbsent(
                    answer.reference(),
                    reference -> new CaseRow(0, reference, sample, "", "", Map.of()));
        }
        CaseRow subject = cases.get(answer.reference());
        if (subject == null) {
            faults.add(columns.fault(row, CASE, "intake.answer.case", answer.reference()));
            return;
        }
        String pair = answer.reference() + "\n" + answer.code();
        Long first = lines.putIfAbsent(pair, row.line());
        if (first != null) {
            faults.add(
                    columns.fault(
                            row,
                            QUESTION,
                            "intake.answer.twice",
                            answer.reference(),
                            answer.code(),
                            first.toString()));
        } else if (subject.sample().equals(sample)) {
            remarkUncounted(row, answer, about);
            answers.add(answer);
        } else if (!answer.answer().isEmpty()) {
            faults.add(
                    columns.fault(
                            row,
                            QUESTION,
                            "intake.answer.sample",
                            answer.code(),
                            sample,
                            answer.reference(),
                            subject.sample()));
        }
    }

    private void remarkUncounted(Sheet.Row row, AnswerRow answer, Asked about) {
        if (answer.answer().equals(NOT_APPLICABLE) && about.mustApply()) {
            remarks.add(columns.fault(row, ANSWER, "intake.answer.mustApply", answer.code()));
        }
    }
}
