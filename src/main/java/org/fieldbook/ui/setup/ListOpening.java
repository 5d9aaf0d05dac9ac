package org.fieldbook.ui.setup;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.intake.Mapping;
import org.fieldbook.service.CaseListFile;
import org.fieldbook.service.CaseListPreview;
import org.fieldbook.service.Failure;
import org.fieldbook.service.ImportCaseList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens case lists and reads them by what their columns mean. Not for the FX thread.
final class ListOpening {

    private static final long LARGEST = 20L * 1024 * 1024;

    private final ImportCaseList importing;

    ListOpening(ImportCaseList importing) {
        this.importing = importing;
    }

    /// What a file holds.
    ///
    /// @param meaning empty if its columns are called as ours
    /// @param preview empty as long as a column is missing or meant twice
    record Opened(String file, Optional<Meaning> meaning, Optional<CaseListPreview> preview) {}

    /// @param drawn the weeks it is drawn by
    Opened open(Path path, Optional<Cohort> drawn) {
        String file = String.valueOf(path.getFileName());
        CaseListFile list = importing.read(file, bytes(file, path));
        if (list.headings().isEmpty() || importing.isOurs(list)) {
            return new Opened(
                    file, Optional.empty(), Optional.of(importing.preview(list).drawn(drawn)));
        }
        Optional<Mapping> kept = importing.findMapping(list);
        return read(
                new Meaning(list, kept.orElseGet(() -> importing.guess(list)), kept.isPresent()),
                drawn);
    }

    /// Reads it once more with its columns meaning this.
    Opened read(Meaning meant, Optional<Cohort> drawn) {
        return new Opened(
                meant.list().name(),
                Optional.of(meant),
                Optional.of(meant.mapping())
                        .filter(Mapping::isUsable)
                        .map(mapping -> importing.preview(meant.list(), mapping).drawn(drawn)));
    }

    private static byte[] bytes(String file, Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new Failure(
                        Failure.Kind.INPUT, "C-03", "caseList.large", file, LARGEST >> 20);
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            Failure failure = new Failure(Failure.Kind.INPUT, "C-04", "caseList.unreadable", file);
            failure.initCause(unreadable);
            throw failure;
        }
    }
}
