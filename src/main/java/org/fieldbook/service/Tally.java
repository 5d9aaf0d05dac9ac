package org.fieldbook.service;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;

import java.util.Collection;

/// How many cases stand where. Each is counted once: a signed-off case is not among the complete ones.
///
/// @param complete called complete and not signed off, those that changed since sign-off too
public record Tally(int signedOff, int complete, int inProgress, int notStarted) {

    static Tally of(Collection<SampleSubject> cases) {
        return new Tally(
                count(cases, Status.SIGNED_OFF),
                count(cases, Status.COMPLETE),
                count(cases, Status.IN_PROGRESS),
                count(cases, Status.NOT_STARTED));
    }

    private static int count(Collection<SampleSubject> cases, Status status) {
        return Math.toIntExact(cases.stream().filter(one -> one.status() == status).count());
    }

    public int all() {
        return done() + left();
    }

    /// Complete, signed off or not.
    public int done() {
        return signedOff + complete;
    }

    /// Not complete yet.
    public int left() {
        return inProgress + notStarted;
    }
}
