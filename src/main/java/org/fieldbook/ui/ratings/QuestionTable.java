package org.fieldbook.ui.ratings;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Interval;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.List;

/// The bars of the board as a table with the same numbers.
final class QuestionTable {

    private QuestionTable() {}

    static FactSheet<String> of(Ratings ratings, Messages messages) {
        List<FactSheet.Head> heads = new ArrayList<>();
        heads.add(new FactSheet.Head(messages.text("ratings.table.question"), false));
        for (String key :
                List.of(
                        "ratings.table.yes",
                        "ratings.table.no",
                        "ratings.table.notApplicable",
                        "ratings.table.left",
                        "ratings.table.undecided",
                        "ratings.table.share",
                        "ratings.table.interval")) {
            heads.add(new FactSheet.Head(messages.text(key), true));
        }
        heads.add(new FactSheet.Head(messages.text("ratings.table.band"), false));
        List<FactSheet.Row<String>> rows = new ArrayList<>();
        for (StandardResult standard : ratings.standards()) {
            for (QuestionResult question : standard.questions()) {
                rows.add(
                        FactSheet.Row.marked(
                                cells(question, messages),
                                standard.driving().contains(question.code()),
                                messages.text("ratings.lowest")));
            }
        }
        return new FactSheet<>(messages.text("ratings.table.title"), heads, rows);
    }

    private static List<String> cells(QuestionResult question, Messages messages) {
        String none = messages.text("ratings.table.none");
        Counts counts = question.counts();
        return List.of(
                messages.text("ratings.table.named", question.code(), question.question().title()),
                Integer.toString(counts.yes()),
                Integer.toString(counts.no()),
                Integer.toString(counts.notApplicable()),
                Integer.toString(counts.unanswered()),
                Integer.toString(counts.undecided()),
                question.percent().map(String::valueOf).orElse(none),
                question.interval().map(range -> interval(range, messages)).orElse(none),
                question.band().map(Rating::word).orElse(none));
    }

    private static String interval(Interval interval, Messages messages) {
        return messages.text(
                "ratings.table.range",
                interval.lowTenths() / 10,
                interval.lowTenths() % 10,
                interval.highTenths() / 10,
                interval.highTenths() % 10);
    }
}
