package org.fieldbook.ui.overview;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Ratings;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.Task;

import java.util.List;

/// The tasks in words.
final class StepText {

    private final Snapshot snapshot;
    private final Messages messages;

    StepText(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    List<Shown.Step> of(List<Task> tasks) {
        return tasks.stream().map(this::step).toList();
    }

    private Shown.Step step(Task task) {
        return switch (task) {
            case Task.SetUp setUp ->
                    step(
                            "setup",
                            "mdi2c-clipboard-text-outline",
                            messages.text("overview.step.setUp"),
                            messages.text(
                                    setUp.isDated()
                                            ? "overview.step.setUp.text"
                                            : "overview.step.setUp.undated"),
                            task,
                            new Destination.SetUp());
            case Task.Joining joining ->
                    step(
                            "team",
                            "mdi2a-account-multiple-outline",
                            messages.text("overview.step.team"),
                            joining(joining),
                            task,
                            new Destination.Team());
            case Task.Drawing drawing ->
                    step(
                            "sample",
                            "mdi2f-format-list-checks",
                            messages.text("overview.step.sample"),
                            drawing(drawing),
                            task,
                            drawing.drawn().isEmpty() && ImportCaseList.isAllowed(snapshot)
                                    ? new Destination.CaseList()
                                    : Words.allCases());
            case Task.Judging judging ->
                    step(
                            "fieldwork",
                            "mdi2f-folder-account-outline",
                            messages.text("overview.step.fieldwork"),
                            judging(judging),
                            task,
                            Words.allCases());
            case Task.Delivering delivering ->
                    step(
                            "delivery",
                            "mdi2o-office-building-outline",
                            messages.text("overview.step.delivery"),
                            delivering(delivering),
                            task,
                            new Destination.Delivery());
            case Task.Rated(Ratings ratings, _) ->
                    step(
                            "ratings",
                            "mdi2c-chart-box-outline",
                            messages.text("overview.step.ratings"),
                            rated(ratings),
                            task,
                            new Destination.Ratings());
            case Task.Exchanging exchanging ->
                    step(
                            "share",
                            "mdi2s-swap-horizontal",
                            messages.text("overview.step.share"),
                            exchanging(exchanging),
                            task,
                            new Destination.Exchange());
        };
    }

    private Shown.Step step(
            String id, String icon, String title, String text, Task task, Destination destination) {
        return new Shown.Step(id, icon, title, text, task.state(), state(task), destination);
    }

    private String state(Task task) {
        return messages.text(
                switch (task.state()) {
                    case NOT_STARTED -> "overview.state.notStarted";
                    case IN_PROGRESS -> "overview.state.inProgress";
                    case INTERIM -> "overview.state.interim";
                    case ACTION_NEEDED -> "overview.state.action";
                    case COMPLETE -> "overview.state.complete";
                });
    }

    private String judging(Task.Judging judging) {
        return judging.cases().all() == 0
                ? messages.text("overview.cases.none")
                : messages.text(
                        "overview.step.fieldwork.text",
                        judging.cases().done(),
                        judging.cases().all(),
                        judging.queries());
    }

    private String delivering(Task.Delivering delivering) {
        return delivering.standards() == 0
                ? messages.text("overview.step.delivery.none")
                : messages.text(
                        "overview.step.delivery.text",
                        delivering.evidence(),
                        delivering.proposed(),
                        delivering.standards(),
                        delivering.proposed() - delivering.reasoned());
    }

    private String joining(Task.Joining joining) {
        if (joining.apart()) {
            return messages.text("overview.step.team.apart");
        }
        return joining.without() == 0 && joining.strangers() == 0
                ? messages.text("overview.step.team.text", joining.people(), joining.laptops())
                : messages.text(
                        "overview.step.team.lacking",
                        joining.people(),
                        joining.without(),
                        joining.strangers());
    }

    private String drawing(Task.Drawing drawing) {
        if (drawing.drawn().isEmpty()) {
            return messages.text("overview.step.sample.none");
        }
        return messages.text(
                "overview.step.sample.text", counts(drawing.drawn()), drawing.notAllocated());
    }

    /// How many of each sample: commas between them, before the last the word for it.
    private String counts(List<Task.Drawn> drawn) {
        List<String> all = drawn.stream().map(this::count).toList();
        String last = all.getLast();
        return all.size() == 1
                ? last
                : String.join(
                                messages.text("overview.step.sample.comma"),
                                all.subList(0, all.size() - 1))
                        + messages.text("overview.step.sample.and")
                        + last;
    }

    private String count(Task.Drawn drawn) {
        return messages.text(
                "overview.step.sample.count", drawn.count(), drawn.sample().called(drawn.count()));
    }

    private String rated(Ratings ratings) {
        if (!ratings.framework().isRated()) {
            return messages.text("overview.score.unrated");
        }
        return ratings.rulesApplied().stream()
                .findFirst()
                .map(cap -> capped(ratings, cap))
                .orElseGet(() ->
                        messages.text(
                                "overview.step.ratings.text", ratings.score(), ratings.max()));
    }

    private String capped(Ratings ratings, AppliedCap applied) {
        return messages.text(
                "overview.step.ratings.capped",
                ratings.score(),
                ratings.max(),
                applied.cap().id(),
                ratings.getStandard(applied.cap().standard()).standard().title());
    }

    private String exchanging(Task.Exchanging exchanging) {
        Sharing.Alone alone = exchanging.alone();
        if (exchanging.conflicts() > 0) {
            return messages.text(
                    "overview.step.share.conflicts", exchanging.conflicts(), alone.notGiven());
        }
        if (!alone.anybody()) {
            return messages.text("overview.step.share.nobody", alone.all());
        }
        if (alone.notGiven() > 0) {
            return messages.text("overview.step.share.notGiven", alone.notGiven());
        }
        return alone.notConfirmed() > 0
                ? messages.text("overview.step.share.notConfirmed", alone.notConfirmed())
                : messages.text("overview.step.share.all");
    }
}
