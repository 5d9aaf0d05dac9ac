package org.fieldbook.ui.cases;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenQueries;
import org.fieldbook.service.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of the case table for one sample, and what each was made of: the row of a case that did not
/// change is the same object as before.
///
/// @param rows the subjects that are not withdrawn, by reference
/// @param withdrawn those that are
/// @param made by subject
record CaseRows(List<CaseRow> rows, List<CaseRow> withdrawn, Map<SubjectId, Made> made) {

    static final CaseRows NONE = new CaseRows(List.of(), List.of(), Map.of());

    CaseRows {
        rows = List.copyOf(rows);
        withdrawn = List.copyOf(withdrawn);
    }

    /// A row and what it was made of.
    record Made(
            SampleSubject subject,
            Subject state,
            List<Subject> notes,
            boolean conflict,
            CaseRow row) {

        boolean isOf(SampleSubject other, Subject now, List<Subject> about, boolean apart) {
            return state == now
                    && conflict == apart
                    && isSame(notes, about)
                    && subject.equals(other);
        }

        /// A state shares with the one before it what did not change.
        private static boolean isSame(List<Subject> some, List<Subject> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int at = 0; at < some.size(); at++) {
                if (some.get(at) != others.get(at)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The rows of a sample.
    ///
    /// @param before rows made earlier, of whatever sample
    static CaseRows of(Snapshot snapshot, String sample, CaseRows before) {
        var maker = new Maker(snapshot, before.made());
        List<CaseRow> rows = new ArrayList<>();
        List<CaseRow> withdrawn = new ArrayList<>();
        for (SampleSubject subject : snapshot.subjects()) {
            if (subject.sample().equals(sample)) {
                (subject.isWithdrawn() ? withdrawn : rows).add(maker.row(subject));
            }
        }
        return new CaseRows(rows, withdrawn, maker.made);
    }

    /// How often each answer was given.
    static Map<AnswerState, Integer> counts(Collection<CaseRow> found) {
        Map<AnswerState, Integer> counts = new EnumMap<>(AnswerState.class);
        for (AnswerState answer : AnswerState.values()) {
            counts.put(answer, 0);
        }
        for (CaseRow row : found) {
            for (List<AnswerState> answers : row.answers().values()) {
                answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static final class Maker {

        private final Snapshot snapshot;
        private final Map<SubjectId, Made> before;
        private final Map<SubjectId, Made> made = new HashMap<>();
        private final Notes notes;
        private final OpenQueries queries;
        private final Set<SubjectId> conflicts;
        private final Map<String, List<Asked>> asked = new HashMap<>();

        /// A standard and the codes of those of its key questions that are asked of a sample.
        private record Asked(String standard, List<String> codes) {}

        Maker(Snapshot snapshot, Map<SubjectId, Made> before) {
            this.snapshot = snapshot;
            this.before = before;
            this.notes = Notes.of(snapshot.state());
            this.queries = new OpenQueries(snapshot);
            this.conflicts =
                    snapshot.state().listConflicts().stream()
                            .map(Conflict::subject)
                            .collect(Collectors.toSet());
        }

        CaseRow row(SampleSubject subject) {
            Subject state = snapshot.state().subject(subject.id());
            List<Note> about = notes.about(subject.id());
            List<Subject> noted = about.stream().map(Note::subject).toList();
            boolean apart = conflicts.contains(subject.id());
            Made known = before.get(subject.id());
            if (known == null || !known.isOf(subject, state, noted, apart)) {
                known = new Made(subject, state, noted, apart, row(subject, state, about, apart));
            }
            made.put(subject.id(), known);
            return known.row();
        }

        private CaseRow row(SampleSubject subject, Subject state, List<Note> about, boolean apart) {
            CaseStatus status = status(subject, state);
            return new CaseRow(
                    subject.id(),
                    subject.reference(),
                    subject.attributes(),
                    subject.inspector(),
                    status,
                    answers(subject),
                    subject.judged(),
                    subject.applicable(),
                    apart,
                    !subject.isWithdrawn() && queries.isAnyOpen(subject),
                    Optional.empty(),
                    status == CaseStatus.NOT_STARTED ? Optional.empty() : subject.lastChanged(),
                    searched(subject, about));
        }

        private static CaseStatus status(SampleSubject subject, Subject state) {
            return switch (subject.status()) {
                case NOT_STARTED -> CaseStatus.NOT_STARTED;
                case IN_PROGRESS -> CaseStatus.IN_PROGRESS;
                case COMPLETE ->
                        subject.changedSince() && state.text(Fields.SIGN_OFF).isPresent()
                                ? CaseStatus.CHANGED
                                : CaseStatus.COMPLETE;
                case SIGNED_OFF -> CaseStatus.SIGNED_OFF;
            };
        }

        private static Searched searched(SampleSubject subject, List<Note> about) {
            List<String> texts = new ArrayList<>();
            texts.add(subject.reference());
            texts.add(subject.inspector());
            texts.addAll(subject.attributes().values());
            if (!subject.hidden()) {
                about.forEach(note -> note.text().standIn().ifPresent(texts::add));
            }
            return new Searched(texts);
        }

        private Map<String, List<AnswerState>> answers(SampleSubject subject) {
            Map<String, List<AnswerState>> answers = new LinkedHashMap<>();
            for (Asked one : asked.computeIfAbsent(subject.sample(), this::asked)) {
                answers.put(
                        one.standard(),
                        one.codes().stream()
                                .map(code -> Objects.requireNonNull(subject.answers().get(code)))
                                .toList());
            }
            return answers;
        }

        private List<Asked> asked(String sample) {
            List<Asked> all = new ArrayList<>();
            for (Standard standard : snapshot.framework().standards()) {
                List<String> codes =
                        standard.questions().stream()
                                .filter(question -> question.sample().equals(sample))
                                .map(KeyQuestion::code)
                                .toList();
                if (!codes.isEmpty()) {
                    all.add(new Asked(standard.code(), codes));
                }
            }
            return all;
        }
    }
}
