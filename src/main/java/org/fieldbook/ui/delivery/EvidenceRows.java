package org.fieldbook.ui.delivery;

import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Members;
import org.fieldbook.service.Snapshot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the evidence log shows.
///
/// @param rows what the filter takes
/// @param scopes how many there are of each scope, whatever else the filter asks for
/// @param kinds how many there are of each kind in all
/// @param standard whose page is shown; empty if none is
record EvidenceRows(
        List<Row> rows,
        Map<EvidenceFilter.Scope, Integer> scopes,
        Map<EvidenceKind, Integer> kinds,
        String standard) {

    static final EvidenceRows NONE = new EvidenceRows(List.of(), Map.of(), Map.of(), "");

    EvidenceRows {
        rows = List.copyOf(rows);
        scopes = Map.copyOf(scopes);
        kinds = Map.copyOf(kinds);
    }

    /// One item.
    ///
    /// @param by who recorded it, by name
    record Row(Evidence evidence, String by) {}

    static EvidenceRows of(EvidenceLog log, Snapshot snapshot, EvidenceFilter filter) {
        Map<EvidenceFilter.Scope, Integer> scopes = new EnumMap<>(EvidenceFilter.Scope.class);
        Map<EvidenceKind, Integer> kinds = new EnumMap<>(EvidenceKind.class);
        for (Evidence one : log.evidence()) {
            kinds.merge(one.kind(), 1, Integer::sum);
            for (EvidenceFilter.Scope scope : EvidenceFilter.Scope.values()) {
                if (filter.isIn(scope, one)) {
                    scopes.merge(scope, 1, Integer::sum);
                }
            }
        }
        return new EvidenceRows(
                log.evidence().stream()
                        .filter(filter::takes)
                        .map(one -> new Row(one, by(snapshot, one)))
                        .toList(),
                scopes,
                kinds,
                filter.standard());
    }

    private static String by(Snapshot snapshot, Evidence evidence) {
        return Members.find(snapshot.state(), evidence.author())
                .map(member -> member.name())
                .orElse("");
    }

    int count(EvidenceFilter.Scope scope) {
        return scopes.getOrDefault(scope, 0);
    }

    int all() {
        return count(EvidenceFilter.Scope.ALL);
    }
}
