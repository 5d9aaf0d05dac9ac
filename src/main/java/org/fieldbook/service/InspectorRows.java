package org.fieldbook.service;

import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Works out the progress of every inspector: whoever has cases, and whoever on the roster may have some.
final class InspectorRows {

    private final Snapshot snapshot;
    private final Sharing.Told told;
    private final Optional<String> made;

    /// @param made when a bundle was last made here
    InspectorRows(Snapshot snapshot, Sharing.Told told, Optional<String> made) {
        this.snapshot = snapshot;
        this.told = told;
        this.made = made;
    }

    /// The person here first, then by name, the cases of nobody last.
    List<InspectorProgress> of(List<SampleSubject> cases) {
        Map<String, List<SampleSubject>> byName =
                cases.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SampleSubject::inspector,
                                        TreeMap::new,
                                        Collectors.toList()));
        inspectors().forEach(member -> byName.putIfAbsent(member.name(), List.of()));
        List<InspectorProgress> rows = new ArrayList<>();
        byName.forEach((name, theirs) -> rows.add(row(name, Tally.of(theirs))));
        rows.sort(
                Comparator.comparing((InspectorProgress row) -> !row.mine())
                        .thenComparing(row -> row.name().isEmpty()));
        return rows;
    }

    private List<Member> inspectors() {
        return snapshot.trust().roster().members().stream()
                .filter(member -> member.leads() || member.role() == Role.INSPECTOR)
                .toList();
    }

    private InspectorProgress row(String name, Tally cases) {
        if (name.isEmpty()) {
            return row(
                    name, false, cases, Optional.empty(), new InspectorProgress.Exchange.Nobody());
        }
        if (name.equals(snapshot.me().name())) {
            return row(name, true, cases, made, new InspectorProgress.Exchange.Mine(told.alone()));
        }
        Optional<Member> member =
                snapshot.trust().roster().members().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst();
        if (member.isEmpty()) {
            return row(
                    name,
                    false,
                    cases,
                    Optional.empty(),
                    new InspectorProgress.Exchange.NotOnTeam());
        }
        List<Coverage> laptops =
                told.laptops().stream()
                        .filter(one -> one.member().id().equals(member.get().id()))
                        .toList();
        return row(name, false, cases, shared(laptops), exchange(laptops));
    }

    private static InspectorProgress row(
            String name,
            boolean mine,
            Tally cases,
            Optional<String> shared,
            InspectorProgress.Exchange exchange) {
        return new InspectorProgress(name, mine, cases, shared, exchange);
    }

    /// Of several laptops of one person the one whose word reaches furthest.
    private static Optional<String> shared(List<Coverage> laptops) {
        return laptops.stream()
                .flatMap(one -> one.heard().stream())
                .max(Comparator.comparingInt(Coverage.Heard::holds))
                .map(Coverage.Heard::at);
    }

    private static InspectorProgress.Exchange exchange(List<Coverage> laptops) {
        if (laptops.isEmpty()) {
            return new InspectorProgress.Exchange.NoLaptop();
        }
        List<Coverage> trusted = laptops.stream().filter(Coverage::trusted).toList();
        if (trusted.isEmpty()) {
            return new InspectorProgress.Exchange.Revoked();
        }
        int waiting =
                trusted.stream()
                        .flatMap(one -> one.gaps().stream())
                        .mapToInt(Coverage.Gap::waiting)
                        .sum();
        if (waiting > 0) {
            return new InspectorProgress.Exchange.Gap(waiting);
        }
        List<Coverage> heard = trusted.stream().filter(one -> one.heard().isPresent()).toList();
        if (heard.isEmpty()) {
            return new InspectorProgress.Exchange.Silent();
        }
        int lacking = heard.stream().mapToInt(Coverage::lacking).min().orElseThrow();
        return lacking == 0
                ? new InspectorProgress.Exchange.HoldsAll()
                : new InspectorProgress.Exchange.Lacks(lacking);
    }
}
