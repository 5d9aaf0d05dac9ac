package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Role;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Somebody who uses everything there is and types a word of its own into every field. What the words are
/// in is nobody's business but theirs.
public final class CanaryWork {

    /// Every word begins like this, and nothing else does.
    public static final String STEM = "kanarienvogel";

    /// What people type into, in the order of [#words].
    private static final List<String> FIELDS =
            List.of(
                    "code",
                    "service",
                    "lead",
                    "colleague",
                    "reference",
                    "inspector",
                    "note",
                    "source",
                    "draft",
                    "draftsource",
                    "item",
                    "itemdraft",
                    "inapplicable",
                    "judgement",
                    "panel",
                    "withdrawal",
                    "returned",
                    "evidence",
                    "meeting",
                    "took",
                    "heard",
                    "attachedname",
                    "attachedcontent",
                    "strength",
                    "interviewed",
                    "told",
                    "survey",
                    "secondreader",
                    "mine",
                    "theirs",
                    "combined",
                    "why",
                    "wording",
                    "region",
                    "takenin",
                    "inplace",
                    "putback",
                    "heading",
                    "view",
                    "search",
                    "answersreason",
                    "comment",
                    "apart",
                    "kept",
                    "waitedfor",
                    "readwith",
                    "moved");

    /// Opens the store of [#work].
    public static final String PASSPHRASE = word("second") + " passphrase";

    private static final String FIRST = word("first") + " passphrase";

    /// Opens the colleague's store.
    static final String ELSEWHERE = word("elsewhere") + " passphrase";

    private static final Messages MESSAGES = Messages.of(Locale.UK);

    private final Places places;
    private final Stores stores = Made.stores();
    private OpenStore store;
    private OpenInspection open;
    private String recoveryWords = "";

    /// Where things are put.
    ///
    /// @param store the folder of the store
    /// @param second where its backups go too
    /// @param other the folder of a colleague's store
    /// @param chosen where the person saves files
    public record Places(Path store, Path second, Path other, Path chosen) {}

    private CanaryWork(Places places) {
        this.places = places;
        store = stores.create(places.store(), FIRST.toCharArray());
        open = store.open(store.create(wanted()));
    }

    private static NewInspection wanted() {
        return new NewInspection(
                        word("code"),
                        word("service"),
                        "pdu-2021",
                        Map.of(),
                        LocalDate.of(2023, 3, 6),
                        LocalDate.of(2023, 3, 17),
                        word("lead"),
                        false)
                .inRegion(word("region"));
    }

    /// The word for one field.
    static String word(String field) {
        return STEM + field;
    }

    /// The words that the store must hold once all is done.
    public static List<String> words() {
        return FIELDS.stream().map(CanaryWork::word).toList();
    }

    /// What there is in the end.
    ///
    /// @param recoveryWords the first row of the words on its recovery sheet
    public record Done(OpenStore store, String recoveryWords) {}

    /// Does all of it; the store is open when this returns.
    public static Done work(Places places) throws IOException {
        CanaryWork work = new CanaryWork(places);
        var cases = new CanaryCases(work.open, places.chosen());
        cases.record();
        work.setUp();
        new CanaryDelivery(work.open).record();
        new CanaryExchange(work.open, places).exchange(cases);
        work.handOut();
        work.keep(cases);
        new CanaryDelivery(work.open).move();
        return new Done(work.store, work.recoveryWords);
    }

    /// An inspection that is being set up and not begun.
    private void setUp() {
        await(
                new KeepSetup(store)
                        .keep(
                                new SetupDraft(
                                        "",
                                        word("setupservice"),
                                        word("setupregion"),
                                        word("setupcode"),
                                        "pdu-2021",
                                        Optional.of(
                                                new SetupDraft.PackFile(word("setuppack"), "0")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of(),
                                        word("setuplead"),
                                        List.of(
                                                new SetupDraft.Colleague(
                                                        word("setupcolleague"), Role.INSPECTOR)))));
    }

    /// What leaves the store because somebody wants it.
    private void handOut() {
        var printing = new PrintRatings(open, MESSAGES, "1.0.0");
        InterimCopy annexe = printing.pdfWithAnnexe();
        printing.pages(annexe, 72, () -> false);
        await(printing.save(annexe, places.chosen().resolve("annexe.pdf")));
        await(printing.save(printing.pdf(), places.chosen().resolve("ratings.pdf")));
        var export = new ExportRatings(open, MESSAGES, "1.0.0");
        for (InterimCopy copy : List.of(export.json(), export.csv(false), export.xlsx())) {
            copy.bytes();
        }
    }

    /// Keys, backups and the way back.
    ///
    /// @param cases of the inspection as it was before
    private void keep(CanaryCases cases) {
        char[] first = FIRST.toCharArray();
        char[] second = PASSPHRASE.toCharArray();
        store.waysToOpen().passphrase().change(first, second);
        ChangeRecoveryKey changing = store.waysToOpen().recoveryKey();
        RecoveryWords made = changing.prepare();
        recoveryWords = String.join(" ", made.rows().getFirst());
        KeySheet sheet = changing.sheet(made, MESSAGES, "1.0.0");
        sheet.save(places.chosen().resolve("sheet.pdf"));
        changing.use(second, made);
        sheet.wipe();
        made.wipe();
        var point = store.restorePoints().make();
        await(
                new WriteNotes(open)
                        .keep(
                                cases.draft(
                                        CanaryCases.newNote(),
                                        word("draft"),
                                        word("draftsource"))));
        UUID inspection = open.snapshot().state().inspection();
        store = store.restorePoints().to(point.name());
        open = store.open(inspection);
        KeepBackups backups = store.keepBackups(new SecondPlace(Optional.empty(), _ -> {}), false);
        backups.tick();
        backups.choose(places.second());
        backups.bring();
        await(
                new WriteNotes(open)
                        .commit(
                                new CanaryCases(open, places.chosen())
                                        .draft(
                                                CanaryCases.newNote(),
                                                word("note"),
                                                word("source"))));
        backups.tick();
        backups.bring();
        Arrays.fill(first, ' ');
        Arrays.fill(second, ' ');
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }

    /// Everything the store holds of what people typed, in the clear.
    public static String everything(Path folder) {
        StringBuilder all = new StringBuilder();
        try (OpenStore store = Made.stores().unlock(folder, PASSPHRASE.toCharArray())) {
            for (UUID inspection : store.store().inspections()) {
                store.store()
                        .readChanges(inspection)
                        .forEach(change -> {
                            add(all, change.recordBytes().toArray());
                            change.valueBytes().ifPresent(value -> add(all, value.toArray()));
                        });
                store.store()
                        .readDrafts(inspection)
                        .values()
                        .forEach(value -> add(all, value.toArray()));
                store.store()
                        .listBlobs(inspection)
                        .forEach(hash ->
                                add(all, store.store().readBlob(inspection, hash).toArray()));
            }
        }
        return all.toString();
    }

    private static void add(StringBuilder all, byte[] text) {
        all.append(new String(text, StandardCharsets.UTF_8)).append('\n');
    }
}
