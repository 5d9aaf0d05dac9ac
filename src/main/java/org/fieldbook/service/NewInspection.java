package org.fieldbook.service;

import java.time.LocalDate;
import java.util.Map;

/// What somebody says when making an inspection.
///
/// @param code of the inspection, such as `NM-2023-03`
/// @param service the service that is visited
/// @param framework id of a pack the program has
/// @param facts answers to the framework's set-up questions; one left out takes its usual answer
/// @param lead the name of whoever makes it: its lead inspector
/// @param practice whether it is for practice and never real
public record NewInspection(
        String code,
        String service,
        String framework,
        Map<String, Boolean> facts,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        String lead,
        boolean practice) {

    public NewInspection {
        facts = Map.copyOf(facts);
    }
}
