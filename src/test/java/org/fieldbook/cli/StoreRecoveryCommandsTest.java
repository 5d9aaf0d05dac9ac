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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
    void headquartersIsLetInAndGivesTheStoreANewPassphrase() throws IOException {
        CommandLineFixture fieldbook = store.fieldbook();
        String hq = folder.resolve("hq").toString();
        String card = folder.resolve("hq.card").toString();
        assertDone(
                fieldbook.run("inspection", "card", "--store", hq, "--name", "HQ", "--out", card));
        assertDone(store.make("TE-2", "--headquarters", card));
        assertThat(store.store("headquarters").err()).contains("cannot open this store");
        assertRefused(store.store("headquarters", "--let", "TE-1"), 3, "K-17");
        CommandLineFixture.Run let = store.store("headquarters", "--let", "TE-2");
        assertDone(let);
        assertThat(let.err()).contains("Headquarters can open this store");
        Path keys = store.folder().resolve("store.keys");
        Path handed = folder.resolve("handed.keys");
        String next = fieldbook.file("next", "seven green doors");
        assertDone(
                fieldbook.run(
                        "store",
                        "reopen",
                        "--store",
                        hq,
                        "--keys",
                        keys.toString(),
                        "--out",
                        handed.toString(),
                        "--new-passphrase-file",
                        next));
        Files.copy(handed, keys, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(store.store("check"), 4, "K-01");
        assertDone(store.store("check", "--passphrase-file", next));
        CommandLineFixture.Run out =
                store.store("headquarters", "--shut-out", "--passphrase-file", next);
        assertDone(out);
        assertThat(out.err()).contains("cannot open this store");
    }

    @Test
    void aDamagedStoreIsPutRightAndRescuedByTheWordsOfTheSheet() throws IOException {
        assertDone(store.store("recovery-key", "--out", sheet.toString()));
        assertDone(store.store("backup"));
        String words = store.fieldbook().file("words", words());
        String next = store.fieldbook().file("next", "seven green doors\n");
        Files.write(store.folder().resolve("store.db"), new byte[10_000]);
        assertRefused(store.store("recover", "--words-file", words), 3, "K-03");

        Path rescued = folder.resolve("rescued");
        CommandLineFixture.Run rescue = byWords("rescue", words, next, "--out", rescued.toString());
        assertThat(rescue.err()).contains("opens the store from now on").doesNotContain("seven");
        assertThat(rescue.out()).contains("changes saved");
        assertDone(
                store.fieldbook()
                        .run(
                                "store",
                                "check",
                                "--store",
                                rescued.toString(),
                                "--passphrase-file",
                                next));

        CommandLineFixture.Run listed = byWords("restore", words, next, "--damaged");
        assertDone(listed);
        String newest = listed.out().lines().findFirst().orElseThrow().split("\t", -1)[0];
        assertDone(byWords("restore", words, next, "--damaged", "--to", newest));
        assertRefused(store.store("check"), 4, "K-01");
        assertDone(store.store("check", "--passphrase-file", next));
    }

    private CommandLineFixture.Run byWords(
            String command, String words, String next, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--recovery-key",
                                "--words-file",
                                words,
                                "--new-passphrase-file",
                                next));
        arguments.addAll(List.of(more));
        return store.store(command, arguments.toArray(String[]::new));
    }

    @Test
    void whoHasOnlyTheSheetReturnsToARestorePointToo() throws IOException {
        assertDone(store.store("recovery-key", "--out", sheet.toString()));
        assertDone(store.store("backup"));
        String words = store.fieldbook().file("words", words());
        String next = store.fieldbook().file("next", "seven green doors\n");
        CommandLineFixture.Run listed = byWords("restore", words, next);
        assertDone(listed);
        String point = listed.out().lines().findFirst().orElseThrow().split("\t", -1)[0];
        assertDone(byWords("restore", words, next, "--to", point));
        assertRefused(store.store("check"), 4, "K-01");
        assertDone(store.store("check", "--passphrase-file", next));
    }

    @Test
    void whereNobodyCanBeAskedForTheWordsItSaysSo() {
        assertRefused(store.store("recover"), 3, "--words-file");
        assertRefused(store.store("restore", "--recovery-key"), 3, "--words-file");
    }
}
