package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.service.PackMoves.answer;
import static org.fieldbook.service.PackMoves.move;
import static org.fieldbook.service.PackMoves.moving;
import static org.fieldbook.service.PackMoves.signOff;

import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.PackCohort;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A move to a newer pack among colleagues who have or have not seen it.
class MoveTogetherTest {

    private static final Pack NEWER = NewerPack.pack();

    @TempDir private Path folder;
    private TeamOfStores team;

    @BeforeEach
    void make() {
        team = new TeamOfStores(folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private OpenInspection lead() {
        return team.lead().open();
    }

    @Test
    void aColleagueWhoHadNotSeenTheMoveGoesOnAndBothComeToTheSame() {
        OpenInspection ben = team.ben().open();
        move(lead(), NEWER);
        team.answer(ben, "2.5.1", "no");
        byte[] blind = team.bundle(ben);
        Colleague.take(lead(), blind);
        ExportBundle.Made made =
                Colleague.exporting(lead()).make(List.of(ben.laptop().name()), false);
        assertThat(made.changes()).isLessThan(5);
        byte[] news = made.file().toArray();
        ArrivalPreview preview = new ImportBundle(ben).preview(news);
        assertThat(preview.ratings().after().framework().version()).isEqualTo(7);
        assertThat(ben.snapshot().framework().version()).isEqualTo(6);
        Colleague.take(ben, news);
        assertThat(ben.snapshot().framework().version()).isEqualTo(7);
        assertThat(answer(ben, "TE-001", "2.5.4")).isEqualTo(AnswerState.NO);
        assertThat(TeamOfStores.json(ben)).isEqualTo(TeamOfStores.json(lead()));
        assertThat(ben.snapshot().ratings()).isEqualTo(lead().snapshot().ratings());
        assertThat(ben.lacksPack()).isFalse();
        team.ben().reopen();
        assertThat(team.ben().open().snapshot().framework().version()).isEqualTo(7);
        Failure refused =
                Made.refused(
                        moving(team.ben().open())
                                .move(
                                        moving(team.ben().open())
                                                .preview(new Frameworks().get("pdu-2021")),
                                        "Back"));
        assertThat(refused.code()).isEqualTo("P-06");
    }

    @Test
    void twoWhoMoveApartAreAConflictAndEverybodyIsRatedAlikeUntilItIsDecided() {
        OpenInspection cem = team.cem().open();
        Pack other =
                new Frameworks()
                        .read(NewerPack.bytes(pack -> pack.put("title", "Another version 4")));
        move(lead(), NEWER);
        move(cem, other);
        byte[] fromLead = team.bundle(lead());
        byte[] fromCem = team.bundle(cem);
        Colleague.take(cem, fromLead);
        Colleague.take(lead(), fromCem);
        assertThat(lead().snapshot().framework()).isEqualTo(cem.snapshot().framework());
        assertThat(TeamOfStores.state(lead()).listConflicts()).hasSize(1);
        OpenConflict conflict = new ResolveConflicts(lead()).list().getFirst();
        OpenConflict.Side own =
                conflict.sides().stream()
                        .filter(side ->
                                side.change()
                                        .value()
                                        .flatMap(PackMove::find)
                                        .filter(one -> one.pack().hex().equals(NEWER.sha256()))
                                        .isPresent())
                        .findFirst()
                        .orElseThrow();
        Made.await(
                new ResolveConflicts(lead())
                        .decide(conflict, new Decision.Keep(own.change(), Optional.empty())));
        assertThat(lead().snapshot().framework()).isEqualTo(NEWER.framework());
        assertThat(TeamOfStores.state(lead()).listConflicts()).isEmpty();
    }

    @Test
    void aMoveWhosePackIsNotHereIsRatedByTheLastOneThatIs() {
        OpenInspection ben = team.ben().open();
        move(lead(), NEWER);
        Change change = PackMove.head(TeamOfStores.state(lead())).orElseThrow();
        Made.await(ben.receive(List.of(change), state -> state.with(change), _ -> {}));
        assertThat(ben.lacksPack()).isTrue();
        assertThat(ben.snapshot().framework().version()).isEqualTo(6);
        Colleague.take(ben, team.bundle(lead()));
        assertThat(ben.lacksPack()).isFalse();
        assertThat(ben.snapshot().framework().version()).isEqualTo(7);
    }

    @Test
    void inWhateverOrderChangesComeTheyComeToTheSame() {
        OpenInspection ben = team.ben().open();
        signOff(team.lead(), "TE-001");
        move(lead(), NEWER);
        team.answer(lead(), "TE-002", "2.5.4", "yes");
        team.answer(ben, "TE-002", "2.5.1", "no");
        Colleague.take(lead(), team.bundle(ben));
        move(lead(), new Frameworks().get("pdu-2021"));
        move(lead(), NEWER);
        List<Change> all = new ArrayList<>(TeamOfStores.state(lead()).listHeld());
        String expected = outcome(TeamOfStores.state(lead()));
        assertThat(expected).contains("2.5.4");
        for (int seed = 0; seed < 30; seed++) {
            Collections.shuffle(all, new Random(seed));
            State state =
                    State.empty(TeamOfStores.state(lead()).inspection(), new JwsSignatures())
                            .with(all);
            assertThat(outcome(state)).as("seed " + seed).isEqualTo(expected);
        }
    }

    private String outcome(State state) {
        Framework framework = lead().packs().of(state);
        return new String(StateJson.write(state), StandardCharsets.UTF_8)
                + framework.version()
                + Rater.rate(framework, Inputs.of(framework, state)).standards()
                + PackCohort.of(framework, state, SampleSubjects.of(framework, state));
    }
}
