package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.intake.AnswerList;
import org.fieldbook.intake.AnswerListReader;
import org.fieldbook.intake.AnswerRow;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.StandardListReader;
import org.fieldbook.intake.StandardRow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records answers and proposed ratings that come from files, each row as a change by this store's
/// user, as if it had been given in the window. Nothing is recorded while a row is wrong.
public final class RecordFiles {

    private static final String ANSWER = "answer";
    private static final String REASON = "reason";

    private final OpenInspection inspection;

    public RecordFiles(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The rows were recorded; those that said what stood there already changed nothing.
        record Recorded(int rows, List<RowFault> remarks) implements Outcome {}

        /// Nothing was recorded: every fault found.
        record Refused(List<RowFault> faults) implements Outcome {}
    }

    /// Records both files, or neither. Waits for the disk.
    public Outcome record(Path answers, Optional<Path> standards) {
        Snapshot newest = inspection.snapshot();
        Framework framework = newest.framework();
        List<RowFault> faults = new ArrayList<>();
        List<RowFault> remarks = new ArrayList<>();
        List<AnswerRow> answerRows =
                RowFiles.read(answers, faults)
                        .map(sheet -> AnswerListReader.read(framework, sheet, cases(newest)))
                        .map(read -> take(read, faults, remarks))
                        .map(AnswerList::answers)
                        .orElseGet(List::of);
        String name = RowFiles.name(answers);
        answerRows.forEach(row -> findFault(newest, name, row).ifPresent(faults::add));
        answerRows.forEach(row ->
                assumedReason(newest, row)
                        .map(reason -> fault(name, row, REASON, "record.reasonAssumed", reason))
                        .ifPresent(remarks::add));
        List<StandardRow> standardRows =
                standards
                        .flatMap(file -> RowFiles.read(file, faults))
                        .map(sheet -> StandardListReader.read(framework, sheet))
                        .map(read -> take(read, faults, remarks))
                        .orElseGet(List::of);
        List<ProposeRatings.Proposed> proposals =
                standardRows.stream()
                        .flatMap(row -> proposal(newest, row, faults).stream())
                        .toList();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(List.copyOf(faults));
        }
        List<RecordAnswers.Given> given = given(newest, answerRows);
        OpenInspection.await(
                inspection.acts(
                        now ->
                                Stream.concat(
                                                new RecordAnswers(inspection)
                                                        .acts(now, given).stream(),
                                                new ProposeRatings(inspection)
                                                        .acts(now, proposals).stream())
                                        .toList(),
                        _ -> {}));
        return new Outcome.Recorded(answerRows.size() + proposals.size(), List.copyOf(remarks));
    }

    private static <T> T take(Intake<T> read, List<RowFault> faults, List<RowFault> remarks) {
        faults.addAll(read.faults());
        remarks.addAll(read.remarks());
        return read.content();
    }

    /// What the window would not let anybody do either: answer `na` where the question has to be
    /// judged or without a reason, or write over differing answers without having looked at them.
    private static Optional<RowFault> findFault(Snapshot newest, String file, AnswerRow row) {
        List<String> reasons = reasons(newest.framework(), row);
        if (isNotApplicable(newest.framework(), row)) {
            if (reasons.isEmpty()) {
                return Optional.of(fault(file, row, ANSWER, "record.mustApply", row.code()));
            }
            if (row.reason().isEmpty() && reasons.size() > 1 && !stands(newest, row)) {
                return Optional.of(
                        fault(
                                file,
                                row,
                                REASON,
                                "record.reason",
                                row.code(),
                                String.join(", ", reasons)));
            }
        }
        if (row.reason().length() > Typed.LONGEST_REASON) {
            return Optional.of(fault(file, row, REASON, "record.reasonLong", Typed.LONGEST_REASON));
        }
        return reading(newest, row) instanceof Reading.Differing
                ? Optional.of(
                        fault(file, row, ANSWER, "record.conflict", row.code(), row.reference()))
                : Optional.empty();
    }

    /// Whoever answers that a key question does not apply gives a reason. Where the framework lists a
    /// single one, `na` can mean nothing else.
    private static Optional<String> assumedReason(Snapshot newest, AnswerRow row) {
        List<String> reasons = reasons(newest.framework(), row);
        return isNotApplicable(newest.framework(), row)
                        && row.reason().isEmpty()
                        && reasons.size() == 1
                        && !stands(newest, row)
                ? Optional.of(reasons.getFirst())
                : Optional.empty();
    }

    /// Whether the row says what is recorded already, with whatever reason somebody gave.
    private static boolean stands(Snapshot newest, AnswerRow row) {
        return reading(newest, row).text().equals(Optional.of(row.answer()));
    }

    /// Whether it is the answer `na` to a key question; prompts take it without more ado.
    private static boolean isNotApplicable(Framework framework, AnswerRow row) {
        return row.answer().equals(AnswerStates.NOT_APPLICABLE)
                && framework.questions().stream()
                        .anyMatch(question -> question.code().equals(row.code()));
    }

    private static List<String> reasons(Framework framework, AnswerRow row) {
        return framework.questions().stream()
                .filter(question -> question.code().equals(row.code()))
                .findFirst()
                .map(KeyQuestion::mayNotApply)
                .orElse(List.of());
    }

    private static Reading reading(Snapshot newest, AnswerRow row) {
        return newest.subjects().stream()
                .filter(subject -> subject.reference().equals(row.reference()))
                .map(subject -> newest.state().subject(subject.id()))
                .map(subject -> subject.read(newest.framework().field(row.code())))
                .findFirst()
                .orElseGet(Reading.Absent::new);
    }

    private static RowFault fault(
            String file, AnswerRow row, String column, String key, Object... arguments) {
        return new RowFault(file, row.line(), column, key, List.of(arguments));
    }

    private static List<CaseRow> cases(Snapshot newest) {
        return newest.subjects().stream()
                .filter(subject -> !subject.isWithdrawn())
                .map(subject ->
                        new CaseRow(
                                0,
                                subject.reference(),
                                subject.sample(),
                                subject.inspector(),
                                "",
                                subject.attributes()))
                .toList();
    }

    private static List<RecordAnswers.Given> given(Snapshot newest, List<AnswerRow> rows) {
        Map<String, SampleSubject> subjects =
                newest.subjects().stream()
                        .collect(Collectors.toMap(SampleSubject::reference, s -> s, (a, _) -> a));
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(subjects.get(row.reference())).stream()
                                .map(subject -> given(newest, subject, row)))
                .toList();
    }

    private static RecordAnswers.Given given(
            Snapshot newest, SampleSubject subject, AnswerRow row) {
        String field = newest.framework().field(row.code());
        return new RecordAnswers.Given(
                subject.id(),
                row.code(),
                Optional.of(row.answer()).filter(answer -> !answer.isEmpty()),
                Optional.of(row.reason())
                        .filter(reason -> !reason.isEmpty())
                        .or(() -> assumedReason(newest, row)),
                newest.state().subject(subject.id()).field(field).headHashes());
    }

    private static Optional<ProposeRatings.Proposed> proposal(
            Snapshot newest, StandardRow row, List<RowFault> faults) {
        return switch (row) {
            case StandardRow.Proposed proposed -> {
                Subject subject =
                        newest.state().subject(Fields.inspection(newest.state().inspection()));
                String field = Fields.proposed(newest.framework(), proposed.standard());
                yield Optional.of(
                        new ProposeRatings.Proposed(
                                proposed.standard(),
                                Optional.of(proposed.rating()),
                                subject.field(field).headHashes()));
            }
            case StandardRow.NotRated(String standard) -> {
                if (newest.ratings().getStandard(standard).counts()) {
                    faults.add(RowFault.ofFile("standards", "record.notRated", standard));
                }
                yield Optional.empty();
            }
        };
    }
}
