package org.fieldbook.service;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Trust;
import org.fieldbook.rating.StandardResult;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How an inspection stands: its days, its cases, who is how far, what is to be done. Worked out of a
/// snapshot and what is known of other laptops; cases are those of the main sample.
///
/// @param tasks in the order in which work goes
public record Overview(
        Snapshot snapshot,
        FieldworkDays fieldwork,
        Tally cases,
        Pace pace,
        List<InspectorProgress> inspectors,
        List<Task> tasks) {

    public Overview {
        inspectors = List.copyOf(inspectors);
        tasks = List.copyOf(tasks);
    }

    /// How the inspection stands on this day.
    ///
    /// @param told what is known of other laptops
    /// @param made when a bundle was last made here, on this laptop's clock
    public static Overview of(
            Snapshot snapshot, LocalDate today, Sharing.Told told, Optional<String> made) {
        FieldworkDays fieldwork = FieldworkDays.of(snapshot.card(), today);
        List<SampleSubject> cases = snapshot.listSubjects(main(snapshot).id());
        Tally tally = Tally.of(cases);
        List<InspectorProgress> inspectors = new InspectorRows(snapshot, told, made).of(cases);
        return new Overview(
                snapshot,
                fieldwork,
                tally,
                Pace.of(snapshot.state(), cases, fieldwork),
                inspectors,
                List.of(
                        new Task.SetUp(!fieldwork.days().isEmpty()),
                        joining(snapshot.trust(), inspectors),
                        drawing(snapshot, cases),
                        new Task.Judging(tally, queries(snapshot)),
                        delivering(snapshot),
                        new Task.Rated(snapshot.ratings(), snapshot.finality()),
                        new Task.Exchanging(
                                told.alone(), snapshot.state().listConflicts().size(), made)));
    }

    /// The sample that an inspection is mostly about: the pack's first.
    public static Sample main(Snapshot snapshot) {
        return snapshot.framework().samples().getFirst();
    }

    private static Task joining(Trust trust, List<InspectorProgress> inspectors) {
        List<Member> people =
                trust.roster().members().stream()
                        .filter(member -> member.role() != Role.HEADQUARTERS)
                        .toList();
        return new Task.Joining(
                people.size(),
                people.stream().mapToInt(member -> trusted(trust, member)).sum(),
                count(people, member -> trusted(trust, member) == 0),
                count(
                        inspectors,
                        row -> row.exchange() instanceof InspectorProgress.Exchange.NotOnTeam),
                trust.heads().size() > 1);
    }

    private static int trusted(Trust trust, Member member) {
        return count(
                member.laptops(), keys -> trust.roster().findRevocation(keys.name()).isEmpty());
    }

    private static Task drawing(Snapshot snapshot, List<SampleSubject> cases) {
        return new Task.Drawing(
                snapshot.framework().samples().stream()
                        .map(sample ->
                                new Task.Drawn(sample, snapshot.listSubjects(sample.id()).size()))
                        .filter(drawn -> drawn.count() > 0)
                        .toList(),
                count(cases, one -> one.inspector().isEmpty()));
    }

    private static int queries(Snapshot snapshot) {
        OpenQueries queries = new OpenQueries(snapshot);
        return snapshot.framework().questions().stream()
                .mapToInt(question -> queries.about(question).size())
                .sum();
    }

    private static Task delivering(Snapshot snapshot) {
        Framework framework = snapshot.framework();
        State state = snapshot.state();
        List<String> judged =
                snapshot.ratings().standards().stream()
                        .filter(StandardResult::counts)
                        .filter(result -> result.standard().basis() instanceof Basis.ByProposal)
                        .map(StandardResult::code)
                        .toList();
        Subject inspection = state.subject(Fields.inspection(state.inspection()));
        Predicate<String> proposed =
                code ->
                        inspection.read(Fields.proposed(framework, code))
                                instanceof Reading.Settled;
        Predicate<String> reasoned =
                code ->
                        inspection.text(Fields.reason(framework, code)).stream()
                                .anyMatch(text -> !text.isBlank());
        return new Task.Delivering(
                state.listSubjects(Fields.EVIDENCE).size()
                        + count(
                                Notes.of(state).about(inspection.id()),
                                Predicate.not(Note::isEmpty)),
                judged.size(),
                count(judged, proposed),
                count(judged, proposed.and(reasoned)));
    }

    private static <T> int count(List<T> all, Predicate<T> wanted) {
        return Math.toIntExact(all.stream().filter(wanted).count());
    }
}
