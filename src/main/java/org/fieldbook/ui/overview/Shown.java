package org.fieldbook.ui.overview;

import org.fieldbook.framework.Rating;
import org.fieldbook.service.Pace;
import org.fieldbook.service.Tally;
import org.fieldbook.service.Task;
import org.fieldbook.ui.control.FactSheet;

import java.util.List;
import java.util.Optional;

/// Everything on the overview, in words.
///
/// @param tasksDone how many tasks are complete, in words
/// @param cases what the legend counts
/// @param most the cases of the inspector who has most, to which all bars are drawn
/// @param sinceTitle since when the lines are new
/// @param pace what the chart draws
record Shown(
        String title,
        String facts,
        Optional<Go> go,
        List<Tile> tiles,
        String tasksDone,
        List<Step> steps,
        Tally cases,
        int most,
        List<Row> rows,
        String sinceTitle,
        String sinceNone,
        List<Line> since,
        Chart pace) {

    Shown {
        tiles = List.copyOf(tiles);
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        since = List.copyOf(since);
    }

    /// The one thing to go on with.
    record Go(String text, Destination destination) {}

    /// A figure with a picture of it.
    ///
    /// @param id the last part of its control's id
    /// @param spoken all of it, for a screen reader
    record Tile(
            String id,
            String title,
            String figure,
            Picture picture,
            String caption,
            String spoken,
            Destination destination) {}

    /// What stands beside a figure.
    sealed interface Picture {

        /// One box a day.
        record Days(int gone, boolean today, int coming) implements Picture {}

        /// A part of a whole.
        ///
        /// @param style class of its colour
        /// @param percent in words; empty where there is no whole
        record Share(String style, int part, int whole, String percent) implements Picture {}

        /// A rating, if there is one.
        record Badge(Optional<Rating> rating) implements Picture {}
    }

    /// A task.
    record Step(
            String id,
            String icon,
            String title,
            String text,
            Task.State state,
            String stateText,
            Destination destination) {}

    /// An inspector.
    ///
    /// @param look class of how sharing looks: `warn`, `sure` or `plain`
    record Row(
            String name,
            String initials,
            Tally cases,
            String barSpoken,
            String complete,
            String shared,
            String icon,
            String look,
            String exchange,
            Destination destination) {}

    /// Something new.
    ///
    /// @param at when; empty if no moment is known
    record Line(String icon, String title, String text, String at, Destination destination) {}

    /// The pace as a picture, a sentence and a table.
    ///
    /// @param lead the sentence's beginning, which stands out
    record Chart(Pace pace, String spoken, String lead, String text, FactSheet<String> table) {}
}
