package org.fieldbook.ui.shell;

import javafx.scene.control.TableView;

import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Files that somebody chooses and that are not what is wanted: case lists, framework packs and identity cards.
final class FileFaultScreens {

    private static final long TOO_LARGE = 21L << 20;

    private static final String WRONG_ROWS =
            """
            case,sample,inspector,sentence,sex,age,rosh
            TE-101,case,A. Tester,Community order,Male,26 to 35,Medium
            TE-101,case,A. Tester,Community order,Female,18 to 25,Low
            ,case,A. Tester,Licence,Male,26 to 35,High
            TE-104,inquest,A. Tester,Licence,Male,26 to 35,Extreme
            TE-105,case,A. Tester,Licence,Male,elderly,High
            """;

    private static final String OTHER_COLUMNS =
            """
            Postcode,Colour of the door,Bus route
            XX1 1XX,red,7
            XX2 2XX,green,12
            """;

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();

    /// @param files where they are put
    FileFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
    }

    void show() throws IOException {
        var small = new SmallInspection(files.resolve("files"));
        byte[] card;
        try (var store = Laptop.store(files.resolve("joiner"))) {
            card = store.join().makeCard("B. Joiner");
        }
        List<Shown> lists = lists();
        List<Shown> packs = packs();
        List<Shown> cards =
                List.of(
                        new Shown(
                                "a file that is no identity card, M-09",
                                write("letter.fieldbook", "Dear colleague")),
                        new Shown(
                                "an identity card cut off on the way, M-10",
                                Files.write(
                                        files.resolve("cut.fieldbook"),
                                        Arrays.copyOf(card, card.length - 40))));
        inSession(
                small.inspection,
                session -> {
                    window.turn(() -> {
                        session.go(Section.CASES);
                        window.fire("cases-import");
                    });
                    lists.forEach(one -> choose(one, "case-list-choose"));
                    window.turn(() -> {
                        session.go(Section.RATINGS);
                        window.fire("pack-show");
                    });
                    packs.forEach(one -> choose(one, "pack-open"));
                    window.turn(() -> {
                        session.go(Section.EXCHANGE);
                        window.fire("exchange-team");
                    });
                    cards.forEach(one -> choose(one, "team-card"));
                });
        attached(small);
        counts(small);
        small.close();
    }

    /// To evidence that is selected.
    private void attached(SmallInspection small) throws IOException {
        Path folder = small.store.folder().resolve("blobs");
        DeliveryScreens.record(small.inspection, folder);
        List<Shown> refused =
                List.of(
                        new Shown(
                                "a program that calls itself a PDF, F-04",
                                write("plan.pdf", "MZ\u0000\u0001 this is no document")),
                        new Shown("an empty file to attach, F-03", write("empty.pdf", "")),
                        new Shown(
                                "a file to attach that is gone, F-01", files.resolve("gone.pdf")));
        inSession(
                small.inspection,
                session -> {
                    window.turn(() -> {
                        session.go(Section.DELIVERY);
                        window.find("evidence-table", TableView.class)
                                .getSelectionModel()
                                .select(1);
                    });
                    refused.forEach(one -> choose(one, "attachment-add"));
                });
    }

    private void counts(SmallInspection small) throws IOException {
        Shown letter =
                new Shown(
                        "a file that is no counts, G-03", write("letter.counts", "Dear colleague"));
        inSession(
                small.store.open(small.store.create(UnitsScreens.wanted())),
                session -> {
                    window.turn(() -> {
                        session.go(Section.RATINGS);
                        window.fire("counts-units");
                    });
                    choose(letter, "units-open");
                });
    }

    private void inSession(OpenInspection inspection, Consumer<Session> screens) {
        Gallery.session(window, inspection, background, dialogs, screens);
    }

    private record Shown(String name, Path file) {}

    private void choose(Shown one, String button) {
        dialogs.file(one.file());
        window.fault(one.name(), () -> window.fire(button));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content);
    }

    private List<Shown> lists() throws IOException {
        Path large = files.resolve("everybody.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TOO_LARGE);
        }
        // What every workbook begins with, and nothing else of one.
        byte[] workbook = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
        return List.of(
                new Shown("a case list with wrong rows, C-07", write("rows.csv", WRONG_ROWS)),
                new Shown(
                        "a case list with other columns, C-09",
                        write("columns.csv", OTHER_COLUMNS)),
                new Shown("a case list too large, C-03", large),
                new Shown("a case list that is gone, C-04", files.resolve("gone.csv")),
                new Shown("an empty case list, C-08", write("empty.csv", "")),
                new Shown(
                        "a case list in no known characters, C-08",
                        Files.write(
                                files.resolve("latin.csv"),
                                "case,inspector\nTE-1,Zo\u00eb\n"
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                new Shown(
                        "a damaged workbook, C-08",
                        Files.write(files.resolve("cases.xlsx"), workbook)));
    }

    private List<Shown> packs() throws IOException {
        var frameworks = new Frameworks();
        String pack = new String(NewerPack.bytes(), StandardCharsets.UTF_8);
        return List.of(
                new Shown("a pack that is no JSON, P-02", write("pack.json", "Dear colleague")),
                new Shown(
                        "a pack with a fault, P-02",
                        write("fault.json", pack.replaceFirst("\"version\"", "\"verison\""))),
                new Shown("a pack that is gone, P-01", files.resolve("gone.json")),
                new Shown(
                        "a pack of another framework, P-04",
                        write("region.json", frameworks.export(frameworks.get("region-2023")))),
                new Shown(
                        "the pack that rates already, P-05",
                        write("same.json", frameworks.export(frameworks.get("pdu-2021")))));
    }
}
