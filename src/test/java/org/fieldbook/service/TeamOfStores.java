package org.fieldbook.service;

import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A lead, an inspector and a deputy, each with a real store, who hold the same inspection and know each other.
final class TeamOfStores implements AutoCloseable {

    private final Path folder;
    private final Made lead;
    private final Colleague ben;
    private final Colleague cem;

    TeamOfStores(Path folder) {
        this.folder = folder;
        lead = new Made(folder.resolve("lead"));
        ben = Colleague.join(lead.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        cem = Colleague.join(lead.open(), folder.resolve("cem"), "C. Joiner", Role.DEPUTY);
        byte[] roster = bundle(lead.open());
        Colleague.take(ben.open(), roster);
        Colleague.take(cem.open(), roster);
    }

    Made lead() {
        return lead;
    }

    Colleague ben() {
        return ben;
    }

    Colleague cem() {
        return cem;
    }

    Path folder() {
        return folder;
    }

    /// Answers a question about the first case, having seen what was there.
    void answer(OpenInspection on, String code, String word) {
        answer(on, "TE-001", code, word);
    }

    void answer(OpenInspection on, String reference, String code, String word) {
        var id = lead.id(reference);
        Made.await(
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

    /// For everybody else on the roster.
    byte[] bundle(OpenInspection from) {
        return Colleague.bundle(from, folder.resolve("out.fieldbook"));
    }

    static State state(OpenInspection inspection) {
        return inspection.snapshot().state();
    }

    static String json(OpenInspection inspection) {
        return new String(StateJson.write(state(inspection)), StandardCharsets.UTF_8);
    }

    /// The journal as the store keeps it: the hash of every byte of every change, in the order of its rows.
    static Hash journal(OpenInspection inspection) {
        StringBuilder all = new StringBuilder();
        List<Change> rows = inspection.store().readChanges(state(inspection).inspection());
        for (Change change : rows) {
            all.append(Hash.of(change.recordBytes().toArray()).hex());
            change.valueBytes().ifPresent(value -> all.append(Hash.of(value.toArray()).hex()));
        }
        return Hash.of(all.toString());
    }

    /// Names and hashes of all files below the folder.
    static String files(Path folder) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Hash.of(Files.readAllBytes(path)).hex());
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        cem.close();
        ben.close();
        lead.close();
    }
}
