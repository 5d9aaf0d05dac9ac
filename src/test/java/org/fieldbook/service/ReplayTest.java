package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The same bundles again and again, in any order, into a real store.
class ReplayTest {

    private static final List<String> CODES = List.of("2.2.1", "2.2.2", "2.2.3");
    private static final List<String> WORDS = List.of("yes", "no");

    @TempDir private Path folder;

    @Test
    void S3_bundlesTakenOneToThreeTimesShuffledChangeNothingAfterTheFirst(TestReporter reporter) {
        int bundles = Integer.getInteger("fieldbook.scripts", 300) / 25;
        long seed = Long.getLong("fieldbook.seed", 1);
        Random random = new Random(seed);
        try (TeamOfStores team = new TeamOfStores(folder)) {
            List<byte[]> made = new ArrayList<>();
            for (int i = 0; i < bundles; i++) {
                OpenInspection from = (random.nextBoolean() ? team.ben() : team.cem()).open();
                team.answer(
                        from,
                        CODES.get(random.nextInt(CODES.size())),
                        WORDS.get(random.nextInt(WORDS.size())));
                made.add(team.bundle(from));
            }
            List<Integer> post = new ArrayList<>();
            for (int i = 0; i < bundles; i++) {
                post.addAll(Collections.nCopies(1 + random.nextInt(3), i));
            }
            Collections.shuffle(post, random);
            OpenInspection lead = team.lead().open();
            Set<Integer> taken = new HashSet<>();
            int again = 0;
            for (int number : post) {
                Hash journal = TeamOfStores.journal(lead);
                String state = TeamOfStores.json(lead);
                Colleague.take(lead, made.get(number));
                if (!taken.add(number)) {
                    again++;
                    assertThat(TeamOfStores.journal(lead)).isEqualTo(journal);
                    assertThat(TeamOfStores.json(lead)).isEqualTo(state);
                }
            }
            assertThat(again).isPositive();
            assertThat(TeamOfStores.state(lead).listWaiting()).isEmpty();
            String held = TeamOfStores.json(lead);
            team.lead().reopen();
            assertThat(TeamOfStores.json(team.lead().open())).isEqualTo(held);
            reporter.publishEntry(
                    Map.of(
                            "promise",
                            "S3",
                            "count",
                            "" + again,
                            "unit",
                            "bundles taken in again",
                            "seed",
                            "" + seed));
            System.out.printf(
                    "S3: seed %d, %d bundles taken 1-3 times shuffled, %d takings, %d of them"
                            + " again, 0 changed anything%n",
                    seed, made.size(), post.size(), again);
        }
    }
}
