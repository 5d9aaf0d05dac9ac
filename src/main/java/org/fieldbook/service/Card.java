package org.fieldbook.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// What the list of inspections and the window's header say of an inspection. Kept sealed in the store,
/// so that the list does not have to open every inspection.
///
/// @param subjects how many subjects of all samples there are, withdrawn ones left out
/// @param opened when it was last opened here; empty if it was only made
public record Card(
        UUID inspection,
        String code,
        String service,
        String framework,
        boolean practice,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        int subjects,
        Optional<OffsetDateTime> opened) {}
