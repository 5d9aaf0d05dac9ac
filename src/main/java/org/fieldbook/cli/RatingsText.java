package org.fieldbook.cli;

import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AggregateResult;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Flag;
import org.fieldbook.rating.Group;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints ratings as a plain table.
public final class RatingsText {

    private final PrintWriter out;

    public RatingsText(PrintWriter out) {
        this.out = out;
    }

    /// Prints standards, score, rules and groups, if there are any.
    public void print(Ratings ratings, List<Group> groups) {
        TextTable table = new TextTable("", "Standard", "Rating", "Points", "Lowest", "Flags");
        for (StandardResult result : ratings.standards()) {
            if (!result.isOnlyRecorded()) {
                table.row(
                        result.code(),
                        result.standard().title(),
                        result.counts() ? word(result.rating()) : "Not rated",
                        result.points().map(String::valueOf).orElse("-"),
                        result.drivingQuestion().map(RatingsText::share).orElse(""),
                        result.flags().stream()
                                .sorted()
                                .map(Flag::id)
                                .collect(Collectors.joining(", ")));
            }
        }
        table.print(out);
        out.println();
        out.println(
                "Score "
                        + ratings.score()
                        + " of "
                        + ratings.max()
                        + ": "
                        + word(ratings.overall()));
        ratings.rulesApplied().forEach(applied -> out.println(words(applied)));
        out.println(ratings.complete() ? "Complete." : "Provisional:");
        ratings.provisional().forEach(reason -> out.println("  " + reason.words()));
        if (ratings.hasUnits()) {
            out.println();
            aggregates(ratings.aggregates());
        }
        if (!groups.isEmpty()) {
            out.println();
            print(groups);
        }
    }

    private void print(List<Group> groups) {
        TextTable table = new TextTable(groups.getFirst().by(), "Cases", "Question", "Yes", "%");
        for (Group group : groups) {
            for (String code : group.codes()) {
                Counts counts = group.getCounts(code);
                table.row(
                        group.value(),
                        String.valueOf(group.cases()),
                        code,
                        counts.yes() + "/" + counts.judged(),
                        counts.percent().map(String::valueOf).orElse("-"));
            }
        }
        table.print(out);
    }

    private void aggregates(List<AggregateResult> aggregates) {
        TextTable table = new TextTable("Units together", "Question", "Yes", "%", "Band", "Units");
        for (AggregateResult aggregate : aggregates) {
            for (AggregateResult.PoolResult pool : aggregate.questions()) {
                boolean lowest = aggregate.driving().contains(pool.pool().code());
                table.row(
                        aggregate.aggregate().standard(),
                        pool.pool().code() + (lowest ? " lowest" : ""),
                        pool.counts().yes() + "/" + pool.counts().judged(),
                        pool.percent().map(String::valueOf).orElse("-"),
                        word(pool.band()),
                        pool.shares().stream()
                                .map(share ->
                                        share.name()
                                                + " "
                                                + share.counts().yes()
                                                + "/"
                                                + share.counts().judged())
                                .collect(Collectors.joining(", ")));
            }
        }
        table.print(out);
    }

    private static String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElse("-");
    }

    private static String share(QuestionResult question) {
        Counts counts = question.counts();
        return question.code()
                + " "
                + counts.yes()
                + "/"
                + counts.judged()
                + " "
                + question.percent().map(percent -> percent + "%").orElse("-");
    }

    private static String words(AppliedCap applied) {
        return "Rule "
                + applied.cap().id()
                + ": "
                + applied.cap().standard()
                + " from "
                + applied.from().word()
                + " to "
                + applied.to().word()
                + " because of "
                + String.join(", ", applied.because())
                + ".";
    }
}
