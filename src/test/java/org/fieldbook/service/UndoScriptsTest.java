package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// D10: whatever is recorded, undone and redone in whatever order, across locks and in two cases by turns, each holds
/// what a model of two stacks says.
class UndoScriptsTest {

    private static final int SCRIPTS =
            Math.max(3, Integer.getInteger("fieldbook.scripts", 300) / 100);
    private static final int STEPS = 60;
    private static final long SEED = Long.getLong("fieldbook.undo.seed", System.nanoTime());
    private static final List<String> CODES = List.of("2.2.1", "2.2.2", "2.2.3");
    private static final String NOTE = "note";

    @TempDir Path folder;

    @Test
    void d10AnyScriptOfRecordingUndoAndRedoKeepsToTheStacks(TestReporter reporter) {
        for (int script = 0; script < SCRIPTS; script++) {
            try (var made = new Made(folder.resolve("script" + script))) {
                new Script(made, SEED + script).run();
            }
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D10",
                        "count",
                        Integer.toString(SCRIPTS * STEPS),
                        "unit",
                        "random acts, undos and redos",
                        "seed",
                        Long.toString(SEED)));
    }

    /// Two cases of one inspection, worked on by turns: each is undone by itself.
    private static final class Script {

        private final Made made;
        private final long seed;
        private final Random random;
        private final List<Worked> cases;

        Script(Made made, long seed) {
            this.made = made;
            this.seed = seed;
            this.random = new Random(seed);
            this.cases =
                    Stream.of("TE-001", "TE-002")
                            .map(reference -> new Worked(made, reference, seed, random))
                            .toList();
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                cases.get(random.nextInt(cases.size())).act();
                if (step % 20 == 19) {
                    made.reopen();
                }
                for (Worked one : cases) {
                    assertThat(one.held()).as("seed %s, step %s", seed, step).isEqualTo(one.now);
                }
            }
        }
    }

    /// One case, and what it should hold: texts by question, and that of one note.
    private static final class Worked {

        private final Made made;
        private final String reference;
        private final long seed;
        private final Random random;
        private final SubjectId note;
        private final Deque<Map<String, String>> undos = new ArrayDeque<>();
        private final Deque<Map<String, String>> redos = new ArrayDeque<>();
        private Map<String, String> now = Map.of();

        Worked(Made made, String reference, long seed, Random random) {
            this.made = made;
            this.reference = reference;
            this.seed = seed;
            this.random = random;
            this.note = new SubjectId(Fields.NOTE, new UUID(random.nextLong(), random.nextLong()));
        }

        void act() {
            switch (random.nextInt(6)) {
                case 0, 1 -> answer();
                case 2 -> write();
                case 3, 4 -> undo();
                default -> redo();
            }
        }

        private void answer() {
            String code = CODES.get(random.nextInt(CODES.size()));
            String next = List.of("yes", "no", "").get(random.nextInt(3));
            made.answer(reference, code, next);
            become(code, next);
        }

        private void write() {
            String text = "seen " + random.nextInt(3);
            Map<String, List<Hash>> seen =
                    Map.of(
                            Fields.TEXT,
                            made.now().state().subject(note).field(Fields.TEXT).headHashes());
            Made.await(
                    new WriteNotes(made.open())
                            .commit(
                                    new Draft(
                                            note,
                                            Optional.of(
                                                    new About(
                                                            made.id(reference),
                                                            made.field("2.2.1"))),
                                            Map.of(Fields.TEXT, text),
                                            seen,
                                            0)));
            become(NOTE, text);
        }

        /// The same again is no act.
        private void become(String place, String text) {
            if (text.equals(now.getOrDefault(place, ""))) {
                return;
            }
            undos.push(now);
            redos.clear();
            Map<String, String> next = new HashMap<>(now);
            next.put(place, text);
            next.values().removeIf(String::isEmpty);
            now = Map.copyOf(next);
        }

        private void undo() {
            Optional<?> done = Made.await(new UndoActs(made.open()).undo(made.id(reference)));
            assertThat(done.isPresent()).as("seed %s", seed).isEqualTo(!undos.isEmpty());
            if (!undos.isEmpty()) {
                redos.push(now);
                now = undos.pop();
            }
        }

        private void redo() {
            Optional<?> done = Made.await(new UndoActs(made.open()).redo(made.id(reference)));
            assertThat(done.isPresent()).as("seed %s", seed).isEqualTo(!redos.isEmpty());
            if (!redos.isEmpty()) {
                undos.push(now);
                now = redos.pop();
            }
        }

        private Map<String, String> held() {
            Map<String, String> held = new HashMap<>();
            for (String code : CODES) {
                made.subject(reference)
                        .text(made.field(code))
                        .ifPresent(text -> held.put(code, text));
            }
            made.now()
                    .state()
                    .subject(note)
                    .text(Fields.TEXT)
                    .ifPresent(text -> held.put(NOTE, text));
            return held;
        }
    }
}
