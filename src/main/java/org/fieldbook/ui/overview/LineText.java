package org.fieldbook.ui.overview;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.Overview;
import org.fieldbook.service.Since;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// What is new in words.
final class LineText {

    private final Messages messages;
    private final Moments moments;
    private final Overview overview;

    LineText(Messages messages, Moments moments, Overview overview) {
        this.messages = messages;
        this.moments = moments;
        this.overview = overview;
    }

    List<Shown.Line> of(Since since) {
        List<Since.Item.Moved> first =
                since.items().stream()
                        .filter(Since.Item.Moved.class::isInstance)
                        .map(Since.Item.Moved.class::cast)
                        .filter(LineText::isFirst)
                        .toList();
        boolean grouped = first.size() > 1;
        // What calls for somebody comes before what is only news.
        List<Shown.Line> lines =
                new ArrayList<>(
                        since.items().stream()
                                .filter(item -> !(item instanceof Since.Item.Moved))
                                .map(this::line)
                                .toList());
        if (grouped) {
            lines.add(firstRated(first));
        }
        since.items().stream()
                .filter(Since.Item.Moved.class::isInstance)
                .filter(item -> !grouped || !first.contains(item))
                .map(this::line)
                .forEach(lines::add);
        return lines;
    }

    private static boolean isFirst(Since.Item.Moved moved) {
        return moved.before().rating().isEmpty() && moved.after().rating().isPresent();
    }

    /// Standards that had no rating before, in one line.
    private Shown.Line firstRated(List<Since.Item.Moved> moves) {
        return new Shown.Line(
                "mdi2c-chart-line-variant",
                messages.text("overview.since.first.rated", moves.size()),
                moves.stream()
                        .map(one ->
                                messages.text(
                                        "overview.since.first.one",
                                        one.after().code(),
                                        word(one.after().rating())))
                        .collect(Collectors.joining(", ")),
                "",
                new Destination.Ratings());
    }

    private Shown.Line line(Since.Item item) {
        return switch (item) {
            case Since.Item.Imported(int bundles, Map<String, Integer> acts, String at) ->
                    new Shown.Line(
                            "mdi2t-tray-arrow-down",
                            messages.text("overview.since.imported", bundles),
                            people(acts, "overview.since.changes"),
                            moments.minute(at),
                            new Destination.Exchange());
            case Since.Item.Completed(
                            List<SampleSubject> cases,
                            Map<String, Integer> by,
                            String at) -> {
                String title =
                        titled("overview.since.completed", "overview.since.completed.any", cases);
                yield new Shown.Line(
                        "mdi2c-check",
                        title,
                        people(by, "overview.since.count"),
                        moments.minute(at),
                        Words.cases(title, cases));
            }
            case Since.Item.SignedOff(
                            List<SampleSubject> cases,
                            Map<String, Integer> by,
                            String at) -> {
                String title = signedOff(cases, by);
                yield new Shown.Line(
                        "mdi2c-check-decagram-outline",
                        title,
                        Words.references(cases, messages),
                        moments.minute(at),
                        Words.cases(title, cases));
            }
            case Since.Item.Reopened(List<SampleSubject> cases) -> {
                String title = messages.text("overview.since.reopened", cases.size());
                yield new Shown.Line(
                        "mdi2p-progress-pencil",
                        title,
                        Words.references(cases, messages),
                        "",
                        Words.cases(title, cases));
            }
            case Since.Item.Moved moved ->
                    new Shown.Line(
                            "mdi2c-chart-line-variant",
                            moved(moved),
                            driving(moved),
                            "",
                            new Destination.Ratings());
            case Since.Item.Queried(List<Since.Query> queries) -> queried(queries);
        };
    }

    /// Only those of the main sample are called cases.
    private String titled(String cases, String any, List<SampleSubject> subjects) {
        String main = Overview.main(overview.snapshot()).id();
        boolean only = subjects.stream().allMatch(one -> one.sample().equals(main));
        return messages.text(only ? cases : any, subjects.size());
    }

    private String signedOff(List<SampleSubject> cases, Map<String, Integer> by) {
        String title = titled("overview.since.signedOff", "overview.since.signedOff.any", cases);
        if (by.size() != 1) {
            return title;
        }
        String name = by.keySet().iterator().next();
        return name.equals(overview.snapshot().me().name())
                ? messages.text("overview.since.byYou", title)
                : messages.text("overview.since.by", title, name);
    }

    /// The first with the word for what is counted, the others with the number alone.
    private String people(Map<String, Integer> counts, String first) {
        var all = new StringJoiner(", ");
        counts.forEach((name, count) ->
                all.add(
                        messages.text(
                                all.length() == 0 ? first : "overview.since.count", name, count)));
        return all.toString();
    }

    private String moved(Since.Item.Moved moved) {
        StandardResult after = moved.after();
        if (moved.isRating()) {
            return messages.text(
                    "overview.since.rating",
                    after.code(),
                    after.standard().title(),
                    word(moved.before().rating()),
                    word(after.rating()));
        }
        return messages.text(
                "overview.since.percent",
                after.code(),
                after.standard().title(),
                percent(moved.before()),
                percent(after));
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> messages.text("rating.none"));
    }

    private static int percent(StandardResult standard) {
        return standard.drivingQuestion().flatMap(QuestionResult::percent).orElse(0);
    }

    private String driving(Since.Item.Moved moved) {
        if (moved.after().drivingQuestion().isEmpty()) {
            return "";
        }
        QuestionResult now = moved.after().drivingQuestion().get();
        Optional<QuestionResult> was =
                moved.before().questions().stream()
                        .filter(question -> question.code().equals(now.code()))
                        .findFirst();
        String counts =
                was.map(QuestionResult::counts)
                        .filter(before -> before.judged() > 0)
                        .map(before ->
                                messages.text(
                                        "overview.since.counts",
                                        now.question().shortTitle(),
                                        before.yes(),
                                        before.judged(),
                                        now.counts().yes(),
                                        now.counts().judged()))
                        .orElseGet(() ->
                                messages.text(
                                        "overview.since.counts.new",
                                        now.question().shortTitle(),
                                        now.counts().yes(),
                                        now.counts().judged()));
        return moved.isRating()
                ? counts
                : messages.text("overview.since.still", counts, word(moved.after().rating()));
    }

    private Shown.Line queried(List<Since.Query> queries) {
        List<SampleSubject> subjects =
                queries.stream().map(Since.Query::subject).distinct().toList();
        String references = Words.references(subjects, messages);
        boolean one = queries.size() == 1;
        String title = messages.text("overview.since.queries", queries.size(), references);
        return new Shown.Line(
                "mdi2a-alert-circle-outline",
                title,
                one
                        ? messages.text(
                                "overview.since.query",
                                queries.getFirst().question().code(),
                                queries.getFirst().question().title())
                        : references,
                "",
                one
                        ? new Destination.Case(subjects.getFirst().id())
                        : Words.cases(title, subjects));
    }
}
