package org.fieldbook.bundle;

import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// What two to six laptops do to one inspection and send each other, decided by a seed and by nothing that
/// hangs on hashes or clocks: they answer, write, delete, undo and decide; bundles come late, several times,
/// out of order, or never; stores are copied and put back.
final class ExchangeScript {

    /// What can happen.
    enum Kind {
        ANSWERED,
        CLEARED,
        NOTED,
        NOTE_EDITED,
        NOTE_DELETED,
        WITHDRAWN,
        ATTACHED,
        FILE_LEFT_OUT,
        UNDONE,
        CONFLICT_DECIDED,
        DELETION_DECIDED,
        BUNDLE_SENT,
        BUNDLE_TAKEN,
        TAKEN_AGAIN,
        TAKEN_OUT_OF_ORDER,
        LEFT_A_GAP,
        NEVER_TAKEN,
        COPIED,
        RESTORED,
        FORKED
    }

    static final int PEOPLE = 6;

    /// A bundle on its way, with its place among those of its sender.
    private record Post(Payload payload, UUID sender, int number, Set<UUID> takenBy) {}

    private final Random random;
    private final List<Laptop> laptops = new ArrayList<>();
    private final List<Post> post = new ArrayList<>();
    private final List<Laptop> copies = new ArrayList<>();
    private final Map<UUID, Integer> newest = new HashMap<>();
    private final ScriptedWork work;
    private final Set<Change> owed = new HashSet<>();
    private final boolean forks;
    private long restored = 100;

    /// @param people at least six; the script works on copies of some of them
    /// @param forks whether copies of a store go on under its name
    ExchangeScript(long seed, List<Laptop> people, boolean forks) {
        this.random = new Random(seed);
        this.work = new ScriptedWork(random);
        this.forks = forks;
        int count = 2 + random.nextInt(PEOPLE - 1);
        people.subList(0, count).forEach(one -> laptops.add(one.copy(one.replica)));
        Laptop lead = laptops.getFirst();
        lead.begin();
        lead.sign(
                laptops.stream()
                        .map(one -> one.as(one == lead ? Role.LEAD : Role.DEPUTY))
                        .toArray(Member[]::new));
        work.begin(lead);
        Payload invitation = Laptop.reread(lead.payload(all()));
        laptops.stream()
                .filter(one -> one != lead)
                .forEach(one -> one.take(one.arrive(invitation)));
    }

    List<Laptop> laptops() {
        return laptops;
    }

    /// How often each kind of thing happened.
    Map<Kind, Integer> happened() {
        return work.happened();
    }

    /// Every change ever written, also on copies that are gone, and what its author saw.
    Map<Change, State> written() {
        return work.written();
    }

    /// The changes that ever went out in a bundle, or were on a laptop at the end.
    Set<Change> owed() {
        return owed;
    }

    private Laptop[] all() {
        return laptops.toArray(Laptop[]::new);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    void step() {
        Laptop laptop = any(laptops);
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> post.add(send(laptop));
            case 3, 4, 5, 6 -> {
                if (!post.isEmpty()) {
                    deliver(any(post), laptop);
                }
            }
            case 7 -> {
                copies.add(laptop.copy(laptop.replica));
                work.count(Kind.COPIED);
            }
            case 8 -> restoreOrFork(laptop);
            default -> work.write(laptop);
        }
    }

    private Post send(Laptop laptop) {
        Payload payload = Laptop.reread(laptop.payload(any(laptops), any(laptops)));
        payload.changes().forEach(owed::add);
        work.count(Kind.BUNDLE_SENT);
        if (laptop.leftOut > 0) {
            work.count(Kind.FILE_LEFT_OUT, laptop.leftOut);
        }
        return new Post(
                payload,
                laptop.member,
                newest.merge(laptop.member, 1, Integer::sum),
                new HashSet<>());
    }

    /// To anybody on the roster, whoever it was made for.
    private void deliver(Post sent, Laptop to) {
        boolean isFirst = sent.takenBy.add(to.member);
        boolean isLate =
                post.stream()
                        .filter(other -> other.sender.equals(sent.sender))
                        .anyMatch(other ->
                                other.number > sent.number && other.takenBy.contains(to.member));
        Arrival arrival = to.arrive(sent.payload);
        work.count(Kind.BUNDLE_TAKEN);
        if (!isFirst) {
            work.count(Kind.TAKEN_AGAIN);
        } else if (isLate) {
            work.count(Kind.TAKEN_OUT_OF_ORDER);
        }
        if (!arrival.waiting().isEmpty()) {
            work.count(Kind.LEFT_A_GAP);
        }
        to.take(arrival);
    }

    /// A store put back goes on under a new replica; a copy that goes on as it was is a fork.
    private void restoreOrFork(Laptop laptop) {
        List<Laptop> own = copies.stream().filter(one -> one.member.equals(laptop.member)).toList();
        if (own.isEmpty()) {
            return;
        }
        Laptop earlier = any(own);
        if (random.nextBoolean() || !forks) {
            restored++;
            laptop.restore(earlier, new UUID(2, restored));
            work.count(Kind.RESTORED);
        } else {
            Laptop fork = earlier.copy(earlier.replica);
            work.fork(fork);
            post.add(send(fork));
        }
    }

    /// What nobody holds any more is in a bundle, which reaches somebody; of the rest some never arrive. Then
    /// everybody's newest bundle for everybody: by the last round all know what the others lack.
    void finish(int rounds) {
        for (Post sent : post) {
            boolean isHeld =
                    sent.payload
                            .changes()
                            .allMatch(change ->
                                    laptops.stream().anyMatch(one -> one.state.holds(change)));
            if (!isHeld) {
                deliver(sent, any(laptops));
            }
        }
        laptops.forEach(laptop -> owed.addAll(laptop.state.listHeld()));
        for (Post sent : post) {
            long missed =
                    laptops.stream().filter(one -> !sent.takenBy.contains(one.member)).count();
            work.count(Kind.NEVER_TAKEN, Math.toIntExact(missed));
        }
        for (int round = 0; round < rounds; round++) {
            exchangeAll();
        }
        // Bundles hold few files, so it takes more of them; each round brings every laptop some.
        for (int files = 0; isFileOnTheWay(); files++) {
            if (files > work.happened().getOrDefault(Kind.ATTACHED, 0)) {
                throw new IllegalStateException("files do not arrive");
            }
            exchangeAll();
        }
    }

    /// Whether somebody lacks a file that somebody else has.
    private boolean isFileOnTheWay() {
        return laptops.stream()
                .flatMap(one -> one.lacks().stream())
                .anyMatch(hash -> laptops.stream().anyMatch(one -> one.blobs.containsKey(hash)));
    }

    private void exchangeAll() {
        List<Laptop> order = new ArrayList<>(laptops);
        Collections.shuffle(order, random);
        for (Laptop from : order) {
            Payload payload = Laptop.reread(from.payload(all()));
            List<Laptop> others = new ArrayList<>(laptops);
            Collections.shuffle(others, random);
            others.forEach(one -> one.take(one.arrive(payload)));
        }
    }
}
