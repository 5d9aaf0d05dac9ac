package org.fieldbook.service;

import org.fieldbook.inspection.Member;

import java.util.List;
import java.util.Optional;

/// What is known of one other laptop: what came from it, what it said it holds of what is here, and what was
/// given to it. To be held is claimed only where that laptop signed for it.
///
/// @param laptop the thumbprint of its key
/// @param mine whether it is another laptop of the person who works here
/// @param trusted whether it is not revoked
/// @param here how many acts written on it are here
/// @param until when the newest of those was written, on its own clock
/// @param heard its last word; empty if it never said what it holds, or is revoked
/// @param lacking how many acts that are here and were not written on it it has not said it holds
/// @param given how many of those are in a bundle that was made for it; empty if none was ever made
/// @param gaps what is missing of what was written on it
public record Coverage(
        Member member,
        String laptop,
        boolean mine,
        boolean trusted,
        int here,
        Optional<String> until,
        Optional<Heard> heard,
        int lacking,
        Optional<Given> given,
        List<Gap> gaps) {

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /// The last time it said what it holds.
    ///
    /// @param at on its own clock
    /// @param receipt whether by a receipt; else by a bundle of its own
    /// @param holds how many of the acts that are here
    public record Heard(String at, boolean receipt, int holds) {}

    /// What was given and is not confirmed.
    ///
    /// @param at when a bundle was last made for it, on this laptop's clock
    /// @param acts how many of those that it lacks are in it or in an earlier one
    public record Given(String at, int acts) {}

    /// A run that misses some of its changes: what came after them waits and does not count.
    ///
    /// @param waiting how many changes wait
    /// @param missing how many they wait for
    /// @param before when the first that waits was written, on its own clock
    public record Gap(int waiting, long missing, String before) {}
}
