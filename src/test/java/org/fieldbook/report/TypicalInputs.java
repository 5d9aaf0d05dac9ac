package org.fieldbook.report;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Finality;
import org.fieldbook.rating.JudgedSubject;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.Practice;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.RatingInput;
import org.fieldbook.rating.Ratings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Inputs of the interim ratings that tests share.
public final class TypicalInputs {

    /// A service's name that tries to become markup, a style, a request or a character that cannot be.
    public static final String HOSTILE =
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>&e;<img"
                    + " src=\"file:///etc/hostname\"/><svg onload=\"x()\"><image"
                    + " href='http://localhost:9/'/></svg>]]></style> url(file:///etc/hostname)"
                    + " data:text/html,x {0} '' \u0000\u0007\ud800 \u202e \ud83d\ude00 \u7edf";

    private static final Framework PDU = Packs.pdu2021();
    private static final RatingInput PRACTICE = Practice.input(PDU);

    private TypicalInputs() {}

    /// The practice inspection on its eighth day.
    public static InterimInput practice() {
        return of("Northmoor PDU", PDU, PRACTICE);
    }

    /// An inspection in which nobody has answered or proposed anything.
    public static InterimInput empty() {
        List<JudgedSubject> subjects =
                PRACTICE.subjects().stream()
                        .map(subject -> withAnswers(subject, Map.of()))
                        .toList();
        return of("Northmoor PDU", PDU, RatingInput.of(subjects, Map.of(), Set.of()));
    }

    /// An inspection that has no case yet.
    public static InterimInput withoutCases() {
        return of("Northmoor PDU", PDU, RatingInput.of(List.of(), Map.of(), Set.of()));
    }

    /// The practice inspection where court work is not rated.
    public static InterimInput withoutCourtWork() {
        return of(
                "Northmoor PDU",
                PDU,
                RatingInput.of(PRACTICE.subjects(), PRACTICE.proposals(), Set.of("2.1")));
    }

    /// The practice inspection where two answers to 2.2.3 are in conflict and could make it either band,
    /// the panel has lifted 2.4, and its decision on 2.5 no longer fits.
    public static InterimInput undecided() {
        List<JudgedSubject> first =
                PRACTICE.subjects().stream()
                        .filter(subject -> subject.answers().get("2.2.3") == AnswerState.NO)
                        .limit(2)
                        .toList();
        List<JudgedSubject> subjects =
                PRACTICE.subjects().stream()
                        .map(subject -> first.contains(subject) ? withConflict(subject) : subject)
                        .toList();
        List<PanelDecision> decisions =
                List.of(
                        decision("2.4", Rating.REQUIRES_IMPROVEMENT, Rating.GOOD),
                        decision("2.5", Rating.INADEQUATE, Rating.REQUIRES_IMPROVEMENT));
        return of(
                "Northmoor PDU",
                PDU,
                new RatingInput(
                        Map.of(),
                        Set.of(),
                        subjects,
                        PRACTICE.proposals(),
                        decisions,
                        Set.of(),
                        Set.of(),
                        List.of()));
    }

    /// A service whose name is markup.
    public static InterimInput hostile() {
        return of(HOSTILE, PDU, PRACTICE);
    }

    /// A long name, and thirty more rules.
    public static InterimInput crowded() {
        Stream<Cap> more =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(number ->
                                new Cap(
                                        "R" + number,
                                        "1.1",
                                        Rating.REQUIRES_IMPROVEMENT,
                                        List.of("2.2"),
                                        Rating.INADEQUATE,
                                        "A rule with rather many words, so that thirty of them need"
                                                + " a page.",
                                        PDU.bands().provenance()));
        Framework crowded =
                new Framework(
                        PDU.id(),
                        PDU.version(),
                        PDU.title(),
                        PDU.period(),
                        PDU.setup(),
                        PDU.samples(),
                        PDU.standards(),
                        PDU.bands(),
                        PDU.scoreBands(),
                        Stream.concat(PDU.caps().stream(), more).toList(),
                        PDU.discretion(),
                        PDU.consistency(),
                        PDU.aggregates());
        String name =
                String.join(
                        " ",
                        Collections.nCopies(
                                12, "Northmoor and Upper Saltmarsh Probation Delivery Unit"));
        return of(name, crowded, PRACTICE);
    }

    public static InterimInput of(String service, Framework framework, RatingInput input) {
        return of(service, Rater.rate(framework, input), Grouping.listOf(framework, input));
    }

    private static InterimInput of(String service, Ratings ratings, List<Grouping> groupings) {
        return new InterimInput(
                ratings,
                new InterimInput.Facts(
                        service,
                        "NM-2023-03",
                        true,
                        Optional.of(
                                new InterimInput.Fieldwork(
                                        LocalDate.of(2023, 3, 6),
                                        LocalDate.of(2023, 3, 17),
                                        Optional.of(8),
                                        10))),
                new InterimInput.Completeness(
                        List.of(
                                new InterimInput.SampleProgress("case", 2, 6, 7, 31, 0, 1),
                                new InterimInput.SampleProgress("courtReport", 0, 0, 0, 18, 0, 0)),
                        List.of(
                                new InterimInput.StandardProgress("2.1", 18, 0),
                                new InterimInput.StandardProgress("2.2", 46, 3)),
                        0,
                        3,
                        0),
                groupings,
                new Finality.Interim(),
                new InterimInput.Imprint(
                        "R. Okafor",
                        OffsetDateTime.parse("2023-03-15T10:42:07Z"),
                        "1.0.0",
                        "3f9a".repeat(16),
                        StateCode.of("a state of the data".getBytes(StandardCharsets.UTF_8))));
    }

    private static JudgedSubject withConflict(JudgedSubject subject) {
        Map<String, AnswerState> answers = new HashMap<>(subject.answers());
        answers.put("2.2.3", AnswerState.UNDECIDED);
        return withAnswers(subject, answers);
    }

    private static JudgedSubject withAnswers(
            JudgedSubject subject, Map<String, AnswerState> answers) {
        return new JudgedSubject(
                subject.reference(),
                subject.sample(),
                subject.excluded(),
                answers,
                subject.attributes());
    }

    private static PanelDecision decision(String standard, Rating from, Rating to) {
        return new PanelDecision(
                standard, from, to, "Weighed together", "R. Okafor", "2023-03-15T09:00:00Z");
    }
}
