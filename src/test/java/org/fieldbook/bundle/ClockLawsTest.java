package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Scripts;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.json.RatingsWriter;
import org.fieldbook.service.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/// The same things done at laptops whose clocks are right, all stand still, or are years off, jump about and
/// lie in other zones. A laptop's time is part of its changes and so of their hashes; nothing that anybody
/// sees may hang on it.
class ClockLawsTest {

    private static final int STEPS = 60;
    private static final int ROUNDS = 3;
    private static final int SHARE = 3;

    /// Seeds that once broke the law.
    private static final List<Long> KEPT = List.of(1024L);

    private static final Framework FRAMEWORK =
            new Frameworks().find("pdu-2021").orElseThrow().framework();

    /// An hour before the clocks go back in London, so that an hour comes twice.
    private static final Instant START = Instant.parse("2023-10-28T23:30:00Z");

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/London"),
                    ZoneId.of("America/St_Johns"),
                    ZoneId.of("Pacific/Kiritimati"),
                    ZoneId.of("Asia/Kathmandu"),
                    ZoneId.of("UTC"));

    private static String show(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(instant, zone));
    }

    /// A minute passes with each change, for everybody.
    private static Function<Laptop, Supplier<String>> right() {
        int[] minutes = {0};
        return _ ->
                () -> {
                    minutes[0]++;
                    return show(START.plus(Duration.ofMinutes(minutes[0])), ZONES.getFirst());
                };
    }

    /// The same moment for everything.
    private static String standing() {
        return show(START, ZONES.getFirst());
    }

    /// Each two years off at most, and off by something else every now and then.
    private static Function<Laptop, Supplier<String>> wrong(long seed) {
        return laptop -> {
            Random random = new Random(seed * 31 + laptop.member.getLeastSignificantBits());
            long[] seconds = {offset(random)};
            ZoneId[] zone = {ZONES.get(random.nextInt(ZONES.size()))};
            return () -> {
                if (random.nextInt(6) == 0) {
                    seconds[0] = offset(random);
                    zone[0] = ZONES.get(random.nextInt(ZONES.size()));
                }
                seconds[0] += random.nextInt(3) * 600L;
                return show(START.plusSeconds(seconds[0]), zone[0]);
            };
        };
    }

    private static long offset(Random random) {
        long years = Duration.ofDays(730).toSeconds();
        return random.nextLong(-years, years);
    }

    @Test
    void S4_wrongClocksChangeNothingThatAnybodySees(TestReporter reporter) {
        int[] seen = new int[3];
        KEPT.forEach(seed -> compare(seed, seen));
        Scripts.each("S4 clocks", SHARE, seed -> compare(seed, seen));
        System.out.println(
                "S4: "
                        + seen[0]
                        + " laptops with equal or wrong clocks beside right ones, "
                        + seen[1]
                        + " changes, "
                        + seen[2]
                        + " conflicts left, 0 states or ratings differ");
        assertThat(seen).doesNotContain(0);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S4",
                        "count",
                        "" + seen[0],
                        "unit",
                        "laptops with wrong clocks beside right ones",
                        "seed",
                        "" + Long.getLong("fieldbook.seed", 1)));
    }

    private static void compare(long seed, int[] seen) {
        ExchangeScript expected = play(seed, right());
        for (Function<Laptop, Supplier<String>> clocks :
                List.of(_ -> ClockLawsTest::standing, wrong(seed), wrong(-seed))) {
            ExchangeScript script = play(seed, clocks);
            for (int i = 0; i < script.laptops().size(); i++) {
                State state = script.laptops().get(i).state;
                State same = expected.laptops().get(i).state;
                // Only what differs, because two whole states in a message help nobody.
                List<String> more = describe(state);
                List<String> less = describe(same);
                more.removeAll(describe(same));
                less.removeAll(describe(state));
                assertThat(more).isEqualTo(less).isEmpty();
                assertThat(ratings(state)).isEqualTo(ratings(same));
                seen[0]++;
            }
            seen[1] += script.laptops().getFirst().state.size();
            seen[2] += script.laptops().getFirst().state.listConflicts().size();
        }
    }

    /// Runs do not divide in these scripts: of two sides the one with the lower hash is told first, and a
    /// hash hangs on the clock.
    private static ExchangeScript play(long seed, Function<Laptop, Supplier<String>> clocks) {
        List<Laptop> people = new ArrayList<>();
        for (int i = 1; i <= ExchangeScript.PEOPLE; i++) {
            Laptop laptop = PEOPLE.get(i - 1).copy(PEOPLE.get(i - 1).replica);
            laptop.clock = clocks.apply(laptop);
            people.add(laptop);
        }
        ExchangeScript script = new ExchangeScript(seed, people, false);
        for (int i = 0; i < STEPS; i++) {
            script.step();
        }
        script.finish(ROUNDS);
        return script;
    }

    private static final List<Laptop> PEOPLE =
            List.of(
                    Laptop.signingByName(1),
                    Laptop.signingByName(2),
                    Laptop.signingByName(3),
                    Laptop.signingByName(4),
                    Laptop.signingByName(5),
                    Laptop.signingByName(6));

    private static String ratings(State state) {
        return RatingsWriter.write(Rater.rate(FRAMEWORK, Inputs.of(FRAMEWORK, state)), "none");
    }

    /// What every field holds and who wrote it, what is deleted, what is in conflict and what waits: all but
    /// the times, and the hashes that hang on them.
    private static List<String> describe(State state) {
        List<String> lines = new ArrayList<>();
        for (Subject subject : state.listAllSubjects()) {
            lines.add(subject.id() + (subject.isDeleted() ? " deleted" : ""));
            for (String field : subject.fieldNames()) {
                if (subject.id().kind().equals("roster")) {
                    continue;
                }
                String place = subject.id() + " " + field;
                List<Change> heads = subject.field(field).heads();
                List<Change> history = subject.field(field).history();
                lines.add(place + " now " + tell(heads) + contents(heads));
                lines.add(place + " ever " + tell(history) + contents(history));
            }
        }
        state.listConflicts().forEach(one -> lines.add("conflict " + ScriptedWork.place(one)));
        lines.add("waiting " + state.listWaiting().size());
        lines.add(
                "tips "
                        + state.tips().entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue().seq())
                                .toList());
        return lines;
    }

    /// An undo that brings a conflict back writes both sides in one act, in whichever order.
    private static List<String> tell(List<Change> changes) {
        return changes.stream()
                .map(Change::record)
                .map(record -> record.replica() + " act " + record.act() + " by " + record.author())
                .sorted()
                .toList();
    }

    private static List<String> contents(List<Change> changes) {
        return changes.stream()
                .map(Change::content)
                .map(content -> Integer.toHexString(content.hashCode()))
                .sorted()
                .toList();
    }
}
