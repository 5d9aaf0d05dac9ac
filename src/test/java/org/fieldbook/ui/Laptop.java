package org.fieldbook.ui;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.Team;
import org.fieldbook.service.WithdrawCases;
import org.fieldbook.service.WriteNotes;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A colleague's laptop with a real store that joined an inspection by card and invitation.
public final class Laptop implements AutoCloseable {

    public final OpenStore store;
    public final OpenInspection inspection;

    private Laptop(OpenStore store, OpenInspection inspection) {
        this.store = store;
        this.inspection = inspection;
    }

    /// An empty store.
    public static OpenStore store(Path folder) {
        return QuickStores.of(Clock.systemUTC())
                .create(folder, SmallInspection.PASSPHRASE.toCharArray());
    }

    public static Laptop join(OpenInspection lead, Path folder, String name, Role role) {
        OpenStore store =
                lead.snapshot().card().practice()
                        ? QuickStores.emptyPractice(folder)
                        : store(folder);
        var card = JoinInspection.readCard(store.join().makeCard(name));
        new Team(lead).add(card, role).join();
        byte[] invitation =
                exporting(lead).make(List.of(card.keys().name()), true).file().toArray();
        UUID id = store.join().accept(store.join().read(invitation));
        return new Laptop(store, store.open(id));
    }

    public static ExportBundle exporting(OpenInspection inspection) {
        return new ExportBundle(inspection, new SecureRandom(), "test");
    }

    /// Writes a bundle for everybody else.
    public static Path bundle(OpenInspection from, Path file) {
        ExportBundle exporting = exporting(from);
        exporting.save(
                exporting.make(
                        exporting.recipients().stream()
                                .map(ExportBundle.Recipient::laptop)
                                .toList(),
                        false),
                file);
        return file;
    }

    public static void take(OpenInspection into, Path file) {
        var importing = new ImportBundle(into);
        importing.take(importing.preview(file));
    }

    /// Answers as whoever works on this laptop sees the subject now.
    public static void answer(OpenInspection on, SubjectId subject, String code, String word) {
        var seen =
                on.snapshot()
                        .state()
                        .subject(subject)
                        .field(on.snapshot().framework().field(code))
                        .headHashes();
        new RecordAnswers(on)
                .answer(
                        new RecordAnswers.Given(
                                subject, code, Optional.of(word), Optional.empty(), seen))
                .join();
    }

    /// Writes a new note about a question.
    public static SubjectId note(OpenInspection on, SubjectId subject, String code, String text) {
        var note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        var about = new About(subject, on.snapshot().framework().field(code));
        new WriteNotes(on)
                .commit(new Draft(note, Optional.of(about), Map.of(Fields.TEXT, text), Map.of(), 0))
                .join();
        return note;
    }

    /// Writes another text of a note, as whoever works on this laptop sees it now.
    public static void edit(OpenInspection on, SubjectId note, String text) {
        var seen = on.snapshot().state().subject(note).field(Fields.TEXT).headHashes();
        new WriteNotes(on)
                .commit(
                        new Draft(
                                note,
                                Optional.empty(),
                                Map.of(Fields.TEXT, text),
                                Map.of(Fields.TEXT, seen),
                                0))
                .join();
    }

    /// Says where something that a note holds was seen.
    public static void source(OpenInspection on, SubjectId note, String source) {
        new WriteNotes(on)
                .commit(
                        new Draft(
                                note,
                                Optional.empty(),
                                Map.of(Fields.SOURCE, source),
                                Map.of(Fields.SOURCE, List.of()),
                                0))
                .join();
    }

    /// Takes a case out of its sample.
    public static void withdraw(OpenInspection on, SubjectId subject) {
        var seen = on.snapshot().state().subject(subject).field(Fields.WITHDRAWN).headHashes();
        new WithdrawCases(on).withdraw(subject, "Transferred out", seen).join();
    }

    @Override
    public void close() {
        store.close();
    }
}
