package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Records answers to key questions, prompts and items, and values of attributes, of a case; answers to key questions
/// of a second assessment of it too.
public final class RecordAnswers {

    private static final Set<String> WORDS = Set.of("yes", "no", "na");

    private final OpenInspection inspection;

    public RecordAnswers(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// One answer as somebody gives it.
    ///
    /// @param code of a key question, prompt or item, or the id of an attribute of the sample
    /// @param answer `yes`, `no` or `na`, or what the item or attribute takes; empty clears it
    /// @param reason why a question does not apply, or why a judgement stands against its prompts
    /// @param seen the heads of the answer that were on the screen
    public record Given(
            SubjectId subject,
            String code,
            Optional<String> answer,
            Optional<String> reason,
            List<Hash> seen) {}

    /// Why an item does not take these words; empty if it does, and if they say nothing, which clears it.
    public static Optional<Failure> findRefusal(Item item, String words) {
        return words.isBlank() ? Optional.empty() : ItemRefusals.find(item, words.strip());
    }

    /// Records an answer. The same answer again, without a new reason, changes nothing.
    public CompletableFuture<Saved> answer(Given given) {
        return inspection.act(newest -> edits(newest, given), _ -> {});
    }

    /// Records many answers, each an act of its own, in one transaction: all or none.
    public CompletableFuture<Saved> answerAll(List<Given> answers) {
        return inspection.acts(newest -> acts(newest, answers), _ -> {});
    }

    List<List<Edit>> acts(Snapshot newest, List<Given> answers) {
        return answers.stream()
                .map(given -> edits(newest, given))
                .filter(edits -> !edits.isEmpty())
                .toList();
    }

    private List<Edit> edits(Snapshot newest, Given given) {
        Optional<SectionEntry> entry =
                SectionEntry.find(newest.framework(), given.subject().kind(), given.code());
        Optional<Value> answer =
                entry.isPresent()
                        ? given.answer()
                                .flatMap(words -> ItemRefusals.value(entry.get().item(), words))
                        : judged(newest, given);
        String field =
                entry.map(SectionEntry::field)
                        .orElseGet(() -> newest.framework().field(given.code()));
        Register register = newest.state().subject(given.subject()).field(field);
        List<Hash> seen = Known.heads(register, given.seen(), inspection.replica());
        Reading wanted = answer.<Reading>map(Reading.Settled::new).orElseGet(Reading.Absent::new);
        boolean same = register.reading().equals(wanted) && register.headHashes().equals(seen);
        boolean nothing = answer.isEmpty() && register.heads().isEmpty();
        Optional<String> reason = Typed.remark(given.reason());
        if (nothing || (same && (reason.isEmpty() || stands(register, reason)))) {
            return List.of();
        }
        Content content = answer.<Content>map(Content.Held::new).orElseGet(Content.Cleared::new);
        return List.of(new Edit(given.subject(), field, content, seen, reason));
    }

    /// What is recorded of a key question or prompt. Refuses what it does not take.
    private static Optional<Value> judged(Snapshot newest, Given given) {
        String kind = given.subject().kind();
        String sample =
                kind.equals(Fields.SECOND_ASSESSMENT)
                        ? AssessAgain.sample(newest, given.subject())
                        : kind;
        check(newest.framework(), sample, given);
        return given.answer().map(Value::text);
    }

    private static boolean stands(Register register, Optional<String> reason) {
        return register.heads().stream().allMatch(head -> head.record().reason().equals(reason));
    }

    private static void check(Framework framework, String sample, Given given) {
        boolean known =
                framework.questionsOf(sample).stream()
                        .anyMatch(question -> allows(question, given));
        if (!known) {
            throw new Failure(Failure.Kind.INPUT, "A-01", "answer.refused", given.code());
        }
    }

    private static boolean allows(KeyQuestion question, Given given) {
        if (!given.answer().map(WORDS::contains).orElse(true)) {
            return false;
        }
        if (question.code().equals(given.code())) {
            return !question.mayNotApply().isEmpty() || !given.answer().equals(Optional.of("na"));
        }
        return question.prompts().stream().anyMatch(prompt -> prompt.code().equals(given.code()));
    }
}
