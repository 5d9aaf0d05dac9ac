package org.fieldbook.service;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.StandardResult;

import java.util.List;
import java.util.Map;

/// What is new since work on the inspection ended on this laptop on an earlier day.
///
/// @param at when that was, on this laptop's clock
public record Since(String at, List<Item> items) {

    public Since {
        items = List.copyOf(items);
    }

    /// One thing that is new.
    public sealed interface Item {

        /// Bundles were taken in.
        ///
        /// @param acts how many they brought, by the name of whoever wrote them
        /// @param at when the last was, on this laptop's clock
        record Imported(int bundles, Map<String, Integer> acts, String at) implements Item {}

        /// Cases were completed, here or by what was taken in.
        ///
        /// @param by how many, by the name of whoever completed them
        /// @param at when the last was, on that laptop's clock
        record Completed(List<SampleSubject> cases, Map<String, Integer> by, String at)
                implements Item {}

        /// Cases were signed off; as in [Completed].
        record SignedOff(List<SampleSubject> cases, Map<String, Integer> by, String at)
                implements Item {}

        /// Cases were complete and are not any more.
        record Reopened(List<SampleSubject> cases) implements Item {}

        /// A standard's rating moved, or the per cent that sets it.
        record Moved(StandardResult before, StandardResult after) implements Item {

            /// Whether the rating itself is another.
            public boolean isRating() {
                return !before.rating().equals(after.rating());
            }
        }

        /// Judgements point another way than their prompts, and did not then.
        record Queried(List<Query> queries) implements Item {}
    }

    /// A judgement that is queried.
    public record Query(SampleSubject subject, KeyQuestion question) {}
}
