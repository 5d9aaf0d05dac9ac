package org.fieldbook.service;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Erasure;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Noticed;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Has the lead or a deputy order values erased, such as a name typed by mistake. An order is an act like others
/// and goes to all with the next bundles; wherever it comes, the value goes from the rows of the store, and every
/// chain still checks. Slow: not for the FX thread.
public final class EraseValue {

    /// What no one writes in words of their own, such as links, marks and dates of fieldwork; and the code, which
    /// the inspection is called by and closed by.
    private static final Set<String> NOBODYS_WORDS =
            Set.of(
                    Fields.ABOUT,
                    Fields.SHOWS,
                    Fields.NUMBER,
                    Fields.KIND,
                    Fields.DATE,
                    Fields.ASSESSOR,
                    Fields.COMPLETE,
                    Fields.SIGN_OFF,
                    Fields.RATINGS_FINAL,
                    Fields.CODE,
                    Fields.FIELDWORK_FROM,
                    Fields.FIELDWORK_TO,
                    Fields.COHORT,
                    Fields.COUNTS,
                    Fields.PACK,
                    Fields.IN_PLACE_OF,
                    Subject.DELETED);

    /// Where the same text in another subject is told of: an answer is the same in every case.
    private static final Set<String> PROSE =
            Set.of(
                    Fields.TEXT,
                    Fields.TITLE,
                    Fields.SOURCE,
                    Fields.REFERENCE,
                    Fields.WITHDRAWN,
                    Fields.TAKEN_IN);

    private final OpenInspection inspection;
    private final OlderPoints points;

    public EraseValue(OpenInspection inspection) {
        this.inspection = inspection;
        this.points =
                new OlderPoints(
                        inspection.store(), inspection::keeping, inspection.clock().getZone());
    }

    /// Where a value stands.
    public enum Where {
        /// In the act that was chosen.
        ACT,
        /// Elsewhere in the same field's history.
        FIELD,
        /// The very same text in the same field of something else.
        ELSEWHERE
    }

