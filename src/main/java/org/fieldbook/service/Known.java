package org.fieldbook.service;

import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What somebody knows of a field when they act.
final class Known {

    private Known() {}

    /// The heads that were on their screen and, besides, what this laptop wrote since: whoever presses
    /// two keys quickly knows of the first one before the screen does. What came in from anybody else
    /// meanwhile is not known and stays a head of its own.
    static List<Hash> heads(Register register, List<Hash> onScreen, UUID replica) {
        Stream<Hash> own =
                register.heads().stream()
                        .filter(head -> head.record().replica().equals(replica))
                        .map(Change::hash);
        return Stream.concat(onScreen.stream(), own).distinct().sorted().toList();
    }
}
