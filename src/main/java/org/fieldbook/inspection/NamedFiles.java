package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Which packs and attached files a journal names, by their hashes. Every value is looked at, those of kinds and
/// fields that this version does not know too, so that nothing a later version names is taken for nobody's.
public final class NamedFiles {

    private NamedFiles() {}

    /// Those that any change names whose value is not erased: counted or not, standing or not.
    public static Set<Hash> in(State state) {
        return in(state.listHeld().stream().map(state::seen).toList());
    }

    /// Those that these changes name.
    public static Set<Hash> in(Collection<Change> changes) {
        Set<Hash> named = new HashSet<>();
        changes.forEach(change -> change.value().ifPresent(value -> add(named, value)));
        return named;
    }

    private static void add(Set<Hash> named, Value value) {
        switch (value) {
            case Value.Text(String text) -> {
                if (Hash.isHex(text)) {
                    named.add(new Hash(text));
                }
            }
            case Value.Items(var items) -> items.forEach(item -> add(named, item));
            case Value.Members(var members) ->
                    members.values().forEach(member -> add(named, member));
            case Value.Whole _, Value.Truth _ -> {}
        }
    }
}
