package org.fieldbook.service;

import java.util.Optional;

/// How far one inspector is with the cases they have, and what is known of their sharing.
///
/// @param name as the case list spells it; empty for the cases that nobody has
/// @param mine whether it is the person who works here
/// @param cases of the main sample
/// @param shared when word of theirs last left their laptop, on that laptop's clock: a bundle, or a
///     receipt that others carried. For the person here, when a bundle was last made. Empty if never
public record InspectorProgress(
        String name, boolean mine, Tally cases, Optional<String> shared, Exchange exchange) {

    /// What is known of somebody's sharing. Nothing is claimed that their laptops did not sign for.
    public sealed interface Exchange {

        /// Of the cases that nobody has.
        record Nobody() implements Exchange {}

        /// They are not on the roster.
        record NotOnTeam() implements Exchange {}

        /// They are on the roster and have no laptop yet.
        record NoLaptop() implements Exchange {}

        /// None of their laptops is trusted any more.
        record Revoked() implements Exchange {}

        /// Of the person here: how much is on this laptop and nowhere else.
        record Mine(Sharing.Alone alone) implements Exchange {}

        /// Nothing ever came from them.
        record Silent() implements Exchange {}

        /// So many of their changes wait for earlier ones that are not here.
        record Gap(int waiting) implements Exchange {}

        /// When they last said what they hold, so many acts that are here were missing.
        record Lacks(int acts) implements Exchange {}

        /// They said they hold everything that is here. They may have more.
        record HoldsAll() implements Exchange {}
    }
}
