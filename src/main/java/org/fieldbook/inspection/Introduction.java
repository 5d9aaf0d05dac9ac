package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What a new replica says first: whose it is, and by which key it signs.
public record Introduction(UUID member, PublicKey signing) {

    private static final String MEMBER = "member";
    private static final String SIGNING = "signing";

    /// The edit that says so.
    public Edit edit(UUID replica) {
        Value.Members value =
                new Value.Members(
                        new TreeMap<>(
                                Map.of(
                                        MEMBER, Value.text(member.toString()),
                                        SIGNING, signing.toValue())));
        return Edit.of(new SubjectId(Fields.REPLICA, replica), Fields.KEY, value, List.of());
    }

    /// What this change, its replica's first, says of its replica: an introduction, or for the very first
    /// replica the genesis. Empty if it says neither, or speaks for another than its author.
    public static Optional<Introduction> of(Change first) {
        if (first.record().seq() != 1) {
            return Optional.empty();
        }
        Optional<Introduction> said =
                switch (first.record().field()) {
                    case Fields.KEY ->
                            first.record()
                                            .subject()
                                            .equals(
                                                    new SubjectId(
                                                            Fields.REPLICA,
                                                            first.record().replica()))
                                    ? first.value().flatMap(Introduction::find)
                                    : Optional.empty();
                    case Fields.GENESIS ->
                            first.value()
                                    .flatMap(Genesis::parse)
                                    .map(Genesis::lead)
                                    .map(lead -> new Introduction(lead.id(), lead.signing()));
                    default -> Optional.empty();
                };
        return said.filter(one -> one.member().equals(first.record().author()));
    }

    private static Optional<Introduction> find(Value value) {
        if (value instanceof Value.Members(var members)
                && members.get(MEMBER) instanceof Value.Text(String member)
                && members.containsKey(SIGNING)) {
            try {
                UUID id = UUID.fromString(member);
                return PublicKey.find(members.get(SIGNING)).map(key -> new Introduction(id, key));
            } catch (IllegalArgumentException noIdentity) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
