package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.AggregateResult;
import org.fieldbook.rating.AggregateResult.PoolResult;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.ValueTable.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The interim ratings as tables of values: the inspection with its score, its standards, and its key
/// questions with all their counts. The same numbers as on paper; no case and nobody but who makes it.
public final class InterimTables {

    private final InterimInput input;
    private final Phrases phrases;

    private InterimTables(InterimInput input, Messages messages) {
        this.input = input;
        this.phrases = new Phrases(messages);
    }

    /// The tables `inspection`, `standard` and `question`, in this order, and for a region `unit`. Ratings stand in their
    /// published words, percentages are whole and rounded half up.
    public static List<ValueTable> of(InterimInput input, Messages messages) {
        InterimTables tables = new InterimTables(input, messages);
        Ratings ratings = input.ratings();
        List<ValueTable> all = new ArrayList<>();
        all.addAll(
                List.of(
                        table("inspection", List.of(tables.inspection())),
                        table(
                                "standard",
                                ratings.standards().stream().map(tables::standard).toList()),
                        table(
                                "question",
                                ratings.standards().stream()
                                        .flatMap(standard ->
                                                standard.questions().stream()
                                                        .map(question ->
                                                                question(standard, question)))
                                        .toList())));
        if (ratings.hasUnits()) {
            all.add(
                    table(
                            "unit",
                            ratings.aggregates().stream()
                                    .flatMap(result ->
                                            result.questions().stream()
                                                    .flatMap(pool -> units(result, pool)))
                                    .toList()));
        }
        return List.copyOf(all);
    }

    private static Stream<Map<String, Value>> units(AggregateResult result, PoolResult pool) {
        return pool.shares().stream().map(share -> unit(result, pool, share));
    }

    private static Map<String, Value> unit(
            AggregateResult result, PoolResult pool, AggregateResult.Share share) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("standard", words(result.aggregate().standard()));
        row.put("code", words(pool.pool().code()));
        row.put("unit", words(share.name()));
        row.put("inspection", words(share.inspection().toString()));
        row.put("yes", new Value.Whole(share.counts().yes()));
        row.put("no", new Value.Whole(share.counts().no()));
        return row;
    }

    private Map<String, Value> inspection() {
        InterimInput.Facts facts = input.facts();
        InterimInput.Imprint imprint = input.imprint();
        Ratings ratings = input.ratings();
        Framework framework = ratings.framework();
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("code", words(facts.code()));
        row.put("title", words(facts.service()));
        row.put("marking", words(phrases.marking(facts)));
        row.put("notice", words(new FinalityText(input.finality(), phrases).notice()));
        row.put("framework", words(framework.id()));
        row.put("frameworkVersion", new Value.Whole(framework.version()));
        row.put("frameworkSha256", words(imprint.packHash()));
        row.put("complete", words(ratings.complete() ? "yes" : "no"));
        row.put("rating", rating(ratings.overall()));
        row.put("points", new Value.Whole(ratings.score()));
        row.put("max", new Value.Whole(ratings.max()));
        row.put("conflicts", new Value.Whole(input.completeness().conflicts()));
        row.put("computedAt", words(imprint.computedAt().toString()));
        row.put("printedBy", words(imprint.printedBy()));
        row.put("program", words(imprint.appVersion()));
        row.put("state", words(imprint.state().text()));
        return row;
    }

    private Map<String, Value> standard(StandardResult standard) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("code", words(standard.code()));
        row.put("title", words(standard.standard().title()));
        row.put("computed", rating(standard.computed()));
        row.put("decided", rating(standard.decided().map(decision -> decision.to())));
        row.put(
                "rating",
                standard.counts()
                        ? rating(standard.rating())
                        : words(phrases.text("rating.notRated")));
        row.put("points", whole(standard.points()));
        row.put("driving", words(String.join(" ", standard.driving())));
        row.put("percent", whole(standard.drivingQuestion().flatMap(QuestionResult::percent)));
        return row;
    }

    private static Map<String, Value> question(StandardResult standard, QuestionResult question) {
        Counts counts = question.counts();
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("standard", words(standard.code()));
        row.put("code", words(question.code()));
        row.put("title", words(question.question().title()));
        row.put("sample", words(question.question().sample()));
        row.put("yes", new Value.Whole(counts.yes()));
        row.put("no", new Value.Whole(counts.no()));
        row.put("notApplicable", new Value.Whole(counts.notApplicable()));
        row.put("unanswered", new Value.Whole(counts.unanswered()));
        row.put("undecided", new Value.Whole(counts.undecided()));
        row.put("excluded", new Value.Whole(counts.excluded()));
        row.put("percent", whole(question.percent()));
        row.put("band", rating(question.band()));
        row.put("noToYes", whole(question.noToYes()));
        row.put("moreYes", whole(question.moreYes()));
        return row;
    }

    /// The columns are those of the first row: every row of a table has the same.
    private static ValueTable table(String name, List<Map<String, Value>> rows) {
        List<String> columns =
                rows.stream().findFirst().map(row -> List.copyOf(row.keySet())).orElse(List.of());
        return new ValueTable(
                name, columns, rows.stream().map(row -> List.copyOf(row.values())).toList());
    }

    private static Value words(String text) {
        return text.isEmpty() ? new Value.Nothing() : new Value.Words(text);
    }

    private static Value whole(Optional<Integer> number) {
        return number.<Value>map(whole -> new Value.Whole(whole)).orElseGet(Value.Nothing::new);
    }

    private static Value rating(Optional<Rating> rating) {
        return words(rating.map(Rating::word).orElse(""));
    }
}
