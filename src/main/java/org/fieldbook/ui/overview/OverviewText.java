package org.fieldbook.ui.overview;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.NextCase;
import org.fieldbook.service.Overview;
import org.fieldbook.service.Since;
import org.fieldbook.service.SurveyInspection;
import org.fieldbook.service.Task;
import org.fieldbook.ui.fx.Moments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// The whole overview in words.
final class OverviewText {

    private final Messages messages;
    private final Moments moments;

    OverviewText(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// @param next where work goes on; empty if nowhere
    Shown of(SurveyInspection.Surveyed surveyed, Optional<NextCase.Next> next) {
        Overview overview = surveyed.overview();
        Card card = overview.snapshot().card();
        long done =
                overview.tasks().stream()
                        .filter(task -> task.state() == Task.State.COMPLETE)
                        .count();
        return new Shown(
                card.service(),
                new SetUpText(messages).facts(card, overview.fieldwork()),
                go(overview, next),
                new TileText(messages).of(overview),
                messages.text("overview.tasks.done", done, overview.tasks().size()),
                new StepText(overview.snapshot(), messages).of(overview.tasks()),
                overview.cases(),
                overview.inspectors().stream().mapToInt(row -> row.cases().all()).max().orElse(0),
                new RowText(messages, moments).of(overview),
                surveyed.since()
                        .map(since -> since(since, overview.fieldwork().today()))
                        .orElseGet(() -> messages.text("overview.since")),
                messages.text(
                        surveyed.since().isPresent()
                                ? "overview.since.none"
                                : "overview.since.first"),
                surveyed.since()
                        .map(new LineText(messages, moments, overview)::of)
                        .orElseGet(List::of),
                new ChartText(messages).of(overview));
    }

    private Optional<Shown.Go> go(Overview overview, Optional<NextCase.Next> next) {
        if (overview.cases().all() == 0 && next.isEmpty()) {
            return Optional.of(overview.snapshot())
                    .filter(ImportCaseList::isAllowed)
                    .map(_ ->
                            new Shown.Go(
                                    messages.text("cases.import"), new Destination.CaseList()));
        }
        return next.map(one ->
                new Shown.Go(
                        messages.text(
                                one.isBegun() ? "overview.continue" : "overview.begin",
                                one.reference()),
                        new Destination.Case(one.subject())));
    }

    private String since(Since since, LocalDate today) {
        OffsetDateTime at = OffsetDateTime.parse(since.at());
        return at.toLocalDate().equals(today.minusDays(1))
                ? messages.text(
                        "overview.since.yesterday",
                        at.format(DateTimeFormatter.ofPattern("HH:mm", messages.locale())))
                : messages.text("overview.since.day", moments.minute(since.at()));
    }
}
