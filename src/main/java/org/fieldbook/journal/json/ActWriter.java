package org.fieldbook.journal.json;

import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Turns what a person did into changes at the end of their replica's chain.
public final class ActWriter {

    private ActWriter() {}

    /// Writes one act: the edits in their order, each a change that follows the one before.
    ///
    /// @param chain where the replica's run ends now
    /// @param at this laptop's date-time with offset
    /// @param edits at least one
    /// @param salts gives 16 fresh random bytes each time
    public static List<Change> write(
            Chain chain, String at, List<Edit> edits, Supplier<byte[]> salts) {
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("an act has at least one edit");
        }
        long act = chain.seq() + 1;
        List<Change> changes = new ArrayList<>();
        Chain end = chain;
        for (Edit edit : edits) {
            Chain here = end;
            Change change =
                    ChangeJson.seal(
                            edit.content(), salts.get(), hash -> here.next(act, at, edit, hash));
            changes.add(change);
            end = here.after(change);
        }
        return List.copyOf(changes);
    }
}
