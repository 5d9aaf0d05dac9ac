package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Interview;
import org.fieldbook.intake.Practice;
import org.fieldbook.intake.PracticeWork;
import org.fieldbook.journal.SubjectId;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Records in the practice inspection what its list of judgements does not hold: notes, evidence, a file and what was
/// made of it, interviews, a survey, and second assessments that are asked for.
final class PracticeRecords {

    private final OpenInspection open;
    private final PracticeWork work;
    private final Map<String, SubjectId> subjects;
    private final Framework framework;

    private final PracticeSeconds seconds;

    /// What evidence was recorded as, by its reference.
    private final Map<String, SubjectId> evidence = new HashMap<>();

    /// @param subjects what is in the samples, by reference
    PracticeRecords(
            OpenInspection open,
            PracticeWork work,
            Map<String, SubjectId> subjects,
            PracticeSeconds seconds) {
        this.open = open;
        this.seconds = seconds;
        this.work = work;
        this.subjects = subjects;
        this.framework = open.snapshot().framework();
    }

    /// Everything, each at its moment; the file has what builds on something after it.
    List<PracticeInspection.Moment> moments() {
        List<PracticeInspection.Moment> moments = new ArrayList<>();
        work.evidence()
                .forEach(one ->
                        moments.add(new PracticeInspection.Moment(one.at(), () -> collect(one))));
        work.attached()
                .forEach(one ->
                        moments.add(new PracticeInspection.Moment(one.at(), () -> attach(one))));
        work.interviews()
                .forEach(one ->
                        moments.add(new PracticeInspection.Moment(one.at(), () -> speak(one))));
        work.findings()
                .forEach(one ->
                        moments.add(new PracticeInspection.Moment(one.at(), () -> draw(one))));
        work.secondAssessments()
                .forEach(one ->
                        moments.add(
                                new PracticeInspection.Moment(
                                        one.at(),
                                        () -> seconds.ask(one, find(subjects, one.reference())))));
        work.notes()
                .forEach(one ->
                        moments.add(new PracticeInspection.Moment(one.at(), () -> note(one))));
        moments.add(new PracticeInspection.Moment(work.survey().at(), this::survey));
        return moments;
    }

    private void collect(PracticeWork.Collected one) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.KIND, one.kind());
        texts.put(Fields.TITLE, one.title());
        texts.put(Fields.DATE, one.date().toString());
        texts.put(Fields.SOURCE, one.source());
        texts.put(Fields.TEXT, one.text());
        one.marks().forEach((code, mark) -> texts.put(Fields.mark(framework, code), mark));
        evidence.put(one.reference(), commit(Fields.EVIDENCE, Optional.empty(), texts));
    }

    private void attach(PracticeWork.Attached one) {
        var attaching = new AttachFiles(open);
        OpenInspection.await(
                attaching.attach(
                        find(evidence, one.evidence()),
                        attaching.offer(one.name(), one.text().getBytes(StandardCharsets.UTF_8))));
    }

    private void draw(PracticeWork.Drawn one) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.SHOWS, one.shows());
        texts.put(Fields.TEXT, one.text());
        one.evidence()
                .forEach(reference ->
                        texts.put(
                                Fields.SUPPORTED + find(evidence, reference).id(), Finding.LINKED));
        var about =
                new About(
                        Fields.inspection(open.snapshot().state().inspection()),
                        framework.field(one.standard()));
        commit(Fields.FINDING, Optional.of(about), texts);
    }

    private void speak(PracticeWork.Spoken one) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.KIND, one.with());
        texts.put(Fields.DATE, one.date().toString());
        texts.put(Fields.SOURCE, one.source());
        texts.put(Fields.TEXT, one.text());
        one.cases()
                .forEach(reference ->
                        texts.put(Interview.link(find(subjects, reference)), Interview.LINKED));
        one.answers().forEach((code, words) -> texts.put(framework.field(code), words));
        commit(Fields.INTERVIEW, Optional.empty(), texts);
    }

    private SubjectId commit(String kind, Optional<About> about, Map<String, String> texts) {
        var id = new SubjectId(kind, UUID.randomUUID());
        OpenInspection.await(new WriteNotes(open).commit(new Draft(id, about, texts, Map.of(), 0)));
        return id;
    }

    private void note(PracticeWork.Noted one) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.TEXT, one.text());
        texts.put(Fields.SOURCE, one.source());
        if (!one.recordDate().isEmpty()) {
            texts.put(Fields.RECORD_DATE, one.recordDate());
        }
        texts.put(Fields.SHOWS, one.shows());
        var about = new About(find(subjects, one.reference()), framework.field(one.code()));
        commit(Fields.NOTE, Optional.of(about), texts);
    }

    /// The ratings that the team proposes, and why.
    void propose(Practice practice) {
        OpenInspection.await(
                new ProposeRatings(open)
                        .proposeAll(
                                practice.proposals().stream()
                                        .map(proposal ->
                                                new ProposeRatings.Proposed(
                                                        proposal.standard(),
                                                        Rating.find(proposal.rating()),
                                                        List.of()))
                                        .toList()));
        Snapshot now = open.snapshot();
        Map<String, String> reasons = new TreeMap<>();
        work.reasons()
                .forEach((standard, reason) ->
                        reasons.put(Fields.reason(now.framework(), standard), reason));
        OpenInspection.await(
                new WriteNotes(open)
                        .commit(
                                new Draft(
                                        Fields.inspection(now.state().inspection()),
                                        Optional.empty(),
                                        reasons,
                                        Map.of(),
                                        0)));
    }

    private void survey() {
        var importing = new ImportSurvey(open);
        OpenInspection.await(
                importing.importSheets(
                        importing.preview(
                                work.survey().name(),
                                work.survey().csv().getBytes(StandardCharsets.UTF_8))));
    }

    static SubjectId find(Map<String, SubjectId> known, String reference) {
        return Stream.ofNullable(known.get(reference))
                .findFirst()
                .orElseThrow(() -> lacks(reference));
    }

    private static IllegalStateException lacks(String what) {
        return new IllegalStateException("the practice inspection lacks " + what);
    }
}
