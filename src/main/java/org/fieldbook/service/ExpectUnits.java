package org.fieldbook.service;

import org.fieldbook.inspection.ExpectedUnit;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Says which delivery units a region waits for the counts of. Lead or deputy only.
public final class ExpectUnits {

    private final OpenInspection inspection;

    public ExpectUnits(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Waits for the counts of a unit of this name; one that is waited for already changes nothing.
    public CompletableFuture<Saved> expect(String name) {
        String said = name.strip();
        if (said.isEmpty() || said.length() > NewInspection.LONGEST_NAME) {
            throw new Failure(
                    Failure.Kind.INPUT, "I-03", "inspection.names", NewInspection.LONGEST_NAME);
        }
        var unit = new SubjectId(Fields.EXPECTED_UNIT, UUID.randomUUID());
        return inspection.act(
                newest -> {
                    TakeInCounts.expectLead(newest);
                    boolean known =
                            ExpectedUnit.of(newest.state()).stream()
                                    .anyMatch(one -> one.isCalled(said));
                    return known
                            ? List.of()
                            : List.of(Edit.of(unit, Fields.NAME, Value.text(said), List.of()));
                },
                _ -> {});
    }

    /// Waits no more for units of this name.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> expectNoMore(String name, State seen) {
        return inspection.act(
                newest -> {
                    TakeInCounts.expectLead(newest);
                    return ExpectedUnit.of(newest.state()).stream()
                            .filter(one -> one.isCalled(name))
                            .map(ExpectedUnit::subject)
                            .map(id ->
                                    Edit.clear(
                                            id,
                                            Fields.NAME,
                                            Known.heads(
                                                    newest.state().subject(id).field(Fields.NAME),
                                                    seen.subject(id)
                                                            .field(Fields.NAME)
                                                            .headHashes(),
                                                    inspection.replica())))
                            .toList();
                },
                _ -> {});
    }
}
