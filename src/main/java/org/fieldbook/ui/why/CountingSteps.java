package org.fieldbook.ui.why;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The first steps of a standard that is rated by its key questions: its sample and its counts.
final class CountingSteps {

    private final StandardResult result;
    private final CasesBehind cases;
    private final Sentences words;
    private final List<Column> columns = new ArrayList<>();

    /// A column of numbers that stand for cases.
    private record Column(
            String key,
            Function<QuestionResult, Integer> number,
            Function<KeyQuestion, List<SampleSubject>> behind) {}

    CountingSteps(StandardResult result, CasesBehind cases, Messages messages) {
        this.result = result;
        this.cases = cases;
        this.words = new Sentences(messages);
        columns.add(new Column("why.column.sample", this::sampleSize, cases::sample));
        columns.add(new Column("why.column.notStarted", this::notStarted, cases::notStarted));
        columns.add(new Column("why.column.notJudged", this::notJudged, cases::notJudged));
        addIfAny("why.column.notApplicable", Counts::notApplicable, AnswerState.NOT_APPLICABLE);
        addIfAny("why.column.undecided", Counts::undecided, AnswerState.UNDECIDED);
        columns.add(
                new Column(
                        "why.column.counted",
                        question -> question.counts().judged(),
                        cases::counted));
        add("why.column.yes", Counts::yes, AnswerState.YES);
        add("why.column.no", Counts::no, AnswerState.NO);
    }

    private void addIfAny(String key, Function<Counts, Integer> number, AnswerState answer) {
        boolean any =
                result.questions().stream()
                        .anyMatch(question -> number.apply(question.counts()) > 0);
        if (any) {
            add(key, number, answer);
        }
    }

    private void add(String key, Function<Counts, Integer> number, AnswerState answer) {
        columns.add(
                new Column(
                        key,
                        question -> number.apply(question.counts()),
                        question -> cases.answered(question, answer)));
    }

    private int sampleSize(QuestionResult question) {
        return question.counts().applicable() + question.counts().notApplicable();
    }

    private int notStarted(QuestionResult question) {
        return cases.notStarted(question.question()).size();
    }

    private int notJudged(QuestionResult question) {
        return question.counts().unanswered() - notStarted(question);
    }

    Step sample() {
        KeyQuestion first = result.questions().getFirst().question();
        List<SampleSubject> all = cases.sample(first);
        String size = words.text("why.size", all.size(), cases.many(first, all.size()));
        List<Part> parts = new ArrayList<>();
        List<SampleSubject> withdrawn = cases.withdrawn(first.sample());
        if (withdrawn.isEmpty()) {
            parts.add(words.sentence("why.sample.whole"));
        } else {
            parts.add(
                    words.sentence(
                            "why.sample.withdrawn",
                            cases.link(
                                    Integer.toString(withdrawn.size()),
                                    words.text("why.cases.withdrawn"),
                                    withdrawn),
                            withdrawn.size(),
                            named(withdrawn)));
        }
        Step.Tag tag =
                all.isEmpty()
                        ? new Step.Tag.Words(size)
                        : new Step.Tag.Cases(
                                size, CasesBehind.filter(words.text("why.cases.sample"), all));
        return Step.of(words.text("why.step.sample", cases.heading(first)), tag, parts);
    }

    /// With the reason of each, and what stands in for it.
    private String named(List<SampleSubject> withdrawn) {
        Map<SampleSubject, SampleSubject> others = cases.replacements();
        return String.join(
                ", ", withdrawn.stream().map(subject -> named(subject, others)).toList());
    }

    private String named(SampleSubject subject, Map<SampleSubject, SampleSubject> others) {
        String why = subject.withdrawn().orElse("");
        return Optional.ofNullable(others.get(subject))
                .map(other ->
                        words.text(
                                "why.sample.replaced", subject.reference(), why, other.reference()))
                .orElseGet(() -> words.text("why.sample.reason", subject.reference(), why));
    }

