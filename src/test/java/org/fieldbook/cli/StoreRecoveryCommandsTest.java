package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.fieldbook.report.pdf.PageTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A recovery key is made and used at the command line.
class StoreRecoveryCommandsTest {

    @TempDir private Path folder;
    private StoreFixture store;
    private Path sheet;

    @BeforeEach
    void make() {
        store = new StoreFixture(folder);
        sheet = folder.resolve("sheet.pdf");
        assertDone(store.make("TE-1"));
    }

    private String words() throws IOException {
        return String.join(
                "\n",
                PageTexts.of(Files.readAllBytes(sheet))
                        .getFirst()
                        .lines()
                        .filter(line -> line.matches("[1-4]( [a-z]+){9}"))
                        .toList());
    }

    @Test
    void theWordsOfTheSheetSetANewPassphrase() throws IOException {
        CommandLineFixture.Run made = store.store("recovery-key", "--out", sheet.toString());
        assertDone(made);
        String words = words();
        assertThat(made.out()).isEmpty();
        assertThat(made.err())
                .contains("The file is the key")
                .doesNotContain(words.substring(2, words.indexOf(" ", 2)));
        String next = store.fieldbook().file("next", "seven green doors\n");
        CommandLineFixture.Run recovered =
                store.store(
                        "recover",
                        "--words-file",
                        store.fieldbook().file("words", words),
                        "--new-passphrase-file",
                        next);
        assertDone(recovered);
        assertThat(recovered.err()).contains("opens the store").doesNotContain("seven");
        assertRefused(store.store("check"), 4, "K-01");
        assertDone(store.store("check", "--passphrase-file", next));
    }

    @Test
    void aSheetIsNeverWrittenOverAndAWrongRowIsNamed() throws IOException {
        assertDone(store.store("recovery-key", "--out", sheet.toString()));
        byte[] before = Files.readAllBytes(sheet);
        assertRefused(store.store("recovery-key", "--out", sheet.toString()), 3, "K-13");
        assertThat(sheet).hasBinaryContent(before);
        List<String> rows = words().lines().toList();
        String wrong = rows.get(0) + "\n" + rows.get(1) + "\n" + rows.get(3) + "\n" + rows.get(2);
        CommandLineFixture.Run refused =
                store.store(
                        "recover",
                        "--words-file",
                        store.fieldbook().file("words", wrong),
                        "--new-passphrase-file",
                        store.fieldbook().file("next", "seven green doors"));
        assertRefused(refused, 3, "Row 3");
        assertDone(store.store("check"));
    }

    @Test
    void whereNobodyCanBeAskedForTheWordsItSaysSo() {
        assertRefused(store.store("recover"), 3, "--words-file");
    }
}
