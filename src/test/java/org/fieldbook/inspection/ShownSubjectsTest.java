package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.framework.json.PackReader;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What is taken over from one state to the next is what would be made anew.
class ShownSubjectsTest {

    /// One in which a question of the case hangs on how the inspection is set up.
    private static final Framework FRAMEWORK = framework();

    private static final List<Sample> SAMPLES =
            FRAMEWORK.samples().stream()
                    .filter(sample -> !FRAMEWORK.questionsOf(sample.id()).isEmpty())
                    .toList();
    private static final List<String> ANSWERS = List.of("yes", "no", "na", "");
    private static final int STEPS = 60;

    private final Desk ann = new Desk(1);

    private static Framework framework() {
        String question = "\"code\": \"2.2.3\",";
        try (InputStream in = Framework.class.getResourceAsStream("pdu-2021.json")) {
            String pack = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String hanging =
                    question
                            + """
                            "appliesWhen": {"attribute": "courtTeam", "oneOf": ["yes"]},
                            """;
            return PackReader.readShipped(
                            pack.replace(question, hanging).getBytes(StandardCharsets.UTF_8))
                    .framework();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whateverHappensTheyAreThoseThatWouldBeMadeAnew() {
        Scripts.each("subjects taken over", 6, seed -> new Script(seed).play());
    }

    @Test
    void whatNoChangeTouchedStaysTheSameObject() {
        var one = new SubjectId("case", new UUID(4, 1));
        var other = new SubjectId("case", new UUID(4, 2));
        ann.write(one, Fields.REFERENCE, "WK-001");
        ann.write(other, Fields.REFERENCE, "WK-002");
        ShownSubjects before = shown(ann);
        ann.write(other, FRAMEWORK.field("2.2.3"), "no");
        List<SampleSubject> after = before.next(ann.author(), ann.state()).list();
        assertThat(after.getFirst()).isSameAs(before.list().getFirst());
        assertThat(after.getLast()).isNotSameAs(before.list().getLast());
    }

    @Test
    void whatComesToTheSameStaysTheSameObject() {
        var one = new SubjectId("courtReport", new UUID(4, 1));
        ann.write(one, Fields.REFERENCE, "WK-001");
        ShownSubjects before = shown(ann);
        ann.write(Fields.inspection(Desk.INSPECTION), FRAMEWORK.setup().getFirst().id(), "no");
        assertThat(before.next(ann.author(), ann.state()).list().getFirst())
                .isSameAs(before.list().getFirst());
    }

    private static ShownSubjects shown(Desk desk) {
        return ShownSubjects.to(desk.author(), FRAMEWORK, desk.state());
    }

    /// Two laptops that do whatever a visit does, and now and then take in each other's work.
    private static final class Script {

        private final Random random;
        private final Desk ann = new Desk(1);
        private final Desk ben = new Desk(2);
        private final List<SubjectId> cases = new ArrayList<>();
        private final List<SubjectId> notes = new ArrayList<>();

        Script(long seed) {
            random = new Random(seed);
        }

        void play() {
            ShownSubjects shown = shown(ann);
            for (int i = 0; i < 3; i++) {
                cases.add(begin(i));
            }
            for (int step = 0; step < STEPS; step++) {
                act(random.nextInt(4) == 0 ? ben : ann);
                shown = shown.next(ann.author(), ann.state());
                assertThat(shown.list()).isEqualTo(shown(ann).list());
            }
        }

        private SubjectId begin(int number) {
            Sample sample = any(SAMPLES);
            var id = new SubjectId(sample.id(), new UUID(4, number));
            ann.write(id, Fields.REFERENCE, "WK-00" + random.nextInt(10));
            return id;
        }

        private void act(Desk desk) {
            SubjectId subject = any(cases);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> desk.write(subject, answer(subject), any(ANSWERS));
                case 3 -> desk.write(subject, item(subject), any(ANSWERS));
                case 4 -> note(desk, subject);
                case 5 -> mark(desk, subject);
                case 6 -> desk.write(subject, Fields.WITHDRAWN, random.nextBoolean() ? "" : "Gone");
                case 7 -> desk.write(setUp(), fact().id(), any(ANSWERS));
                case 8 -> assess(desk, subject);
                case 9 -> desk.write(subject, attribute(subject), "Value " + random.nextInt(3));
                case 10 -> {
                    if (random.nextInt(4) == 0) {
                        desk.delete(any(notes.isEmpty() ? cases : notes));
                    }
                }
                default -> {
                    ann.receive(ben);
                    ben.receive(ann);
                }
            }
        }

        private void note(Desk desk, SubjectId subject) {
            if (notes.isEmpty() || random.nextBoolean()) {
                var id = new SubjectId(Fields.NOTE, new UUID(5, notes.size()));
                notes.add(id);
                desk.write(desk.edit(id, Fields.ABOUT, about(subject)));
            }
            SubjectId note = any(notes);
            desk.write(note, Fields.TEXT, "Words " + random.nextInt(5));
            if (random.nextInt(3) == 0) {
                desk.write(desk.edit(note, Fields.ABOUT, about(subject)));
            }
        }

        private static Value about(SubjectId subject) {
            return new About(subject, "").toValue();
        }

        private void mark(Desk desk, SubjectId subject) {
            String field = random.nextBoolean() ? Fields.COMPLETE : Fields.SIGN_OFF;
            desk.write(subject, field, CaseState.hash(desk.state(), subject).hex());
        }

        /// Ann assesses apart; then says that she is done, and then is not.
        private void assess(Desk desk, SubjectId subject) {
            var id = new SubjectId(Fields.SECOND_ASSESSMENT, subject.id());
            desk.write(
                    desk.edit(id, Fields.ABOUT, about(subject)),
                    desk.edit(id, Fields.ASSESSOR, Value.text(ann.author().toString())));
            if (random.nextBoolean()) {
                desk.write(id, Fields.COMPLETE, desk.state().subject(id).contentHash().hex());
            }
        }

        private String answer(SubjectId subject) {
            List<KeyQuestion> questions = FRAMEWORK.questionsOf(subject.kind());
            KeyQuestion question = any(questions);
            return FRAMEWORK.field(
                    question.prompts().isEmpty() || random.nextBoolean()
                            ? question.code()
                            : any(question.prompts()).code());
        }

        private String item(SubjectId subject) {
            List<Item> items = FRAMEWORK.findSample(subject.kind()).orElseThrow().items();
            return items.isEmpty() ? answer(subject) : FRAMEWORK.field(any(items).code());
        }

        private String attribute(SubjectId subject) {
            return any(FRAMEWORK.findSample(subject.kind()).orElseThrow().attributes()).id();
        }

        private SetupFact fact() {
            return any(FRAMEWORK.setup());
        }

        private static SubjectId setUp() {
            return Fields.inspection(Desk.INSPECTION);
        }

        private <T> T any(List<T> several) {
            return several.get(random.nextInt(several.size()));
        }
    }
}
