package org.fieldbook.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The team of an inspection.
public final class Members {

    private Members() {}

    /// The lead first, then everybody else by name. A name or role in conflict reads as nothing.
    public static List<Member> of(State state) {
        Optional<Member> lead = findLead(state);
        return Stream.concat(
                        lead.stream(),
                        state.listSubjects(Fields.MEMBER).stream()
                                .map(Members::member)
                                .filter(member -> !isSame(lead, member.id()))
                                .sorted(
                                        Comparator.comparing(Member::name)
                                                .thenComparing(member -> member.id().toString())))
                .toList();
    }

    /// The member that changes with this author are by.
    public static Optional<Member> find(State state, UUID id) {
        return of(state).stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /// Whoever set the inspection up. Refuses a state whose journal holds no genesis.
    public static Member lead(State state) {
        Genesis.Lead lead = Genesis.of(state).lead();
        return new Member(lead.id(), lead.name(), Member.LEAD);
    }

    private static Optional<Member> findLead(State state) {
        return Genesis.find(state)
                .map(Genesis::lead)
                .map(lead -> new Member(lead.id(), lead.name(), Member.LEAD));
    }

    private static boolean isSame(Optional<Member> lead, UUID id) {
        return lead.map(member -> member.id().equals(id)).orElse(false);
    }

    private static Member member(Subject subject) {
        return new Member(
                subject.id().id(),
                subject.text(Fields.NAME).orElse(""),
                subject.text(Fields.ROLE).orElse(""));
    }
}
