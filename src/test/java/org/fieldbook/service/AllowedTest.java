package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Role;
import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.settings.Export;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFile;
import org.fieldbook.settings.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a policy forbids, tried on real stores.
class AllowedTest {

    private static final Messages MESSAGES = Messages.of(Locale.UK);
    private static final String BROKEN = "{\"format\":1,";

    @TempDir private Path folder;

    private Made made;
    private SubjectId evidence;
    private Path out;

    @BeforeEach
    void make() throws IOException {
        made = new Made(folder);
        evidence = AttachFilesTest.evidence(made.open(), "Minutes");
        var attaching = new AttachFiles(made.open());
        Path file = Files.write(folder.resolve("minutes.pdf"), SampleFiles.pdf("minutes"));
        OpenInspection.await(attaching.attach(evidence, attaching.read(file)));
        Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR).close();
        made.store().close();
        out = folder.resolve("out");
    }

    private FoundPolicy laidDown(String content) {
        try {
            Path file = Files.writeString(folder.resolve("policy.json"), content);
            return new PolicyFile(file, folder).read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private OpenStore under(String policy) {
        return Made.stores()
                .under(laidDown(policy))
                .unlock(made.folder(), Made.PASSPHRASE.toCharArray());
    }

    private static OpenInspection first(OpenStore store) {
        return store.open(store.listInspections().getFirst().inspection());
    }

    private void export(OpenInspection open, Export export) {
        var printing = new PrintPaper(open, MESSAGES, "test");
        var exporting = new ExportRatings(open, MESSAGES, "test");
        switch (export) {
            case BUNDLES -> Colleague.bundle(open, out);
            case PDF -> OpenInspection.await(printing.save(printing.pdf(), out));
            case XLSX -> OpenInspection.await(printing.save(exporting.xlsx(), out));
            case CSV -> OpenInspection.await(printing.save(exporting.csv(false), out));
            case JSON -> OpenInspection.await(printing.save(exporting.json(), out));
            case ATTACHMENTS ->
                    new AttachedFiles(open)
                            .saveCopy(
                                    Attachment.of(open.snapshot().state().subject(evidence))
                                            .getFirst(),
                                    out,
                                    () -> false);
            case PLAIN ->
                    ImportBundle.write(
                            new String(new DescribeState(open).json(), StandardCharsets.UTF_8),
                            out);
        }
    }

    private static String only(Stream<Export> allowed) {
        return "{\"format\":1,\"exports\":["
                + allowed.map(one -> "\"" + one.word() + "\"").collect(Collectors.joining(","))
                + "]}";
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOutOfThePolicyIsRefusedAndNothingIsWritten(Export export) {
        try (OpenStore store =
                under(only(Stream.of(Export.values()).filter(one -> one != export)))) {
            assertThatThrownBy(() -> export(first(store), export)).hasMessageContaining("L-02");
            assertThat(out).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPolicyNamesIsWritten(Export export) {
        try (OpenStore store = under(only(Stream.of(export)))) {
            export(first(store), export);
            assertThat(out).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @EnumSource
    void underAPolicyThatCannotBeReadNothingLeavesAndRecordingGoesOn(Export export) {
        try (OpenStore store = under(BROKEN)) {
            OpenInspection open = first(store);
            assertThatThrownBy(() -> export(open, export)).hasMessageContaining("L-05");
            assertThat(out).doesNotExist();
            int before = open.snapshot().state().size();
            AttachFilesTest.evidence(open, "Written under a policy that cannot be read");
            assertThat(open.snapshot().state().size()).isGreaterThan(before);
            assertThat(store.restorePoints().make()).isNotNull();
        }
    }

    @Test
    void practiceIsSubjectToNoPolicy() {
        try (OpenStore store = QuickStores.practice().makeEmpty(folder.resolve("practice"))) {
            assertThat(store.isPractice()).isTrue();
        }
        try (OpenStore store =
                Made.stores()
                        .under(laidDown(BROKEN))
                        .unlock(
                                folder.resolve("practice"),
                                PracticeInspection.PASSPHRASE.toCharArray())) {
            assertThat(store.allowed()).isEqualTo(Allowed.EVERYTHING);
        }
    }

    @Test
    void onlyTheHeadquartersThatIsNamedTakesPart() {
        IdentityCard ours = headquarters("ours");
        IdentityCard other = headquarters("other");
        String policy = "{\"format\":1,\"headquarters\":[\"" + ours.keys().name() + "\"]}";
        try (OpenStore store = under("{\"format\":1}")) {
            store.create(Made.wanted("TE-8").withHeadquarters(other));
            store.create(Made.wanted("TE-9").withHeadquarters(ours));
        }
        try (OpenStore store = under(policy)) {
            assertThatThrownBy(() -> store.create(Made.wanted("TE-7").withHeadquarters(other)))
                    .hasMessageContaining("L-03");
            assertThat(store.listInspections()).extracting(Card::code).doesNotContain("TE-7");
            store.create(Made.wanted("TE-7").withHeadquarters(ours));
            assertThatThrownBy(() -> Colleague.bundle(named(store, "TE-8"), out))
                    .hasMessageContaining("L-03");
            assertThat(out).doesNotExist();
            Colleague.bundle(named(store, "TE-9"), out);
            LetHeadquartersOpen letting = store.waysToOpen().headquarters();
            assertThatThrownBy(() -> letting.let(Made.PASSPHRASE.toCharArray(), "TE-8"))
                    .hasMessageContaining("L-03");
            assertThat(letting.find()).isEmpty();
            letting.let(Made.PASSPHRASE.toCharArray(), "TE-9");
            assertThat(letting.find()).isPresent();
        }
        try (OpenStore store = under(BROKEN)) {
            assertThatThrownBy(() -> store.create(Made.wanted("TE-6").withHeadquarters(ours)))
                    .hasMessageContaining("L-05");
            store.create(Made.wanted("TE-6"));
        }
    }

    /// Its own store, and the card made there.
    private IdentityCard headquarters(String name) {
        try (OpenStore store =
                Made.stores().create(folder.resolve(name), Made.PASSPHRASE.toCharArray())) {
            return JoinInspection.readCard(store.join().makeCard("Headquarters"));
        }
    }

    private static OpenInspection named(OpenStore store, String code) {
        return store.listInspections().stream()
                .filter(card -> card.code().equals(code))
                .findFirst()
                .map(card -> store.open(card.inspection()))
                .orElseThrow();
    }

    @Test
    void aHeadquartersThatIsNotNamedIsNotAddedToTheTeam() {
        IdentityCard ours = headquarters("ours");
        IdentityCard other = headquarters("other");
        try (OpenStore store =
                under("{\"format\":1,\"headquarters\":[\"" + ours.keys().name() + "\"]}")) {
            var team = new Team(first(store));
            assertThatThrownBy(
                            () -> OpenInspection.await(team.addAnother(other, Role.HEADQUARTERS)))
                    .hasMessageContaining("L-03");
            OpenInspection.await(team.addAnother(other, Role.INSPECTOR));
            OpenInspection.await(team.addAnother(ours, Role.HEADQUARTERS));
            assertThatThrownBy(
                            () -> OpenInspection.await(team.setRole(other.id(), Role.HEADQUARTERS)))
                    .hasMessageContaining("L-03");
        }
    }

    @Test
    void aBundleOfAHeadquartersThatIsNotNamedIsNotTakenIn() {
        IdentityCard other = headquarters("other");
        try (OpenStore store = under("{\"format\":1}")) {
            store.create(Made.wanted("TE-8").withHeadquarters(other));
            Colleague.bundle(named(store, "TE-8"), out);
        }
        Path word = folder.resolve("word.fieldbook");
        try (OpenStore theirs =
                Made.stores().unlock(folder.resolve("other"), Made.PASSPHRASE.toCharArray())) {
            JoinInspection joining = theirs.join();
            OpenInspection joined = theirs.open(joining.accept(joining.read(out)));
            Colleague.bundle(joined, word);
        }
        try (OpenStore store = under("{\"format\":1}")) {
            assertThat(new ImportBundle(named(store, "TE-8")).preview(word)).isNotNull();
        }
        try (OpenStore store =
                under("{\"format\":1,\"headquarters\":[\"" + "A".repeat(43) + "\"]}")) {
            var importing = new ImportBundle(named(store, "TE-8"));
            assertThatThrownBy(() -> importing.preview(word)).hasMessageContaining("L-03");
        }
    }

    @Test
    void aFolderIsOfferedFirstOrIsTheOnlyOne() throws IOException {
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Path other = Files.createDirectory(folder.resolve("other"));
        String offered = "{\"format\":1,\"exchange\":{\"folder\":\"" + ours + "\"}}";
        try (OpenStore store = under(offered)) {
            var keeping = new KeepFolder(first(store));
            assertThat(keeping.find()).contains(ours);
            keeping.keep(other);
            assertThat(keeping.find()).contains(other);
        }
        try (OpenStore store = under(offered.replace("\"}}", "\",\"only\":true}}"))) {
            OpenInspection open = first(store);
            assertThat(new KeepFolder(open).find()).contains(ours);
            assertThatThrownBy(() -> new KeepFolder(open).keep(other)).hasMessageContaining("L-04");
            var exchanging = new ExchangeByFolder(open, Colleague.exporting(open));
            assertThatThrownBy(() -> exchanging.put(other)).hasMessageContaining("L-04");
            assertThatThrownBy(() -> exchanging.look(other, () -> false))
                    .hasMessageContaining("L-04");
            assertThat(other).isEmptyDirectory();
            exchanging.put(ours);
            assertThat(ours).isNotEmptyDirectory();
        }
        try (OpenStore store = under(BROKEN)) {
            assertThat(new KeepFolder(first(store)).find()).isEmpty();
        }
    }

    /// Fieldwork ended on 17 March 2023.
    @ParameterizedTest
    @CsvSource({"2023-04-15, NOT", "2023-04-16, SUGGESTED", "2023-06-15, DEMANDED"})
    void closingIsDueByThisLaptopsClock(String day, Retention.Due due) {
        FoundPolicy policy =
                laidDown("{\"format\":1,\"retention\":{\"suggestDays\":30,\"demandDays\":90}}");
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        try (OpenStore store =
                QuickStores.of(clock)
                        .under(policy)
                        .unlock(made.folder(), Made.PASSPHRASE.toCharArray())) {
            assertThat(store.closingDue(store.listInspections().getFirst())).isEqualTo(due);
        }
    }
}
