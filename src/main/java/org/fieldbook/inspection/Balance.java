package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Proposes who has which cases: of each sample everybody has the same number, or one more; whoever has least
/// left to judge comes first. What somebody began stays with them. The same cases and people, in whatever order
/// they come, always give the same proposal, and nothing moves without need.
///
/// @param given who gets what they do not have now
/// @param shares what everybody has and would have, by name
public record Balance(Map<SubjectId, String> given, List<Share> shares) {

    public Balance {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        shares = List.copyOf(shares);
    }

    /// What one person has and would have.
    ///
    /// @param now how many subjects of each sample, by its id
    /// @param then likewise after the proposal
    /// @param left key questions that apply and are not judged, now
    /// @param leftThen likewise after the proposal
    public record Share(
            String inspector,
            Map<String, Integer> now,
            Map<String, Integer> then,
            int left,
            int leftThen) {
        public Share {
            now = Map.copyOf(now);
            then = Map.copyOf(then);
        }
    }

    /// What would be even.
    ///
    /// @param subjects of every sample; those that are withdrawn are passed over
    /// @param people who take part, by name
    /// @param again whether what somebody has and nobody began is allocated anew; else only what nobody has
    public static Balance propose(
            List<SampleSubject> subjects, List<String> people, boolean again) {
        List<SampleSubject> all =
                subjects.stream()
                        .filter(subject -> !subject.isWithdrawn())
                        .sorted(
                                Comparator.comparing(SampleSubject::reference)
                                        .thenComparing(SampleSubject::id))
                        .toList();
        List<String> names = people.stream().distinct().sorted().toList();
        if (names.isEmpty()) {
            return new Balance(Map.of(), List.of());
        }
        Map<SubjectId, String> holders = new LinkedHashMap<>();
        Map<String, Integer> left = new HashMap<>();
        for (SampleSubject subject : all) {
            if (!moves(subject, again)) {
                holders.put(subject.id(), subject.inspector());
                left.merge(subject.inspector(), left(subject), Integer::sum);
            }
        }
        heaviestFirst(all)
                .forEach(sample ->
                        new Round(names, holders, left)
                                .allocate(
                                        all.stream()
                                                .filter(one -> one.sample().equals(sample))
                                                .toList(),
                                        again));
        Map<SubjectId, String> given = new LinkedHashMap<>();
        all.forEach(subject -> {
            String holder = holders.getOrDefault(subject.id(), "");
            if (!holder.equals(subject.inspector())) {
                given.put(subject.id(), holder);
            }
        });
        return new Balance(
                given, names.stream().map(name -> share(name, all, holders, left)).toList());
    }

    private static boolean moves(SampleSubject subject, boolean again) {
        return subject.status() == Status.NOT_STARTED && (again || subject.inspector().isEmpty());
    }

    private static int left(SampleSubject subject) {
        return Math.max(0, subject.applicable() - subject.judged());
    }

    private static List<String> heaviestFirst(List<SampleSubject> all) {
        Map<String, Integer> heaviest = new LinkedHashMap<>();
        all.forEach(one -> heaviest.merge(one.sample(), one.applicable(), Math::max));
        return heaviest.keySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (String sample) -> -heaviest.getOrDefault(sample, 0))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Share share(
            String name,
            List<SampleSubject> all,
            Map<SubjectId, String> holders,
            Map<String, Integer> left) {
        Map<String, Integer> now = new HashMap<>();
        Map<String, Integer> then = new HashMap<>();
        int before = 0;
        for (SampleSubject subject : all) {
            if (subject.inspector().equals(name)) {
                now.merge(subject.sample(), 1, Integer::sum);
                before += left(subject);
            }
            if (holders.getOrDefault(subject.id(), "").equals(name)) {
                then.merge(subject.sample(), 1, Integer::sum);
            }
        }
        return new Share(name, now, then, before, left.getOrDefault(name, 0));
    }

    /// One sample.
    private record Round(
            List<String> names, Map<SubjectId, String> holders, Map<String, Integer> left) {

        void allocate(List<SampleSubject> sample, boolean again) {
            List<SampleSubject> free = sample.stream().filter(one -> moves(one, again)).toList();
            Map<String, Integer> room = room(sample, free);
            List<SampleSubject> others = new ArrayList<>();
            for (SampleSubject subject : free) {
                if (room.getOrDefault(subject.inspector(), 0) > 0) {
                    give(subject, subject.inspector(), room);
                } else {
                    others.add(subject);
                }
            }
            for (SampleSubject subject : others) {
                names.stream()
                        .filter(name -> room.getOrDefault(name, 0) > 0)
                        .min(Comparator.comparingInt(this::left))
                        .ifPresent(name -> give(subject, name, room));
            }
        }

        private int left(String name) {
            return left.getOrDefault(name, 0);
        }

        private void give(SampleSubject subject, String name, Map<String, Integer> room) {
            holders.put(subject.id(), name);
            left.merge(name, Balance.left(subject), Integer::sum);
            room.merge(name, -1, Integer::sum);
        }

        /// How many of the free ones each may get: always one more for whoever has fewest, of equally many for
        /// whoever has some that would have to move, then for whoever has least left, then by name.
        private Map<String, Integer> room(List<SampleSubject> sample, List<SampleSubject> free) {
            Map<String, Integer> fixed = new HashMap<>();
            sample.stream()
                    .filter(one -> holders.containsKey(one.id()))
                    .forEach(one -> fixed.merge(one.inspector(), 1, Integer::sum));
            Map<String, Integer> theirs = new HashMap<>();
            free.forEach(one -> theirs.merge(one.inspector(), 1, Integer::sum));
            Map<String, Integer> room = new HashMap<>();
            ToIntFunction<String> have =
                    name -> fixed.getOrDefault(name, 0) + room.getOrDefault(name, 0);
            for (int i = 0; i < free.size(); i++) {
                int weight = Balance.left(free.get(i));
                names.stream()
                        .min(
                                Comparator.comparingInt(have)
                                        .thenComparing(name ->
                                                theirs.getOrDefault(name, 0)
                                                        <= room.getOrDefault(name, 0))
                                        .thenComparingInt(name ->
                                                left(name) + weight * room.getOrDefault(name, 0)))
                        .ifPresent(name -> room.merge(name, 1, Integer::sum));
            }
            return room;
        }
    }
}
