package org.fieldbook.report;

import static org.fieldbook.framework.Rating.GOOD;
import static org.fieldbook.framework.Rating.INADEQUATE;
import static org.fieldbook.framework.Rating.OUTSTANDING;
import static org.fieldbook.framework.Rating.REQUIRES_IMPROVEMENT;

import org.fieldbook.framework.Banding;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.Discretion;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.framework.Standard;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Flag;
import org.fieldbook.rating.Interval;
import org.fieldbook.rating.Provisional;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The practice inspection's ratings as published with it, number for number.
public final class PracticeRatings {

    static final Provenance PUBLISHED =
            new Provenance("Rules and guidance 2021, page 4", Confidence.PUBLISHED);
    private static final Provenance DERIVED =
            new Provenance("Annual report 2023", Confidence.DERIVED);
    private static final Provenance UNCONFIRMED =
            new Provenance("Annex, remembered", Confidence.UNCONFIRMED);
    static final Cap RULE_A =
            new Cap(
                    "A",
                    "1.1",
                    REQUIRES_IMPROVEMENT,
                    List.of("2.2", "2.3", "2.4", "2.5"),
                    INADEQUATE,
                    "Leadership cannot be better than Requires improvement if any casework standard"
                            + " is Inadequate.",
                    PUBLISHED);
    private static final Cap RULE_B =
            new Cap(
                    "B",
                    "1.3",
                    REQUIRES_IMPROVEMENT,
                    List.of("2.4"),
                    INADEQUATE,
                    "Services cannot be better than Requires improvement if 2.4 is Inadequate.",
                    PUBLISHED);
    private static final String ONE = "Domain one: organisational delivery";
    private static final String TWO = "Domain two: service delivery";

    private PracticeRatings() {}

    public static Ratings ratings() {
        List<StandardResult> results =
                List.of(
                        judged("1.1", "Leadership", GOOD, REQUIRES_IMPROVEMENT),
                        judged("1.2", "Staff", REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT),
                        judged("1.3", "Services", GOOD, GOOD),
                        judged("1.4", "Information and facilities", GOOD, GOOD),
                        casework(
                                "2.1",
                                "Court work",
                                OUTSTANDING,
                                0,
                                Set.of(Flag.ONE_CASE_DECIDES),
                                question(
                                        "2.1.1",
                                        "courtReport",
                                        "Advice supports the court",
                                        15,
                                        3,
                                        0,
                                        0,
                                        OUTSTANDING,
                                        608,
                                        942)),
                        casework(
                                "2.2",
                                "Assessment",
                                INADEQUATE,
                                2,
                                Set.of(Flag.WITHIN_DISCRETION, Flag.ONE_CASE_DECIDES),
                                engages("2.2.1", 27, 17, 0, 2, REQUIRES_IMPROVEMENT, 466, 743),
                                desistance("2.2.2", 25, 18, 0, 3, REQUIRES_IMPROVEMENT, 433, 716),
                                safety("2.2.3", 20, 22, 0, 4, INADEQUATE, 334, 623)),
                        casework(
                                "2.3",
                                "Planning",
                                REQUIRES_IMPROVEMENT,
                                2,
                                Set.of(Flag.ONE_CASE_DECIDES),
                                engages("2.3.1", 29, 12, 0, 5, GOOD, 555, 824),
                                desistance("2.3.2", 27, 14, 0, 5, GOOD, 505, 784),
                                safety("2.3.3", 21, 20, 0, 5, REQUIRES_IMPROVEMENT, 365, 657)),
                        casework(
                                "2.4",
                                "Implementation and delivery",
                                REQUIRES_IMPROVEMENT,
                                1,
                                Set.of(),
                                engages("2.4.1", 30, 10, 0, 6, GOOD, 598, 858),
                                desistance("2.4.2", 22, 18, 0, 6, REQUIRES_IMPROVEMENT, 398, 693),
                                safety("2.4.3", 24, 16, 0, 6, REQUIRES_IMPROVEMENT, 446, 737)),
                        casework(
                                "2.5",
                                "Reviewing",
                                GOOD,
                                2,
                                Set.of(),
                                engages("2.5.1", 29, 6, 3, 8, OUTSTANDING, 673, 919),
                                desistance("2.5.2", 26, 9, 3, 8, GOOD, 579, 858),
                                safety("2.5.3", 24, 11, 3, 8, GOOD, 520, 814)),
                        recorded("2.6", "Outcomes"));
        List<Provisional> provisional = new ArrayList<>();
        for (StandardResult standard : results) {
            for (QuestionResult question : standard.questions()) {
                if (question.counts().unanswered() > 0) {
                    provisional.add(
                            new Provisional.Unanswered(
                                    question.code(), question.counts().unanswered()));
                }
            }
        }
        return new Ratings(
                framework(results.stream().map(StandardResult::standard).toList()),
                provisional,
                results,
                13,
                27,
                Optional.of(REQUIRES_IMPROVEMENT),
                List.of(new AppliedCap(RULE_A, GOOD, REQUIRES_IMPROVEMENT, List.of("2.2"))));
    }

