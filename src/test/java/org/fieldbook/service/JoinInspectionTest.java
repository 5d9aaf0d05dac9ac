package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Cards and invitations between real and practice stores.
class JoinInspectionTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    @Test
    void aCardSaysWhetherItsStoreIsForPractice() {
        try (OpenStore practice = QuickStores.practice().makeEmpty(folder.resolve("trial"))) {
            assertThat(JoinInspection.readCard(practice.join().makeCard("P. Trier")).practice())
                    .isTrue();
        }
        assertThat(JoinInspection.readCard(made.store().join().makeCard("R. Joiner")).practice())
                .isFalse();
    }

    @Test
    void aPracticeCardIsRefusedWhereTheInspectionIsReal() {
        try (OpenStore practice = QuickStores.practice().makeEmpty(folder.resolve("trial"))) {
            IdentityCard card = JoinInspection.readCard(practice.join().makeCard("P. Trier"));
            Team team = new Team(made.open());
            assertThat(refused(() -> OpenInspection.await(team.add(card, Role.INSPECTOR))).code())
                    .isEqualTo("M-06");
            assertThat(
                            refused(() ->
                                            OpenInspection.await(
                                                    team.addLaptop(made.now().me().id(), card)))
                                    .code())
                    .isEqualTo("M-06");
            assertThat(made.now().trust().roster().members()).hasSize(1);
        }
    }

    @Test
    void aCardThatNowSaysItIsRealIsNoCard() {
        try (OpenStore practice = QuickStores.practice().makeEmpty(folder.resolve("trial"))) {
            byte[] card = practice.join().makeCard("P. Trier");
            String json = new String(card, StandardCharsets.UTF_8);
            String payload = json.replaceAll("(?s).*\"payload\":\"([^\"]*)\".*", "$1");
            String said =
                    new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            assertThat(said).contains("\"practice\":true");
            byte[] forged =
                    json.replace(
                                    payload,
                                    Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString(
                                                    said.replace(
                                                                    "\"practice\":true",
                                                                    "\"practice\":false")
                                                            .getBytes(StandardCharsets.UTF_8)))
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(refused(() -> JoinInspection.readCard(forged)).code()).isEqualTo("M-10");
        }
    }

    @Test
    void aCardThatIsCutOffOrNoCardIsTold() {
        byte[] card = made.store().join().makeCard("R. Joiner");
        byte[] cut = Arrays.copyOf(card, card.length - 20);
        assertThat(refused(() -> JoinInspection.readCard(cut)).code()).isEqualTo("M-10");
        byte[] none = "no card".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(() -> JoinInspection.readCard(none)).code()).isEqualTo("M-09");
    }

    @Test
    void headquartersTakesPartFromTheBeginningByItsCard() {
        Path file = folder.resolve("hq");
        try (OpenStore headquarters = Made.stores().create(folder.resolve("h"), passphrase())) {
            IdentityCard card = headquarters.join().writeCard("Headquarters", file);
            assertThat(HeadquartersCard.read(file).words()).isEqualTo(card.words()).hasSize(6);
            NewInspection wanted =
                    Made.wanted("TE-2").withHeadquarters(HeadquartersCard.read(file));
            OpenInspection lead = made.store().open(made.store().create(wanted));
            byte[] invitation =
                    Colleague.exporting(lead)
                            .make(List.of(card.keys().name()), true)
                            .file()
                            .toArray();
            JoinInspection joining = headquarters.join();
            OpenInspection open = headquarters.open(joining.accept(joining.read(invitation)));
            assertThat(open.snapshot().me().role()).isEqualTo(Role.HEADQUARTERS);
        }
    }

    @Test
    void aPracticeCardIsNotHeadquarters() {
        Path file = folder.resolve("hq");
        try (OpenStore practice = QuickStores.practice().makeEmpty(folder.resolve("trial"))) {
            IdentityCard card = practice.join().writeCard("Headquarters", file);
            assertThat(refused(() -> HeadquartersCard.read(file)).code()).isEqualTo("M-06");
            NewInspection wanted = Made.wanted("TE-2").withHeadquarters(card);
            assertThat(refused(() -> made.store().create(wanted)).code()).isEqualTo("M-06");
        }
    }

    @Test
    void anInvitationToRealWorkIsNotTakenUpInAPracticeStore() {
        try (OpenStore store = Made.stores().create(folder.resolve("b"), passphrase())) {
            IdentityCard card = JoinInspection.readCard(store.join().makeCard("B. Joiner"));
            OpenInspection.await(new Team(made.open()).add(card, Role.INSPECTOR));
            byte[] invitation =
                    Colleague.exporting(made.open())
                            .make(List.of(card.keys().name()), true)
                            .file()
                            .toArray();
            assertThat(
                            refused(() ->
                                            new JoinInspection(
                                                            store.store(), true, Allowed.EVERYTHING)
                                                    .read(invitation))
                                    .code())
                    .isEqualTo("B-16");
            assertThat(store.join().read(invitation).practice()).isFalse();
        }
    }

    private static char[] passphrase() {
        return Made.PASSPHRASE.toCharArray();
    }

    private static Failure refused(Runnable work) {
        return catchThrowableOfType(Failure.class, work::run);
    }
}
