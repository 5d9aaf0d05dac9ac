package org.fieldbook.service;

import org.fieldbook.bundle.Held;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Works out what is known of the other laptops, each by the changes that are here.
final class CoverageOf {

    private final State state;
    private final Words words;
    private final Map<String, List<Change>> byLaptop = new HashMap<>();
    private final Map<String, List<Change>> waiting = new HashMap<>();

    CoverageOf(Snapshot snapshot, Words words) {
        this.state = snapshot.state();
        this.words = words;
        Map<UUID, String> laptops = new HashMap<>();
        for (Change change : state.changes()) {
            String laptop =
                    laptops.computeIfAbsent(
                            change.record().replica(),
                            replica -> Words.laptop(state, replica).orElse(""));
            byLaptop.computeIfAbsent(laptop, _ -> new ArrayList<>()).add(change);
        }
        for (Change change : state.listWaiting()) {
            String laptop =
                    Words.laptop(state, change.record().replica())
                            .orElseGet(() -> onlyLaptop(snapshot, change.record().author()));
            waiting.computeIfAbsent(laptop, _ -> new ArrayList<>()).add(change);
        }
    }

    /// Whose replica it is stands in its first change; where that is missing, its author says.
    private static String onlyLaptop(Snapshot snapshot, UUID author) {
        return snapshot.trust().roster().find(author).stream()
                .flatMap(member -> member.laptops().stream())
                .map(LaptopKeys::name)
                .findFirst()
                .orElse("");
    }

    /// What is known of this laptop.
    ///
    /// @param laptop another one of this member's
    Coverage of(Member member, String laptop) {
        List<Change> here = byLaptop.getOrDefault(laptop, List.of());
        Optional<Words.Word> word = words.find(laptop);
        Predicate<Change> lacks =
                change -> word.filter(said -> said.held().holds(change)).isEmpty();
        List<Change> lacking =
                byLaptop.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(laptop))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(lacks)
                        .toList();
        return new Coverage(
                member,
                laptop,
                words.isMine(member),
                words.isTrusted(laptop),
                Acts.count(here.stream()),
                here.stream()
                        .map(Change::record)
                        .max(Comparator.comparingLong(ChangeRecord::tick))
                        .map(ChangeRecord::at),
                word.map(said -> new Coverage.Heard(said.at(), said.receipt(), held(said.held()))),
                Acts.count(lacking.stream()),
                words.findGift(laptop).map(gift -> given(gift, lacking)),
                gaps(waiting.getOrDefault(laptop, List.of())));
    }

    private int held(Held held) {
        return Acts.count(byLaptop.values().stream().flatMap(List::stream).filter(held::holds));
    }

    private static Coverage.Given given(Words.Gift gift, List<Change> lacking) {
        return new Coverage.Given(
                gift.at(), Acts.count(lacking.stream().filter(gift.held()::holds)));
    }

    private List<Coverage.Gap> gaps(List<Change> changes) {
        Map<UUID, List<Change>> byReplica = new HashMap<>();
        changes.forEach(change ->
                byReplica
                        .computeIfAbsent(change.record().replica(), _ -> new ArrayList<>())
                        .add(change));
        return byReplica.entrySet().stream()
                .map(entry -> gap(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Coverage.Gap::before))
                .toList();
    }

    private Coverage.Gap gap(UUID replica, List<Change> changes) {
        long tip = state.findTip(replica).map(end -> end.seq()).orElse(0L);
        long last = changes.stream().mapToLong(one -> one.record().seq()).max().orElseThrow();
        long numbers = changes.stream().map(one -> one.record().seq()).distinct().count();
        Change first =
                changes.stream()
                        .min(Comparator.comparingLong(one -> one.record().seq()))
                        .orElseThrow();
        return new Coverage.Gap(changes.size(), last - tip - numbers, first.record().at());
    }
}