    /// A value that can be erased.
    ///
    /// @param change whose value it is
    /// @param author whoever wrote it, by name
    public record Version(Change change, Value value, String author, String at, Where where) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Version of " + change.record().field();
        }
    }

    /// What is done in turn.
    public enum Step {
        /// The order is given and the values go from their rows.
        VALUES,
        /// The database and the newest backup are written anew without them.
        BACKUP
    }

    /// How it went.
    ///
    /// @param values how many were erased
    /// @param unfinished why database and backup could not be written anew, which the next backup does
    /// @param older restore points that may hold what was erased
    /// @param second how the second backup place stands
    public record Done(
            int values,
            Optional<Failure> unfinished,
            List<ReturnToRestorePoint.Point> older,
            KeepBackups.Second second) {
        public Done {
            older = List.copyOf(older);
        }
    }

    /// What was removed of earlier restore points.
    ///
    /// @param points how many in the store's folder
    public record Removed(int points, KeepBackups.Second second) {}

    /// Whether somebody may order it: the lead and deputies.
    public static boolean isAllowed(Snapshot snapshot) {
        return snapshot.me().role().leads();
    }

    /// Whether the act wrote something that can be erased.
    public static boolean isOffered(Snapshot snapshot, Act act) {
        return isAllowed(snapshot)
                && act.steps().stream().anyMatch(step -> isOffered(step.change()));
    }

    private static boolean isOffered(Change change) {
        return change.content() instanceof Content.Held
                && Erasure.isPossible(change.record())
                && !NOBODYS_WORDS.contains(change.record().field())
                && !isLink(change.record().field());
    }

    private static boolean isLink(String field) {
        return Fields.isMark(field)
                || field.startsWith(Fields.SUPPORTED)
                || field.startsWith(Fields.CASE);
    }

    /// What the act wrote, every other value of the same fields, and the same text elsewhere, each once; what
    /// the act wrote comes first, and what is newest before what is older.
    public List<Version> list(Act act) {
        State state = inspection.snapshot().state();
        Map<Hash, Version> found = new LinkedHashMap<>();
        List<Change> own =
                act.steps().stream()
                        .flatMap(step -> state.findChange(step.change().hash()).stream())
                        .filter(EraseValue::isOffered)
                        .toList();
        own.forEach(change -> add(found, state, change, Where.ACT));
        own.forEach(change ->
                state
                        .subject(change.record().subject())
                        .field(change.record().field())
                        .history()
                        .reversed()
                        .stream()
                        .filter(EraseValue::isOffered)
                        .forEach(other -> add(found, state, other, Where.FIELD)));
        List<Change> same =
                own.stream().filter(change -> PROSE.contains(change.record().field())).toList();
        if (!same.isEmpty()) {
            state.listChanges().reversed().stream()
                    .filter(EraseValue::isOffered)
                    .filter(other -> same.stream().anyMatch(change -> isSame(change, other)))
                    .forEach(other -> add(found, state, other, Where.ELSEWHERE));
        }
        return List.copyOf(found.values());
    }

    private static boolean isSame(Change one, Change other) {
        return one.record().field().equals(other.record().field())
                && one.content().equals(other.content());
    }

    private static void add(Map<Hash, Version> found, State state, Change change, Where where) {
        change.value()
                .ifPresent(value ->
                        found.putIfAbsent(
                                change.hash(),
                                new Version(
                                        change,
                                        value,
                                        Members.find(state, change.record().author())
                                                .map(Member::name)
                                                .orElse(""),
                                        change.record().at(),
                                        where)));
    }

    /// What in a reason looks like a name or a date of birth: reasons stay.
    public List<String> notice(String reason) {
        Snapshot now = inspection.snapshot();
        return Noticed.in(reason, KnownWords.of(now), now.card().fieldworkFrom().getYear()).stream()
                .map(one -> reason.substring(one.from(), one.to()))
                .distinct()
                .toList();
    }

    /// Orders these values erased, in one act. Refuses whoever may not, a reason that says nothing, and what trust
    /// hangs on; what was erased meanwhile makes no difference, unless nothing else was chosen. Once the order is
    /// given nothing that fails takes it back.
    ///
    /// @param changes whose values
    /// @param reason why; it stays, so no name may stand in it
    /// @param progress told of each step before it begins
    public Done order(Collection<Hash> changes, String reason, Consumer<Step> progress) {
        String why = Typed.remark(Optional.of(Typed.reason(reason).text())).orElseThrow();
        progress.accept(Step.VALUES);
        List<Hash> ordered = new ArrayList<>();
        OpenInspection.await(
                inspection.act(
                        newest -> {
                            List<Change> chosen = choose(newest, changes);
                            chosen.forEach(change -> ordered.add(change.hash()));
                            return edits(newest.state(), chosen, why);
                        },
                        _ -> {}));
        return finish(ordered.size(), progress);
    }

    /// Writes database and backup anew without what was erased. Where a full disk stopped that, it can be tried
    /// again once there is room.
    ///
    /// @param values how many were erased, to be told again
    public Done finish(int values, Consumer<Step> progress) {
        progress.accept(Step.BACKUP);
        KeepBackups.State backups = inspection.keeping().backUpNow();
        return new Done(
                values,
                inspection.store().backups().erasures().isFinished()
                        ? Optional.empty()
                        : backups.failure(),
                older(),
                backups.second());
    }

    private static List<Change> choose(Snapshot newest, Collection<Hash> changes) {
        if (!isAllowed(newest)) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "I-10", "erase.notLead");
        }
        List<Change> known =
                changes.stream().flatMap(hash -> newest.state().findChange(hash).stream()).toList();
        if (known.stream().anyMatch(change -> !Erasure.isPossible(change.record()))) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "I-11", "erase.trust");
        }
        List<Change> chosen = known.stream().filter(EraseValue::isOffered).toList();
        if (chosen.isEmpty()) {
            throw new Failure(Failure.Kind.INPUT, "I-12", "erase.nothing");
        }
        return chosen;
    }

    private static List<Edit> edits(State state, List<Change> chosen, String reason) {
        return chosen.stream().map(change -> Erasure.order(state, change, reason)).toList();
    }

    /// The restore points that may hold what was erased on this laptop, newest first.
    public List<ReturnToRestorePoint.Point> older() {
        return points.list();
    }

    /// Removes them, having read the newest backup through, here and in the second backup place if it is there.
    public Removed removeOlder() {
        return points.remove();
    }
}
