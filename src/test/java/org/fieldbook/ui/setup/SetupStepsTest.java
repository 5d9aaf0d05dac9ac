package org.fieldbook.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.service.KeepSetup;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A new inspection, a step at a time.
class SetupStepsTest {

    @TempDir private Path folder;

    private final List<UUID> created = new ArrayList<>();
    private final DirectBackground background = new DirectBackground();
    private SmallInspection small;
    private SetupViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model = begin();
    }

    @AfterEach
    void close() {
        small.close();
    }

    private SetupViewModel begin() {
        Framework framework = small.inspection.snapshot().framework();
        return new SetupViewModel(
                small.store,
                List.of(framework),
                background,
                new RecordingDialogs(),
                SmallInspection.WORDS,
                created::add);
    }

    private SetupStep step() {
        return model.stepProperty().get();
    }

    private List<String> wrong() {
        return model.faultsProperty().get().stream().map(SetupForm.Fault::field).toList();
    }

    private Path draft() {
        return small.store.folder().resolve("new-inspection");
    }

    private void sayService() {
        model.form().service.set("Second Sands");
        model.form().region.set("North");
        model.form().code.set("SS-1");
        model.next();
    }

    private void sayDates() {
        model.next();
        model.form().from.set(LocalDate.of(2023, 3, 6));
        model.form().to.set(LocalDate.of(2023, 3, 17));
        model.next();
    }

    @Test
    void everyStepIsCheckedBeforeTheNextAndBackLosesNothing() {
        model.next();
        assertThat(wrong()).containsExactly("service", "code");
        assertThat(step()).isEqualTo(SetupStep.SERVICE);
        sayService();
        assertThat(step()).isEqualTo(SetupStep.FRAMEWORK);
        model.next();
        model.next();
        assertThat(wrong()).containsExactly("from", "to");
        model.form().from.set(LocalDate.of(2023, 3, 17));
        model.form().to.set(LocalDate.of(2023, 3, 6));
        model.next();
        assertThat(wrong()).containsExactly("to");
        model.back();
        model.back();
        assertThat(step()).isEqualTo(SetupStep.SERVICE);
        assertThat(model.form().service.get()).isEqualTo("Second Sands");
        assertThat(model.form().from.get()).isEqualTo(LocalDate.of(2023, 3, 17));
        model.next();
        model.next();
        model.next();
        assertThat(step()).isEqualTo(SetupStep.DATES);
        assertThat(wrong()).containsExactly("to");
    }

    @Test
    void aNameThatIsTooLongIsRefusedAtItsFieldInItsStep() {
        model.form().service.set("S".repeat(390));
        model.form().region.set("N".repeat(201));
        model.form().code.set("C".repeat(200));
        model.next();
        assertThat(step()).isEqualTo(SetupStep.SERVICE);
        assertThat(model.faultsProperty().get())
                .containsExactly(
                        new SetupForm.Fault(
                                "service",
                                "This has 390 characters, and 200 are the most. Shorten it."),
                        new SetupForm.Fault(
                                "region",
                                "This has 201 characters, and 200 are the most. Shorten it."));
        sayService();
        assertThat(step()).isEqualTo(SetupStep.FRAMEWORK);
        assertThat(model.addColleague("B".repeat(201), Role.INSPECTOR)).isFalse();
        assertThat(wrong()).containsExactly("colleague");
    }

    @Test
    void fieldworkOfMoreThanAYearIsRefusedAtItsField() {
        sayService();
        model.next();
        model.form().from.set(LocalDate.of(2026, 11, 23));
        model.form().to.set(LocalDate.of(9999, 1, 1));
        model.next();
        assertThat(step()).isEqualTo(SetupStep.DATES);
        assertThat(model.faultsProperty().get())
                .containsExactly(
                        new SetupForm.Fault(
                                "to",
                                "Fieldwork would last 2,911,753 days, and 366 are the most."
                                        + " Choose an earlier last day, or look at the year of the"
                                        + " first."));
        model.form().to.set(LocalDate.of(2027, 11, 24));
        model.next();
        assertThat(wrong()).containsExactly("to");
        model.form().to.set(LocalDate.of(2027, 11, 23));
        model.next();
        assertThat(step()).isEqualTo(SetupStep.FACTS);
    }

    @Test
    void atTheLastStepTheInspectionIsMadeWithRegionAnswersAndTeam() {
        sayService();
        sayDates();
        assertThat(step()).isEqualTo(SetupStep.FACTS);
        model.answer(small.inspection.snapshot().framework().setup().getFirst(), false);
        model.next();
        assertThat(model.addColleague("B. Joiner", Role.DEPUTY)).isTrue();
        assertThat(model.addColleague(" b. joiner ", Role.INSPECTOR)).isFalse();
        assertThat(wrong()).containsExactly("colleague");
        model.next();
        assertThat(wrong()).containsExactly("lead");
        model.form().lead.set("A. Lead");
        model.next();
        OpenInspection made = small.store.open(created.getFirst());
        State state = made.snapshot().state();
        assertThat(state.subject(Fields.inspection(state.inspection())).text(Fields.REGION))
                .contains("North");
        assertThat(state.subject(Fields.inspection(state.inspection())).text("courtTeam"))
                .contains("no");
        assertThat(made.snapshot().trust().roster().members())
                .extracting(Member::name, Member::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("A. Lead", Role.LEAD),
                        org.assertj.core.api.Assertions.tuple("B. Joiner", Role.DEPUTY));
        assertThat(draft()).doesNotExist();
    }

    @Test
    void whoeverIsTypedAndNotAddedIsAddedWhenItGoesOnOrRefusedAtTheField() {
        sayService();
        sayDates();
        model.next();
        model.form().lead.set("A. Lead");
        model.form().colleague.set(" a. lead ");
        model.form().role.set(Role.DEPUTY);
        model.next();
        assertThat(wrong()).containsExactly("colleague");
        assertThat(created).isEmpty();
        model.form().colleague.set("C. Pending");
        model.next();
        assertThat(model.form().colleague.get()).isEmpty();
        assertThat(small.store.open(created.getFirst()).snapshot().trust().roster().members())
                .extracting(Member::name, Member::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("A. Lead", Role.LEAD),
                        org.assertj.core.api.Assertions.tuple("C. Pending", Role.DEPUTY));
    }

    @Test
    void whatWasSaidIsThereAgainAfterTheProgramWasLeft() {
        sayService();
        sayDates();
        model.next();
        model.addColleague("B. Joiner", Role.INSPECTOR);
        background.pass(Duration.ofMillis(500));
        small.store.close();
        assertThat(bytes(draft())).doesNotContain("Sands", "Joiner", "SS-1");
        SmallInspection first = small;
        try (var again =
                first.stores.unlock(
                        first.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            var asking = new RecordingDialogs();
            var resumed =
                    new SetupViewModel(
                            again,
                            List.of(first.inspection.snapshot().framework()),
                            background,
                            asking,
                            SmallInspection.WORDS,
                            created::add);
            assertThat(resumed.resumedProperty().get()).isTrue();
            assertThat(resumed.stepProperty().get()).isEqualTo(SetupStep.TEAM);
            assertThat(resumed.form().draft(SetupStep.TEAM))
                    .isEqualTo(model.form().draft(SetupStep.TEAM));
            resumed.beginAnew();
            assertThat(asking.asked).hasSize(1);
            assertThat(resumed.form().service.get()).isEqualTo("Second Sands");
            assertThat(draft()).exists();
            asking.confirmed = true;
            resumed.beginAnew();
            assertThat(resumed.form().isBegun()).isFalse();
            assertThat(draft()).doesNotExist();
        }
    }

    @Test
    void leavingTheFormKeepsItAtOnceAndATypedLetterWithinHalfASecond() {
        model.form().service.set("S");
        assertThat(draft()).doesNotExist();
        background.pass(Duration.ofMillis(499));
        model.form().service.set("Se");
        assertThat(draft()).doesNotExist();
        background.pass(Duration.ofMillis(1));
        assertThat(new KeepSetup(small.store).find().join().orElseThrow().service())
                .isEqualTo("Se");
        model.form().service.set("Sea");
        model.leave();
        assertThat(new KeepSetup(small.store).find().join().orElseThrow().service())
                .isEqualTo("Sea");
    }

    @Test
    void aDraftThatWasAlteredOutsideTheProgramIsToldAndTheFormIsEmpty() throws IOException {
        sayService();
        model.leave();
        byte[] sealed = Files.readAllBytes(draft());
        sealed[sealed.length / 2] ^= 1;
        Files.write(draft(), sealed);
        model = begin();
        assertThat(model.messageProperty().get()).contains("S-11");
        assertThat(model.form().isBegun()).isFalse();
        assertThat(Files.readAllBytes(draft())).isEqualTo(sealed);
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
