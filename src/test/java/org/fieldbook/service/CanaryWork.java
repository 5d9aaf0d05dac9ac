package org.fieldbook.service;

import org.fieldbook.inspection.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    "moved",
                    "unsigned",
                    "asked",
                    "apartstands",
                    "apartback",
                    "panelback",
                    "whyerased",
                    "queried",
                    "samenote",
                    "section",
                    "conversation",
                    "notfinal",
                    "unitregion",
                    "otherregion",
                    "takenout",
                    "regioncode",
                    "regionservice",
                    "area");

    /// Opens the store of [#work].
    public static final String PASSPHRASE = word("second") + " passphrase";

    /// Opens the colleague's store.
    static final String ELSEWHERE = word("elsewhere") + " passphrase";

    /// What is typed like everything else, and then erased by an order, with its inspection, or taken back.
    private static final List<String> GONE =
            List.of("erased", "closedcase", "closedlead", "takenback");

    private final Places places;
    private final CanaryStore kept;

    /// Where things are put.
    ///
    /// @param store the folder of the store
    /// @param second where its backups go too
    /// @param other the folder of a colleague's store
    /// @param chosen where the person saves files
    public record Places(Path store, Path second, Path other, Path chosen) {

        /// Where the person saves a file of this name.
        Path chosen(String name) {
            return chosen.resolve(name);
        }
    }

    private CanaryWork(Places places) {
        this.places = places;
        kept = new CanaryStore(places);
    }

    private NewInspection wanted() {
        return new NewInspection(
                        word("code"),
                        word("service"),
                        "pdu-2021",
                        Map.of(),
                        LocalDate.of(2023, 3, 6),
                        LocalDate.of(2023, 3, 17),
                        word("lead"),
                        false)
                .withHeadquarters(kept.headquarters())
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

    /// The words that it must hold no more.
    public static List<String> gone() {
        return GONE.stream().map(CanaryWork::word).toList();
    }

    /// What there is in the end.
    ///
    /// @param recoveryWords the first row of the words on its recovery sheet
    public record Done(OpenStore store, String recoveryWords) {}

    /// Does all of it; the store is open when this returns.
    public static Done work(Places places) throws IOException {
        return new CanaryWork(places).all();
    }

    private Done all() throws IOException {
        OpenInspection open = kept.begin(wanted());
        var cases = new CanaryCases(open, places);
        cases.record();
        setUp();
        new CanaryDelivery(open, places).record();
        new CanaryExchange(open, places).exchange(cases);
        new CanaryPapers(open, places).handOut();
        new CanaryRegion(kept.store(), places).addUp();
        open = kept.goBack(kept.changeKeys(open));
        open = kept.takeBack(open);
        new CanaryCases(open, places).erase();
        new CanaryDelivery(open, places).move();
        kept.putRight(open);
        return new Done(kept.store(), kept.recoveryWords());
    }

    /// An inspection that is being set up and not begun.
    private void setUp() {
        await(
                new KeepSetup(kept.store())
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

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
