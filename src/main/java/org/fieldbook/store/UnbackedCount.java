package org.fieldbook.store;

/// Counts what was written and is in no backup. Any thread.
final class UnbackedCount {

    private Seen now = new Seen(0, 0, false);

    /// What was counted at one moment.
    ///
    /// @param serial one more with each commit
    /// @param changes in no backup
    /// @param any whether anything at all is in none
    record Seen(long serial, int changes, boolean any) {}

    /// One commit more, that added so many changes.
    synchronized void add(int changes) {
        now = new Seen(now.serial() + 1, now.changes() + changes, true);
    }

    synchronized Seen seen() {
        return now;
    }

    /// What was counted by then is in a backup; what was written since is not.
    synchronized Seen settle(Seen then) {
        now = new Seen(now.serial(), now.changes() - then.changes(), now.serial() != then.serial());
        return now;
    }
}
