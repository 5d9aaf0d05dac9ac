package org.fieldbook.service;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Compares the inspection as it is with what it was.
final class SinceThen {

    private final Before before;
    private final List<Taken> taken;
    private final Snapshot now;
    private final Map<SubjectId, SampleSubject> then = new HashMap<>();

    /// @param taken the bundles taken in since
    SinceThen(Before before, List<Taken> taken, Snapshot now) {
        this.before = before;
        this.taken = List.copyOf(taken);
        this.now = now;
        before.then().subjects().forEach(subject -> then.put(subject.id(), subject));
    }

    Since of() {
        List<SampleSubject> subjects =
                now.framework().samples().stream()
                        .flatMap(sample -> now.listSubjects(sample.id()).stream())
                        .toList();
        List<Since.Item> items = new ArrayList<>();
        imported().ifPresent(items::add);
        completed(subjects).ifPresent(items::add);
        signedOff(subjects).ifPresent(items::add);
        reopened(subjects).ifPresent(items::add);
        moved().sorted(Comparator.comparing(move -> !move.isRating())).forEach(items::add);
        queried().ifPresent(items::add);
        return new Since(before.cut().last().at(), items);
    }

    private Optional<Since.Item> imported() {
        Map<String, Integer> acts = new TreeMap<>();
        taken.forEach(
                one -> one.acts().forEach((name, count) -> acts.merge(name, count, Integer::sum)));
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Since.Item.Imported(taken.size(), acts, taken.getLast().at()));
    }

    private Optional<Since.Item> completed(List<SampleSubject> subjects) {
        List<SampleSubject> cases =
                subjects.stream()
                        .filter(one -> one.status().isComplete())
                        .filter(one -> !was(one, Status::isComplete))
                        .toList();
        List<ChangeRecord> marks = marks(cases, Fields.COMPLETE);
        return newest(marks).map(at -> new Since.Item.Completed(cases, by(marks), at));
    }

    private Optional<Since.Item> signedOff(List<SampleSubject> subjects) {
        List<SampleSubject> cases =
                subjects.stream()
                        .filter(one -> one.status() == Status.SIGNED_OFF)
                        .filter(one -> !was(one, status -> status == Status.SIGNED_OFF))
                        .toList();
        List<ChangeRecord> marks = marks(cases, Fields.SIGN_OFF);
        return newest(marks).map(at -> new Since.Item.SignedOff(cases, by(marks), at));
    }

    private Optional<Since.Item> reopened(List<SampleSubject> subjects) {
        List<SampleSubject> cases =
                subjects.stream()
                        .filter(one -> !one.status().isComplete())
                        .filter(one -> was(one, Status::isComplete))
                        .toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(new Since.Item.Reopened(cases));
    }

    private boolean was(SampleSubject subject, Predicate<Status> wanted) {
        return Optional.ofNullable(then.get(subject.id()))
                .filter(old -> wanted.test(old.status()))
                .isPresent();
    }

    /// The newest mark of each case.
    private List<ChangeRecord> marks(List<SampleSubject> cases, String field) {
        return cases.stream()
                .flatMap(one ->
                        now.state().subject(one.id()).field(field).heads().stream()
                                .map(Change::record)
                                .max(Comparator.comparingLong(ChangeRecord::tick))
                                .stream())
                .toList();
    }

    private static Optional<String> newest(List<ChangeRecord> marks) {
        return marks.stream()
                .max(Comparator.comparingLong(ChangeRecord::tick))
                .map(ChangeRecord::at);
    }

    private Map<String, Integer> by(List<ChangeRecord> marks) {
        Map<String, Integer> by = new TreeMap<>();
        marks.forEach(mark ->
                by.merge(
                        Members.find(now.state(), mark.author()).map(Member::name).orElse(""),
                        1,
                        Integer::sum));
        return by;
    }

    private Stream<Since.Item.Moved> moved() {
        Map<String, StandardResult> old = new HashMap<>();
        before.then().ratings().standards().forEach(one -> old.put(one.code(), one));
        return now.ratings().standards().stream()
                .filter(StandardResult::counts)
                .flatMap(one ->
                        Optional.ofNullable(old.get(one.code()))
                                .map(was -> new Since.Item.Moved(was, one))
                                .stream())
                .filter(move ->
                        move.isRating() || !percent(move.before()).equals(percent(move.after())));
    }

    private static Optional<Integer> percent(StandardResult standard) {
        return standard.drivingQuestion().flatMap(QuestionResult::percent);
    }

    private Optional<Since.Item> queried() {
        OpenQueries was = new OpenQueries(before.then());
        OpenQueries is = new OpenQueries(now);
        List<Since.Query> queries = new ArrayList<>();
        for (KeyQuestion question : now.framework().questions()) {
            Set<SubjectId> known = new HashSet<>();
            was.about(question).forEach(subject -> known.add(subject.id()));
            is.about(question).stream()
                    .filter(subject -> !known.contains(subject.id()))
                    .forEach(subject -> queries.add(new Since.Query(subject, question)));
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new Since.Item.Queried(queries));
    }
}
