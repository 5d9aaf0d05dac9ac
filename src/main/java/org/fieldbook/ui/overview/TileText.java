package org.fieldbook.ui.overview;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.rating.Ratings;
import org.fieldbook.service.FieldworkDays;
import org.fieldbook.service.Overview;
import org.fieldbook.service.Tally;

import java.util.List;
import java.util.function.Predicate;

/// The four figures on top.
final class TileText {

    private final Messages messages;

    TileText(Messages messages) {
        this.messages = messages;
    }

    List<Shown.Tile> of(Overview overview) {
        return List.of(
                days(overview.fieldwork()),
                complete(overview),
                signedOff(overview),
                score(overview.snapshot().ratings()));
    }

    private Shown.Tile days(FieldworkDays fieldwork) {
        int now = fieldwork.isOnToday() ? 1 : 0;
        var boxes = new Shown.Picture.Days(fieldwork.gone(), now == 1, fieldwork.left() - now);
        String figure =
                fieldwork.days().isEmpty()
                        ? messages.text("overview.days.unknown")
                        : number(fieldwork.left());
        return tile(
                "days",
                messages.text("overview.days"),
                figure,
                boxes,
                daysCaption(fieldwork),
                new Destination.Days());
    }

    private String daysCaption(FieldworkDays fieldwork) {
        if (fieldwork.days().isEmpty()) {
            return messages.text("overview.days.none");
        }
        String first = Words.day(fieldwork.days().getFirst(), messages);
        String last = Words.day(fieldwork.days().getLast(), messages);
        if (fieldwork.begun() == 0) {
            return messages.text("overview.days.before", first);
        }
        if (fieldwork.left() == 0) {
            return messages.text("overview.days.after", last);
        }
        return messages.text(
                fieldwork.isOnToday() ? "overview.days.today" : "overview.days.off", last);
    }

    private Shown.Tile complete(Overview overview) {
        Tally cases = overview.cases();
        String caption =
                cases.left() == 0
                        ? messages.text("overview.complete.all", cases.all())
                        : messages.text(
                                "overview.complete.left",
                                cases.all(),
                                cases.left(),
                                cases.inProgress(),
                                cases.notStarted());
        return share(
                "complete",
                messages.text("overview.complete"),
                new Shown.Picture.Share(
                        "complete", cases.done(), cases.all(), percent(cases.done(), cases.all())),
                cases.all() == 0 ? messages.text("overview.cases.none") : caption,
                filtered(
                        overview,
                        messages.text("overview.filter.left"),
                        one -> !one.status().isComplete()));
    }

    private Shown.Tile signedOff(Overview overview) {
        Tally cases = overview.cases();
        boolean mine = overview.snapshot().me().leads();
        String caption =
                messages.text(
                        mine ? "overview.signedOff.mine" : "overview.signedOff.lead",
                        cases.all(),
                        cases.complete());
        return share(
                "signed-off",
                messages.text("overview.signedOff"),
                new Shown.Picture.Share(
                        "signed-off",
                        cases.signedOff(),
                        cases.all(),
                        percent(cases.signedOff(), cases.all())),
                cases.all() == 0 ? messages.text("overview.cases.none") : caption,
                filtered(
                        overview,
                        messages.text("overview.filter.waiting"),
                        one -> one.status() == Status.COMPLETE));
    }

    private Shown.Tile score(Ratings ratings) {
        if (!ratings.framework().isRated()) {
            return tile(
                    "score",
                    messages.text("overview.score"),
                    messages.text("overview.score.none"),
                    new Shown.Picture.Share("", 0, 0, ""),
                    messages.text("overview.score.unrated"),
                    new Destination.Ratings());
        }
        return tile(
                "score",
                messages.text("overview.score"),
                number(ratings.score()),
                new Shown.Picture.Badge(ratings.overall()),
                messages.text("overview.score.outOf", ratings.max()),
                new Destination.Ratings());
    }

    private Shown.Tile share(
            String id,
            String title,
            Shown.Picture.Share share,
            String caption,
            Destination destination) {
        return tile(id, title, number(share.part()), share, caption, destination);
    }

    private Shown.Tile tile(
            String id,
            String title,
            String figure,
            Shown.Picture picture,
            String caption,
            Destination destination) {
        String beside =
                switch (picture) {
                    case Shown.Picture.Days _ -> "";
                    case Shown.Picture.Share share -> share.percent();
                    case Shown.Picture.Badge(var rating) ->
                            rating.map(one -> one.word())
                                    .orElseGet(() -> messages.text("rating.none"));
                };
        String spoken = messages.text("overview.tile.spoken", title, figure, caption, beside);
        return new Shown.Tile(id, title, figure, picture, caption, spoken.strip(), destination);
    }

    private String percent(int part, int whole) {
        return whole == 0 ? "" : messages.text("overview.percent", Words.percent(part, whole));
    }

    private String number(int count) {
        return messages.text("overview.number", count);
    }

    private static Destination filtered(
            Overview overview, String title, Predicate<SampleSubject> wanted) {
        String main = Overview.main(overview.snapshot()).id();
        return Words.cases(
                title, overview.snapshot().listSubjects(main).stream().filter(wanted).toList());
    }
}
