package org.fieldbook.report;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Item;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Interview;
import org.fieldbook.report.GroupRow.Share;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What several people answered to the same questions, counted. Of fewer than five nothing is told: who knows the
/// others would know the fifth.
public final class ViewResults {

    private ViewResults() {}

    /// The answers to one question with a choice.
    ///
    /// @param people how many answered
    /// @param points how many chose each, from one end to the other; none where fewer than five answered
    public record Line(Item item, int people, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }

        /// Whether the counts are not told because too few answered.
        public boolean isHidden() {
            return people > 0 && points.isEmpty();
        }
    }

    /// How many chose one answer.
    ///
    /// @param text of the option; `yes`, `no` or `na` where the question takes these
    public record Point(String text, int count) {}

    /// The questions with a choice in the order of the framework, over interviews with these people.
    public static List<Line> of(
            AskedItems items, List<Interview> interviews, Set<Interview.With> with) {
        Interview.With any = with.iterator().next();
        return items.of(any).stream()
                .filter(item -> !item.answer().values().isEmpty() || isBanded(item))
                .map(item -> line(item, interviews, with))
                .toList();
    }

    /// Only numbers of cases are published in bands.
    private static boolean isBanded(Item item) {
        return item.answer() instanceof AnswerType.Whole(_, _, String unit) && unit.equals("cases");
    }

    private static Line line(Item item, List<Interview> interviews, Set<Interview.With> with) {
        List<String> answers =
                interviews.stream()
                        .filter(one -> with.contains(one.with()))
                        .map(one -> one.answers().getOrDefault(item.code(), ""))
                        .filter(words -> !words.isEmpty())
                        .toList();
        return new Line(
                item,
                answers.size(),
                answers.size() < Share.SHOWN_FROM ? List.of() : points(item, answers));
    }

    private static List<Point> points(Item item, List<String> answers) {
        return isBanded(item) ? banded(answers) : chosen(item, answers);
    }

    private static List<Point> chosen(Item item, List<String> answers) {
        List<Point> points = new ArrayList<>();
        for (String id : item.answer().values()) {
            points.add(
                    new Point(
                            item.answer().text(id),
                            (int)
                                    answers.stream()
                                            .filter(words ->
                                                    List.of(words.split(" ", -1)).contains(id))
                                            .count()));
        }
        return points;
    }

    private static List<Point> banded(List<String> answers) {
        List<Point> points = new ArrayList<>();
        for (CaseloadBand band : CaseloadBand.values()) {
            points.add(
                    new Point(
                            band.text(),
                            (int)
                                    answers.stream()
                                            .mapToLong(Long::parseLong)
                                            .filter(band::holds)
                                            .count()));
        }
        return points;
    }
}
