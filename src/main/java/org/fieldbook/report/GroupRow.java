package org.fieldbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The cases that share one value of an attribute, or one of several values, in a table of groups.
///
/// @param values in the pack's order; at least one
/// @param cases in the sample
/// @param shares one for each column, see [Share]
record GroupRow(List<String> values, int cases, List<Share> shares) {

    /// How many of the judged were answered Yes.
    record Share(int yes, int judged) {

        /// With fewer judged a share is not shown: it would say how one or two people came out.
        static final int SHOWN_FROM = 5;

        /// With fewer judged a share is shown as counts: a per cent would say too much.
        static final int PERCENT_FROM = 10;

        boolean isHidden() {
            return judged < SHOWN_FROM;
        }

        Share with(Share other) {
            return new Share(yes + other.yes, judged + other.judged);
        }
    }

    GroupRow {
        values = List.copyOf(values);
        shares = List.copyOf(shares);
    }

    /// The two as one row.
    GroupRow with(GroupRow next) {
        List<Share> both = new ArrayList<>();
        for (int column = 0; column < shares.size(); column++) {
            both.add(shares.get(column).with(next.shares.get(column)));
        }
        return new GroupRow(
                Stream.concat(values.stream(), next.values.stream()).toList(),
                cases + next.cases,
                both);
    }

    /// Whether any of its shares is not shown.
    boolean hides() {
        return shares.stream().anyMatch(Share::isHidden);
    }
}
