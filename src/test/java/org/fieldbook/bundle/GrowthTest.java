package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Ten evenings of six people who each send the others what they lack. Prints the size and the work of each
/// evening's bundles; that they do not grow with what everybody holds already is checked by counting changes.
class GrowthTest {

    private static final int PEOPLE = 6;
    private static final int EVENINGS = 10;
    private static final int ANSWERS = 40;

    private final List<Laptop> team = new ArrayList<>();

    private Laptop[] others(Laptop from) {
        return team.stream().filter(one -> one != from).toArray(Laptop[]::new);
    }

    @Test
    void aBundleHoldsOneDaysWorkHoweverMuchThereIs() {
        for (int i = 1; i <= PEOPLE; i++) {
            team.add(new Laptop(i, "Person " + i));
        }
        Laptop lead = team.getFirst();
        lead.begin();
        lead.sign(
                team.stream()
                        .map(one -> one.as(one == lead ? Role.LEAD : Role.INSPECTOR))
                        .toArray(Member[]::new));
        byte[] invitation = lead.export(others(lead));
        for (Laptop one : others(lead)) {
            one.receive(invitation);
        }
        List<Long> counts = new ArrayList<>();
        for (int evening = 1; evening <= EVENINGS; evening++) {
            counts.add(evening(evening));
        }
        // The first evening also introduces the laptops; from the second on each brings a day's
        // work and
        // what the others could not know yet when they were asked.
        assertThat(counts.getLast()).isLessThanOrEqualTo(2 * counts.get(1));
    }

    private long evening(int evening) {
        for (Laptop one : team) {
            for (int i = 0; i < ANSWERS; i++) {
                one.answer(i, "p/" + one.name, "evening " + evening);
            }
        }
        long changes = 0;
        long bytes = 0;
        long exporting = 0;
        long importing = 0;
        for (Laptop from : team) {
            long start = System.nanoTime();
            Payload payload = from.payload(others(from));
            byte[] file = from.file(payload, others(from));
            exporting += System.nanoTime() - start;
            changes += payload.changes().count();
            bytes += file.length;
            start = System.nanoTime();
            for (Laptop to : others(from)) {
                to.receive(file);
            }
            importing += System.nanoTime() - start;
        }
        System.out.printf(
                Locale.ROOT,
                "evening %d: %d changes a bundle, %d KB, export %d ms, import %d ms, journal %d%n",
                evening,
                changes / PEOPLE,
                bytes / PEOPLE / 1024,
                exporting / PEOPLE / 1_000_000,
                importing / PEOPLE / (PEOPLE - 1) / 1_000_000,
                team.getFirst().state.size());
        return changes / PEOPLE;
    }
}
