package org.fieldbook.report;

import org.fieldbook.framework.Basis;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Provisional;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ratings of the standards with what each rests on, and the sentences that explain caps,
/// decisions and open conflicts.
///
/// @param isFinal whether somebody recorded that the ratings are
record StandardsPart(Ratings ratings, boolean isFinal, Phrases phrases) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, phrases.text("heading.standards")));
        blocks.add(new Block.Table(false, columns(), rows()));
        String remarks = String.join(" ", new Remarks(ratings, phrases).sentences());
        if (!remarks.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Emphasis.QUIET, remarks));
        }
        return blocks;
    }

    private List<Column> columns() {
        return List.of(
                new Column(phrases.text("standards.code"), false, 5),
                new Column(phrases.text("standards.standard"), false, 25),
                new Column(phrases.text("standards.basis"), false, 29),
                new Column(phrases.text("standards.yes"), true, 11),
                new Column(
                        phrases.text(isFinal ? "standards.final" : "standards.rating"), false, 23),
                new Column(phrases.text("standards.points"), true, 7));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String domain = "";
        for (StandardResult standard : ratings.standards()) {
            if (!standard.standard().domain().equals(domain)) {
                domain = standard.standard().domain();
                rows.add(new Row.Group(domain));
            }
            rows.add(line(standard));
        }
        if (ratings.max() > 0) {
            rows.add(total());
        }
        return rows;
    }

    private Row line(StandardResult standard) {
        Optional<QuestionResult> driving = standard.drivingQuestion();
        return new Row.Line(
                List.of(
                        new Cell.Strong(standard.code()),
                        new Cell.Words(standard.standard().title()),
                        basis(standard),
                        driving.<Cell>map(this::share).orElse(new Cell.Empty()),
                        rating(standard),
                        standard.points()
                                .<Cell>map(points -> new Cell.Words(Integer.toString(points)))
                                .orElse(new Cell.Empty())),
                Row.Standing.PLAIN);
    }

    private Cell share(QuestionResult driving) {
        return new Cell.Share(phrases.percent(driving), phrases.fraction(driving));
    }

    private Cell rating(StandardResult standard) {
        if (!standard.counts()) {
            return new Cell.Quiet(phrases.text("rating.notRated"));
        }
        return standard.rating()
                .<Cell>map(Cell.Rated::new)
                .orElse(new Cell.Quiet(phrases.text("rating.none")));
    }

    private Row total() {
        return new Row.Line(
                List.of(
                        new Cell.Empty(),
                        new Cell.Strong(phrases.text("standards.total", ratings.max())),
                        new Cell.Empty(),
                        new Cell.Empty(),
                        ratings.overall()
                                .<Cell>map(Cell.Rated::new)
                                .orElse(new Cell.Quiet(phrases.text("rating.none"))),
                        new Cell.Strong(Integer.toString(ratings.score()))),
                Row.Standing.TOTAL);
    }

    private Cell basis(StandardResult standard) {
        String first = computed(standard);
        return standard.decided().or(() -> standard.stale()).isEmpty()
                ? new Cell.Words(first)
                : new Cell.TwoLines(first, decision(standard));
    }

    private String decision(StandardResult standard) {
        return standard.decided()
                .map(decision -> phrases.text("basis.decided", decision.to().word()))
                .orElse(phrases.text("basis.stale"));
    }

    private String computed(StandardResult standard) {
        return switch (standard.standard().basis()) {
            case Basis.RecordedOnly _ -> phrases.text("basis.recorded");
            case Basis.ByProposal() ->
                    standard.counts() ? proposed(standard) : phrases.text("basis.notHere");
            case Basis.ByKeyQuestions(var questions) ->
                    standard.counts() ? lowest(standard) : phrases.text("basis.notHere");
        };
    }

    private String proposed(StandardResult standard) {
        if (ratings.provisional().contains(new Provisional.ProposalUndecided(standard.code()))) {
            return phrases.text("basis.conflict");
        }
        if (standard.computed().isEmpty()) {
            return phrases.text("basis.nothing");
        }
        return cap(standard)
                .map(cap -> phrases.text("basis.capped", cap.from().word(), cap.cap().id()))
                .orElse(phrases.text("basis.evidence"));
    }

    private String lowest(StandardResult standard) {
        Optional<QuestionResult> driving = standard.drivingQuestion();
        if (driving.isEmpty()) {
            return phrases.text("basis.unanswered");
        }
        String question =
                phrases.text(
                        "format.coded", driving.get().code(), driving.get().question().title());
        List<String> equal = standard.driving().stream().skip(1).toList();
        String named =
                equal.isEmpty()
                        ? question
                        : phrases.text("basis.equal", question, phrases.list(equal, code -> code));
        return cap(standard)
                .map(cap -> phrases.text("basis.cappedQuestion", named, cap.cap().id()))
                .orElse(named);
    }

    private Optional<AppliedCap> cap(StandardResult standard) {
        return ratings.rulesApplied().stream()
                .filter(applied -> applied.cap().standard().equals(standard.code()))
                .findFirst();
    }
}
