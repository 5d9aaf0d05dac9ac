package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Who comes and goes, laptops lost and replaced, on real stores.
class TeamTest {

    @TempDir private Path folder;
    private Made lead;
    private Colleague ben;

    @BeforeEach
    void join() {
        lead = new Made(folder);
        ben = Colleague.join(lead.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
    }

    @AfterEach
    void close() {
        ben.close();
        lead.close();
    }

    private static Team team(OpenInspection on) {
        return new Team(on);
    }

    private static void done(CompletableFuture<Saved> begun) {
        OpenInspection.await(begun);
    }

    private static Failure refused(CompletableFuture<Saved> begun) {
        return catchThrowableOfType(Failure.class, () -> OpenInspection.await(begun));
    }

    private static List<String> names(OpenInspection on) {
        return on.snapshot().trust().roster().members().stream().map(Member::name).toList();
    }

    private static Optional<Member> find(OpenInspection on, UUID member) {
        return on.snapshot().trust().roster().find(member);
    }

    private static UUID me(OpenInspection on) {
        return on.snapshot().me().id();
    }

    private static void answer(OpenInspection on, String code, String answer) {
        done(
                new RecordAnswers(on)
                        .answer(
                                new RecordAnswers.Given(
                                        id(on),
                                        code,
                                        Optional.of(answer),
                                        Optional.empty(),
                                        List.of())));
    }

    private static SubjectId id(OpenInspection on) {
        return on.snapshot().subjects().stream()
                .filter(subject -> subject.reference().equals("TE-001"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Optional<String> answer(OpenInspection on, String code) {
        return on.snapshot().state().subject(id(on)).text(on.snapshot().framework().field(code));
    }

    private void exchange(OpenInspection from, OpenInspection to) {
        Colleague.take(to, Colleague.bundle(from, folder.resolve(UUID.randomUUID().toString())));
    }

    private String notTaken(OpenInspection from, OpenInspection to) {
        return catchThrowableOfType(Failure.class, () -> exchange(from, to)).code();
    }

    private Colleague join(String name, Role role) {
        return Colleague.join(lead.open(), folder.resolve(name), name, role);
    }

    @Test
    void whatSomebodyRemovedWroteStaysAndTheirLaterBundlesAreRefused() {
        answer(ben.open(), "2.2.3", "yes");
        exchange(ben.open(), lead.open());
        done(team(lead.open()).remove(me(ben.open())));
        assertThat(names(lead.open())).containsExactly("A. Tester");
        assertThat(team(lead.open()).former())
                .extracting(Member::name)
                .containsExactly("B. Joiner");
        assertThat(answer(lead.open(), "2.2.3")).contains("yes");
        answer(ben.open(), "2.2.2", "no");
        assertThat(notTaken(ben.open(), lead.open())).isEqualTo("B-11");
        assertThat(answer(lead.open(), "2.2.2")).isEmpty();
    }

    @Test
    void whatSomebodyRemovedWroteLaterIsKeptAndNotCountedWhereAColleagueCarriesIt() {
        try (Colleague cem = join("C. Joiner", Role.INSPECTOR)) {
            exchange(lead.open(), ben.open());
            answer(ben.open(), "2.2.3", "yes");
            exchange(ben.open(), lead.open());
            answer(ben.open(), "2.2.2", "no");
            exchange(ben.open(), cem.open());
            done(team(lead.open()).remove(me(ben.open())));
            exchange(cem.open(), lead.open());
            assertThat(answer(lead.open(), "2.2.3")).contains("yes");
            assertThat(answer(lead.open(), "2.2.2")).isEmpty();
            assertThat(lead.now().state().listNotAccepted()).isNotEmpty();
            exchange(lead.open(), cem.open());
            assertThat(answer(cem.open(), "2.2.2")).isEmpty();
            assertThat(names(cem.open())).doesNotContain("B. Joiner");
        }
    }

    @Test
    void somebodyRemovedIsAddedAgainByANewCardAsWhoTheyWere() {
        UUID was = me(ben.open());
        done(team(lead.open()).remove(was));
        try (OpenStore store =
                Made.stores().create(folder.resolve("new"), Made.PASSPHRASE.toCharArray())) {
            IdentityCard card = JoinInspection.readCard(store.join().makeCard("B. Joiner"));
            done(team(lead.open()).addLaptop(was, card));
            assertThat(find(lead.open(), was).orElseThrow().laptops()).containsExactly(card.keys());
            assertThat(team(lead.open()).former()).isEmpty();
            byte[] invitation =
                    Colleague.exporting(lead.open())
                            .make(List.of(card.keys().name()), true)
                            .file()
                            .toArray();
            OpenInspection again = store.open(store.join().accept(store.join().read(invitation)));
            assertThat(me(again)).isEqualTo(was);
            answer(again, "2.2.3", "no");
            exchange(again, lead.open());
            assertThat(answer(lead.open(), "2.2.3")).contains("no");
        }
    }

    @Test
    void aReplacedLaptopIsRevokedWhileItsOwnerStaysWithTheNewOne() {
        answer(ben.open(), "2.2.3", "yes");
        exchange(ben.open(), lead.open());
        UUID id = me(ben.open());
        try (OpenStore store =
                Made.stores().create(folder.resolve("new"), Made.PASSPHRASE.toCharArray())) {
            IdentityCard card = JoinInspection.readCard(store.join().makeCard("B. Joiner"));
            done(team(lead.open()).addLaptop(id, card));
            done(team(lead.open()).revoke(ben.open().laptop().name()));
            assertThat(find(lead.open(), id).orElseThrow().laptops()).hasSize(2);
            assertThat(answer(lead.open(), "2.2.3")).contains("yes");
            assertThat(
                            Colleague.exporting(lead.open()).recipients().stream()
                                    .map(ExportBundle.Recipient::laptop))
                    .containsExactly(card.keys().name());
        }
    }

    @Test
    void nobodyIsOnTheTeamTwiceUnlessThatIsMeant() {
        try (OpenStore store =
                Made.stores().create(folder.resolve("new"), Made.PASSPHRASE.toCharArray())) {
            IdentityCard card = JoinInspection.readCard(store.join().makeCard("b.  JOINER"));
            assertThat(team(lead.open()).namesakes(card))
                    .extracting(Member::id)
                    .containsExactly(me(ben.open()));
            assertThat(
                            catchThrowableOfType(
                                            Failure.class,
                                            () -> done(team(lead.open()).add(card, Role.INSPECTOR)))
                                    .code())
                    .isEqualTo("M-08");
            done(team(lead.open()).remove(me(ben.open())));
            assertThat(team(lead.open()).namesakes(card)).hasSize(1);
            done(team(lead.open()).addAnother(card, Role.INSPECTOR));
            done(team(lead.open()).add(card, Role.INSPECTOR));
            assertThat(names(lead.open())).containsExactly("A. Tester", "b.  JOINER");
        }
    }

    @Test
    void somebodyWithoutALaptopIsRemovedToo() {
        done(team(lead.open()).name(Map.of("D. Late", Role.INSPECTOR)));
        UUID late =
                lead.now().trust().roster().members().stream()
                        .filter(member -> member.laptops().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id();
        done(team(lead.open()).remove(late));
        assertThat(names(lead.open())).doesNotContain("D. Late");
    }

    @Test
    void aDeputyWhoRemovesTheLeadIsLeadThen() {
        try (Colleague dee = join("D. Deputy", Role.DEPUTY)) {
            done(team(dee.open()).remove(me(lead.open())));
            assertThat(find(dee.open(), me(dee.open())).map(Member::role)).contains(Role.LEAD);
            assertThat(names(dee.open())).doesNotContain("A. Tester");
            assertThat(notTaken(lead.open(), dee.open())).isEqualTo("B-11");
        }
    }

    @Test
    void theLeadRemovesADeputyWhoThenChangesTheTeamNoMore() {
        try (Colleague dee = join("D. Deputy", Role.DEPUTY)) {
            done(team(lead.open()).remove(me(dee.open())));
            done(team(dee.open()).name(Map.of("X. Smuggled", Role.INSPECTOR)));
            assertThat(notTaken(dee.open(), lead.open())).isEqualTo("B-11");
            assertThat(names(lead.open())).containsExactlyInAnyOrder("A. Tester", "B. Joiner");
        }
    }

    @Test
    void theLastOneWhoMaySignStays() {
        assertThat(refused(team(lead.open()).remove(me(lead.open()))).code()).isEqualTo("M-07");
        assertThat(refused(team(lead.open()).revoke(lead.open().laptop().name())).code())
                .isEqualTo("M-07");
        done(team(lead.open()).setRole(me(ben.open()), Role.DEPUTY));
        done(team(lead.open()).revoke(ben.open().laptop().name()));
        assertThat(refused(team(lead.open()).remove(me(lead.open()))).code()).isEqualTo("M-07");
        assertThat(names(lead.open())).hasSize(2);
    }

    @Test
    void nobodyButTheLeadAndDeputiesRemoves() {
        assertThat(refused(team(ben.open()).remove(me(lead.open()))).code()).isEqualTo("M-04");
        assertThat(refused(team(lead.open()).remove(new UUID(9, 9))).code()).isEqualTo("M-03");
    }
}