    Step counts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Table("counts", sheet()));
        add(parts, "why.list.notStarted", cases::notStarted, "");
        add(parts, "why.list.notJudged", cases::notJudged, "");
        add(
                parts,
                "why.list.notApplicable",
                question -> cases.answered(question, AnswerState.NOT_APPLICABLE),
                words.text("why.list.none"));
        add(
                parts,
                "why.list.undecided",
                question -> cases.answered(question, AnswerState.UNDECIDED),
                "");
        add(parts, "why.list.adjudicated", cases::adjudicated, "");
        add(parts, "why.list.hidden", cases::hidden, "");
        KeyQuestion first = result.questions().getFirst().question();
        List<SampleSubject> all = cases.sample(first);
        Step.Tag tag =
                all.isEmpty()
                        ? new Step.Tag.None()
                        : new Step.Tag.Leads(
                                words.text("why.list.all"),
                                CasesBehind.filter(words.text("why.cases.of", result.code()), all));
        return Step.of(words.text("why.step.counts", cases.heading(first)), tag, parts);
    }

    private FactSheet<Run> sheet() {
        List<FactSheet.Head> heads = new ArrayList<>();
        heads.add(new FactSheet.Head(words.text("why.column.question"), false));
        columns.forEach(column -> heads.add(new FactSheet.Head(words.text(column.key()), true)));
        heads.add(new FactSheet.Head(words.text("why.column.sum"), true));
        heads.add(new FactSheet.Head(words.text("why.column.shown"), true));
        return new FactSheet<>(
                words.text("why.table.counts", result.code()),
                heads,
                result.questions().stream().map(this::row).toList());
    }

    private FactSheet.Row<Run> row(QuestionResult question) {
        String name = question.code() + " " + question.question().title();
        List<Run> cells = new ArrayList<>();
        cells.add(new Run.Words(name));
        for (Column column : columns) {
            cells.add(
                    cases.link(
                            Integer.toString(column.number().apply(question)),
                            words.text("why.cases.what", question.code(), words.text(column.key())),
                            column.behind().apply(question.question())));
        }
        Counts counts = question.counts();
        cells.add(
                new Run.Words(
                        counts.tenths()
                                .map(tenths ->
                                        words.text(
                                                "why.sum",
                                                counts.yes(),
                                                counts.judged(),
                                                tenths / 10,
                                                tenths % 10))
                                .orElse("")));
        cells.add(
                new Run.Rated(
                        question.percent()
                                .map(percent -> words.text("why.percent", percent))
                                .orElseGet(() -> words.text("why.percent.none")),
                        question.band()));
        return FactSheet.Row.marked(
                cells, result.driving().contains(question.code()), words.text("ratings.lowest"));
    }

    /// Without the code of the key question where it is the same for all of them.
    ///
    /// @param none what stands there if there is nobody; empty leaves the line out
    private void add(
            List<Part> parts,
            String key,
            Function<KeyQuestion, List<SampleSubject>> behind,
            String none) {
        List<KeyQuestion> questions =
                result.questions().stream().map(QuestionResult::question).toList();
        List<Run> runs = new ArrayList<>();
        String title = words.text(key);
        boolean same = questions.stream().map(behind).distinct().count() == 1;
        for (KeyQuestion question : same ? questions.subList(0, 1) : questions) {
            List<SampleSubject> found = behind.apply(question);
            if (found.isEmpty()) {
                continue;
            }
            if (!runs.isEmpty()) {
                runs.add(new Run.Words(" \u00b7 "));
            }
            if (!same) {
                runs.add(new Run.Words(question.code() + " "));
            }
            runs.addAll(
                    cases.named(
                            question, words.text("why.cases.what", question.code(), title), found));
        }
        if (runs.isEmpty() && !none.isEmpty()) {
            runs.add(new Run.Words(none));
        }
        if (!runs.isEmpty()) {
            parts.add(new Part.Listed(title, runs));
        }
    }
}
