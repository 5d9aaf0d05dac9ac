package org.fieldbook.report;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.Provisional;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Inputs of the interim ratings that tests share.
public final class TypicalInputs {

    /// A service's name that tries to become markup, a style, a request or a character that cannot be.
    public static final String HOSTILE =
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>&e;<img"
                    + " src=\"file:///etc/hostname\"/><svg onload=\"x()\"><image"
                    + " href='http://localhost:9/'/></svg>]]></style> url(file:///etc/hostname)"
                    + " data:text/html,x {0} '' \u0000\u0007\ud800 \u202e \ud83d\ude00 \u7edf";

    private TypicalInputs() {}

    /// The practice inspection on its eighth day.
    public static InterimInput practice() {
        return of("Northmoor PDU", PracticeRatings.ratings());
    }

    /// An inspection in which nobody has answered or proposed anything.
    public static InterimInput empty() {
        Ratings practice = PracticeRatings.ratings();
        List<StandardResult> standards =
                practice.standards().stream().map(TypicalInputs::emptied).toList();
        List<Provisional> provisional =
                standards.stream()
                        .filter(StandardResult::counts)
                        .<Provisional>map(standard ->
                                standard.questions().isEmpty()
                                        ? new Provisional.NotProposed(standard.code())
                                        : new Provisional.NotRatedYet(standard.code()))
                        .toList();
        return of(
                "Northmoor PDU",
                new Ratings(
                        practice.framework(),
                        provisional,
                        standards,
                        0,
                        27,
                        Optional.empty(),
                        List.of()));
    }

    /// The practice inspection where court work is not rated.
    public static InterimInput withoutCourtWork() {
        Ratings practice = PracticeRatings.ratings();
        List<StandardResult> standards =
                practice.standards().stream()
                        .map(standard ->
                                standard.code().equals("2.1") ? uncounted(standard) : standard)
                        .toList();
        return of(
                "Northmoor PDU",
                new Ratings(
                        practice.framework(),
                        practice.provisional(),
                        standards,
                        10,
                        24,
                        Optional.of(Rating.REQUIRES_IMPROVEMENT),
                        practice.rulesApplied()));
    }

    /// The practice inspection where one answer to 2.2.3 is in conflict and could make it either band,
    /// 2.4 has a decision of the panel and 2.5 one that no longer fits.
    public static InterimInput undecided() {
        Ratings practice = PracticeRatings.ratings();
        List<StandardResult> standards =
                practice.standards().stream()
                        .map(standard ->
                                switch (standard.code()) {
                                    case "2.2" -> conflicting(standard);
                                    case "2.4" -> decided(standard);
                                    case "2.5" -> stale(standard);
                                    default -> standard;
                                })
                        .toList();
        return of(
                "Northmoor PDU",
                new Ratings(
                        practice.framework(),
                        List.of(
                                new Provisional.Undecided("2.2.3", 2),
                                new Provisional.StaleDecision("2.5")),
                        standards,
                        13,
                        27,
                        practice.overall(),
                        practice.rulesApplied()));
    }

    /// A service whose name is markup.
    public static InterimInput hostile() {
        return of(HOSTILE, PracticeRatings.ratings());
    }

    /// A long name, and thirty rules that cap the same standard.
    public static InterimInput crowded() {
        Ratings practice = PracticeRatings.ratings();
        Framework framework = practice.framework();
        List<Cap> caps =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(number ->
                                new Cap(
                                        "R" + number,
                                        "1.1",
                                        Rating.REQUIRES_IMPROVEMENT,
                                        List.of("2.2"),
                                        Rating.INADEQUATE,
                                        "A rule with rather many words, so that thirty of them need"
                                                + " a page of their own.",
                                        PracticeRatings.PUBLISHED))
                        .toList();
        Framework crowded =
                new Framework(
                        framework.id(),
                        framework.version(),
                        framework.title(),
                        framework.period(),
                        framework.setup(),
                        framework.samples(),
                        framework.standards(),
                        framework.bands(),
                        framework.scoreBands(),
                        caps,
                        framework.discretion());
        List<AppliedCap> applied =
                caps.stream()
                        .map(cap ->
                                new AppliedCap(
                                        cap,
                                        Rating.GOOD,
                                        Rating.REQUIRES_IMPROVEMENT,
                                        List.of("2.2")))
                        .toList();
        String name =
                String.join(
                        " ",
                        Collections.nCopies(
                                12, "Northmoor and Upper Saltmarsh Probation Delivery Unit"));
        return of(
                name,
                new Ratings(
                        crowded,
                        practice.provisional(),
                        practice.standards(),
                        practice.score(),
                        practice.max(),
                        practice.overall(),
                        applied));
    }

    public static InterimInput of(String service, Ratings ratings) {
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
                        34,
                        0,
                        3,
                        0),
                new InterimInput.Imprint(
                        "R. Okafor",
                        OffsetDateTime.parse("2023-03-15T10:42:07Z"),
                        "1.0.0",
                        "3f9a".repeat(16),
                        StateCode.of("a state of the data".getBytes(StandardCharsets.UTF_8))));
    }

    private static StandardResult emptied(StandardResult standard) {
        return new StandardResult(
                standard.standard(),
                standard.counts(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                standard.questions().stream().map(TypicalInputs::emptied).toList(),
                Set.of());
    }

    private static QuestionResult emptied(QuestionResult question) {
        return new QuestionResult(
                question.question(),
                new Counts(0, 0, 0, 46, 0, 0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static StandardResult uncounted(StandardResult standard) {
        return new StandardResult(
                standard.standard(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static StandardResult conflicting(StandardResult standard) {
        List<QuestionResult> questions =
                standard.questions().stream()
                        .map(question ->
                                question.code().equals("2.2.3") ? conflicting(question) : question)
                        .toList();
        return new StandardResult(
                standard.standard(),
                true,
                standard.computed(),
                Optional.empty(),
                Optional.empty(),
                standard.rating(),
                standard.driving(),
                questions,
                standard.flags());
    }

    private static QuestionResult conflicting(QuestionResult question) {
        return new QuestionResult(
                question.question(),
                new Counts(20, 22, 0, 2, 2, 0),
                question.percent(),
                question.band(),
                question.interval(),
                question.noToYes(),
                question.moreYes(),
                Optional.of(Rating.INADEQUATE),
                Optional.of(Rating.REQUIRES_IMPROVEMENT),
                false);
    }

    private static StandardResult decided(StandardResult standard) {
        return new StandardResult(
                standard.standard(),
                true,
                standard.computed(),
                Optional.of(decision(standard, Rating.REQUIRES_IMPROVEMENT, Rating.GOOD)),
                Optional.empty(),
                Optional.of(Rating.GOOD),
                standard.driving(),
                standard.questions(),
                standard.flags());
    }

    private static StandardResult stale(StandardResult standard) {
        return new StandardResult(
                standard.standard(),
                true,
                standard.computed(),
                Optional.empty(),
                Optional.of(decision(standard, Rating.INADEQUATE, Rating.REQUIRES_IMPROVEMENT)),
                standard.rating(),
                standard.driving(),
                standard.questions(),
                standard.flags());
    }

    private static PanelDecision decision(StandardResult standard, Rating from, Rating to) {
        return new PanelDecision(
                standard.code(), from, to, "Weighed together", "R. Okafor", "2023-03-15T09:00:00Z");
    }
}
