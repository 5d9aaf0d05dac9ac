package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Laptops of one team for tests: number 1 is the lead's. The number of a laptop is that of its member too.
final class Team {

    static final int LEAD = 1;

    private int rosters;

    static UUID member(int number) {
        return new UUID(3, number);
    }

    static Member person(int number, Role role) {
        return new Member(
                member(number),
                "Person " + number,
                role,
                false,
                List.of(PlainSignatures.laptop(number)));
    }

    static String laptop(int number) {
        return PlainSignatures.key(number).thumbprint();
    }

    static Genesis genesis() {
        return new Genesis(
                Hash.of("pack"),
                true,
                new Genesis.Lead(
                        member(LEAD),
                        "Person 1",
                        PlainSignatures.key(LEAD),
                        PlainSignatures.key(LEAD)),
                Optional.empty());
    }

    /// The lead's first change.
    static Change begin(Desk lead) {
        return lead.write(
                        lead.edit(
                                Fields.inspection(Desk.INSPECTION),
                                Fields.GENESIS,
                                genesis().toValue()))
                .getFirst();
    }

    /// What the laptop says first of itself.
    static Change introduce(Desk desk, int number) {
        return desk.write(
                        new Introduction(desk.author(), PlainSignatures.key(number))
                                .edit(desk.replica()))
                .getFirst();
    }

    /// A roster that follows what this desk knows, carried by a change on it.
    Change sign(Desk desk, int signer, List<Member> members, Revocation... revocations) {
        return carry(desk, signer, next(desk, members, Arrays.asList(revocations)));
    }

    Roster next(Desk desk, List<Member> members, List<Revocation> revocations) {
        Trust trust = desk.state().trust().orElseThrow();
        List<Revocation> all = new ArrayList<>(trust.roster().revocations());
        all.addAll(revocations);
        return new Roster(
                trust.roster().version() + 1, Desk.INSPECTION, trust.heads(), members, all);
    }

    Change carry(Desk desk, int signer, Roster roster) {
        SignedDocument signed =
                PlainSignatures.sign(
                        DocumentType.ROSTER,
                        RosterValues.write(roster),
                        PlainSignatures.key(signer));
        rosters++;
        SubjectId id = new SubjectId(Fields.ROSTER, new UUID(signer, rosters));
        return desk.write(Edit.of(id, Fields.SIGNED, signed.toValue(), List.of())).getFirst();
    }
}
