package org.fieldbook.service;

import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;

import java.nio.file.Path;
import java.util.Optional;

/// The lead, an inspector and a deputy, each with a real store, work on one inspection.
final class Trio implements AutoCloseable {

    final Made lead;
    final Colleague ben;
    final Colleague cem;
    private final Path folder;
    private int bundles;

    Trio(Path folder) {
        this.folder = folder;
        lead = new Made(folder.resolve("lead"));
        ben = Colleague.join(lead.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        cem = Colleague.join(lead.open(), folder.resolve("cem"), "C. Joiner", Role.DEPUTY);
    }

    void answer(OpenInspection on, String code, String word) {
        SubjectId id = lead.id("TE-001");
        OpenInspection.await(
                new RecordAnswers(on)
                        .answer(
                                new RecordAnswers.Given(
                                        id,
                                        code,
                                        Optional.of(word),
                                        Optional.empty(),
                                        on.snapshot()
                                                .state()
                                                .subject(id)
                                                .field(on.snapshot().framework().field(code))
                                                .headHashes())));
    }

    /// A bundle for everybody else, made and noted as given.
    byte[] bundle(OpenInspection from) {
        bundles++;
        return Colleague.bundle(from, folder.resolve("bundle-" + bundles + ".fieldbook"));
    }

    /// One takes in what the other makes.
    void pass(OpenInspection from, OpenInspection into) {
        Colleague.take(into, bundle(from));
    }

    @Override
    public void close() {
        cem.close();
        ben.close();
        lead.close();
    }
}
