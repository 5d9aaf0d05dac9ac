package org.fieldbook.service;

import org.fieldbook.framework.Item;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes what was answered in an interview into the cases it is linked to, so that nobody asks twice. Only where a
/// case has no answer yet; cases that are complete or withdrawn are left as they are.
public final class AnswerCases {

    private final OpenInspection inspection;

    public AnswerCases(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Writes it, an act for each case.
    ///
    /// @return how many cases were written to
    public CompletableFuture<Integer> write(SubjectId interview) {
        var cases = new AtomicInteger();
        return inspection
                .acts(
                        newest -> {
                            List<List<Edit>> acts = acts(newest, interview);
                            cases.set(acts.size());
                            return acts;
                        },
                        _ -> {})
                .thenApply(_ -> cases.get());
    }

    private static List<List<Edit>> acts(Snapshot newest, SubjectId interview) {
        var items = new AskedItems(newest.framework());
        Optional<Interview> found =
                Interview.list(items, newest.state()).stream()
                        .filter(one -> one.subject().id().equals(interview))
                        .findFirst();
        return found.stream()
                .flatMap(one -> one.cases().stream().map(id -> act(newest, items, one, id)))
                .filter(edits -> !edits.isEmpty())
                .toList();
    }

    private static List<Edit> act(
            Snapshot newest, AskedItems items, Interview interview, SubjectId id) {
        boolean isOpen =
                newest.subjects().stream()
                        .filter(one -> one.id().equals(id))
                        .anyMatch(AnswerCases::isOpen);
        List<Edit> edits = new ArrayList<>();
        if (isOpen) {
            Subject subject = newest.state().subject(id);
            for (Item item : ofSample(newest, id, items.of(interview.with()))) {
                Optional.ofNullable(interview.answers().get(item.code()))
                        .flatMap(words -> ItemRefusals.value(item, words))
                        .flatMap(value -> edit(subject, items.field(item), value))
                        .ifPresent(edits::add);
            }
            if (!edits.isEmpty()) {
                ofSample(newest, id, items.gates(interview.with())).stream()
                        .flatMap(item ->
                                edit(subject, items.field(item), Value.text(AnswerStates.YES))
                                        .stream())
                        .forEach(edits::addFirst);
            }
        }
        return edits;
    }

    /// Those that are asked of the case at all: a court report has no practitioner.
    private static List<Item> ofSample(Snapshot newest, SubjectId id, List<Item> items) {
        return newest.framework()
                .findSample(id.kind())
                .map(sample ->
                        items.stream()
                                .filter(item -> sample.findItem(item.code()).isPresent())
                                .toList())
                .orElse(List.of());
    }

    private static boolean isOpen(SampleSubject subject) {
        return !subject.isWithdrawn() && !subject.status().isComplete();
    }

    private static Optional<Edit> edit(Subject subject, String field, Value value) {
        return subject.read(field) instanceof Reading.Absent
                ? Optional.of(
                        Edit.of(subject.id(), field, value, subject.field(field).headHashes()))
                : Optional.empty();
    }
}