    static Framework framework(List<Standard> standards) {
        return new Framework(
                "pdu-2021",
                1,
                "Probation Delivery Unit",
                "2021 to 2023",
                List.of(),
                List.of(
                        new Sample("case", "case", "cases", List.of()),
                        new Sample("courtReport", "court report", "court reports", List.of())),
                standards,
                new Bands(50, 65, 80, Banding.EXACT, PUBLISHED),
                List.of(
                        new ScoreBands(24, 5, 13, 21, DERIVED),
                        new ScoreBands(27, 5, 14, 23, DERIVED)),
                List.of(RULE_A, RULE_B),
                new Discretion(5, 5, UNCONFIRMED));
    }

    static StandardResult judged(String code, String title, Rating computed, Rating rating) {
        return new StandardResult(
                new Standard(
                        code,
                        title,
                        ONE,
                        new Basis.ByProposal(),
                        new Condition.Always(),
                        PUBLISHED),
                true,
                Optional.of(computed),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rating),
                List.of(),
                List.of(),
                Set.of());
    }

    static StandardResult casework(
            String code,
            String title,
            Rating rating,
            int driving,
            Set<Flag> flags,
            QuestionResult... questions) {
        List<QuestionResult> results = List.of(questions);
        return new StandardResult(
                new Standard(
                        code,
                        title,
                        TWO,
                        new Basis.ByKeyQuestions(
                                results.stream().map(QuestionResult::question).toList()),
                        new Condition.Always(),
                        PUBLISHED),
                true,
                Optional.of(rating),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rating),
                List.of(results.get(driving).code()),
                results,
                flags);
    }

    private static StandardResult recorded(String code, String title) {
        return new StandardResult(
                new Standard(
                        code,
                        title,
                        TWO,
                        new Basis.RecordedOnly(),
                        new Condition.Always(),
                        PUBLISHED),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static QuestionResult engages(
            String code, int yes, int no, int na, int open, Rating band, int low, int high) {
        return question(code, "case", "Engages the person", yes, no, na, open, band, low, high);
    }

    private static QuestionResult desistance(
            String code, int yes, int no, int na, int open, Rating band, int low, int high) {
        return question(code, "case", "Supports desistance", yes, no, na, open, band, low, high);
    }

    private static QuestionResult safety(
            String code, int yes, int no, int na, int open, Rating band, int low, int high) {
        return question(
                code, "case", "Keeps other people safe", yes, no, na, open, band, low, high);
    }

    static QuestionResult question(
            String code,
            String sample,
            String title,
            int yes,
            int no,
            int na,
            int open,
            Rating band,
            int low,
            int high) {
        return new QuestionResult(
                new KeyQuestion(
                        code,
                        sample,
                        title,
                        title,
                        title,
                        title,
                        new Condition.Always(),
                        List.of(),
                        List.of(),
                        PUBLISHED),
                new Counts(yes, no, na, open, 0, 0),
                Optional.of((200 * yes + yes + no) / (2 * (yes + no))),
                Optional.of(band),
                Optional.of(new Interval(low, high)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
