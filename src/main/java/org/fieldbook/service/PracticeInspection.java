package org.fieldbook.service;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.intake.Practice;
import org.fieldbook.intake.PracticeWork;
import org.fieldbook.intake.json.PracticeReader;
import org.fieldbook.intake.json.PracticeWorkReader;
import org.fieldbook.intake.sheet.PracticeCaseList;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.store.CalledOff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Makes the practice inspection: the case list imported, every answer recorded through the same
/// services as the desktop's, at the moments its file gives. It is marked as practice for good.
public final class PracticeInspection {

    /// Everybody may know it: there is nothing real behind it.
    public static final String PASSPHRASE = "practice";

    private static final String FOLDER = "/org/fieldbook/practice/";

    /// Why a case takes the place of another.
    private static final String INSTEAD = "Next on the list the sample was drawn from";

    private final Stores stores;
    private final Practice practice;
    private final PracticeWork work;
    private final PracticeClock clock;

    public PracticeInspection(Stores stores, Practice practice, PracticeWork work, Clock clock) {
        this.practice = practice;
        this.work = work;
        this.clock = new PracticeClock(clock);
        this.stores = stores.withClock(this.clock);
    }

    /// The practice inspection that comes with the program.
    public static Practice shipped() {
        return new PracticeReader().read(shipped("practice-inspection.json"));
    }

    /// What was recorded in it beside its judgements.
    public static PracticeWork shippedWork() {
        return new PracticeWorkReader()
                .read(
                        shipped("practice-work.json"),
                        shipped("practice-survey.csv"),
                        shipped("practice-staffing.csv"));
    }

    private static byte[] shipped(String file) {
        try (InputStream in = PracticeInspection.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its practice inspection");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Opens the practice store, on the day of the visit its file stands at.
    public OpenStore unlock(Path folder) {
        clock.set(practice.now());
        return stores.unlock(folder, PASSPHRASE.toCharArray());
    }

    /// Opens the practice store in this folder, made first if there is none. A kill meanwhile leaves no half of one, and
    /// what it leaves beside goes the next time.
    ///
    /// @param calledOff asked before each thing that is recorded; then nothing is left, and
    ///     [java.util.concurrent.CancellationException] comes
    public OpenStore open(Path folder, BooleanSupplier calledOff) {
        CalledOff.expectNot(calledOff);
        if (!stores.isStore(folder)) {
            new PracticePlace(this, folder).make(beside -> make(beside, folder, calledOff).close());
        }
        return unlock(folder);
    }

    /// Makes an empty store under the published passphrase, for a colleague who joins the practice
    /// inspection, and leaves it open.
    OpenStore makeEmpty(Path folder) {
        return stores.createPublished(folder);
    }

    /// What its file tells.
    Practice practice() {
        return practice;
    }

    /// The first case about which a colleague's bundle would bring a differing judgement.
    Practice.Entry disputed() {
        return practice.entries().stream()
                .filter(Practice.Entry::conflictComes)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the practice file names no conflict"));
    }

    /// The name of somebody in this role.
    String named(Role role) {
        return practice.team().stream()
                .filter(member -> Role.of(member.role()) == role)
                .map(Practice.TeamMember::name)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the practice team lacks a " + role.word()));
    }

    /// Makes a store that holds the practice inspection and leaves it open.
    public OpenStore make(Path folder) {
        return make(folder, folder, () -> false);
    }

    /// @param place where the folder will be once it is whole
    private OpenStore make(Path folder, Path place, BooleanSupplier calledOff) {
        clock.set(practice.fieldworkFrom().atStartOfDay());
        OpenStore store = stores.createPublished(folder);
        try {
            OpenInspection open = store.open(store.create(wanted()));
            fill(open, folder, calledOff);
            new KeepFolder(open).keep(PracticeColleagues.folder(place));
            return store;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private void fill(OpenInspection open, Path folder, BooleanSupplier calledOff) {
        addTeam(open);
        var colleagues = new PracticeColleagues(open, work.exchange());
        colleagues.join();
        importCases(open);
        Map<String, SubjectId> subjects =
                open.snapshot().subjects().stream()
                        .collect(Collectors.toMap(SampleSubject::reference, SampleSubject::id));
        for (Practice.Withdrawn withdrawn : practice.withdrawn()) {
            withdraw(open, PracticeRecords.find(subjects, withdrawn.reference()), withdrawn);
        }
        var seconds = new PracticeSeconds(open);
        List<Moment> moments = new ArrayList<>();
        for (Practice.Entry entry : practice.entries()) {
            SubjectId id = PracticeRecords.find(subjects, entry.reference());
            moments.add(new Moment(entry.lastEdit(), () -> record(open, id, entry, seconds)));
        }
        var records = new PracticeRecords(open, work, subjects, seconds);
        moments.addAll(records.moments());
        moments.addAll(colleagues.moments(subjects, folder));
        moments.sort(Comparator.comparing(Moment::at));
        for (Moment moment : moments) {
            CalledOff.expectNot(calledOff);
            clock.set(moment.at());
            moment.what().run();
        }
        clock.set(practice.now());
        records.propose(practice);
    }

    private static void withdraw(OpenInspection open, SubjectId id, Practice.Withdrawn withdrawn) {
        var withdrawing = new WithdrawCases(open);
        OpenInspection.await(
                withdrawn
                        .replacedBy()
                        .map(other ->
                                withdrawing.replace(
                                        id,
                                        withdrawn.reason(),
                                        new WithdrawCases.Replacement(other, INSTEAD),
                                        open.snapshot().state()))
                        .orElseGet(() -> withdrawing.withdraw(id, withdrawn.reason(), List.of())));
    }

    /// Something that is recorded, and when.
    record Moment(LocalDateTime at, Runnable what) {}

    private NewInspection wanted() {
        return new NewInspection(
                practice.code(),
                practice.service(),
                practice.framework(),
                practice.facts(),
                practice.fieldworkFrom(),
                practice.fieldworkTo(),
                named(Role.LEAD),
                true);
    }

    private void addTeam(OpenInspection open) {
        Map<String, Role> people = new LinkedHashMap<>();
        practice.team().stream()
                .filter(member -> !member.role().equals(Role.LEAD.word()))
                .forEach(member -> people.put(member.name(), Role.of(member.role())));
        OpenInspection.await(new Team(open).name(people));
    }

    private void importCases(OpenInspection open) {
        ImportCaseList importing = new ImportCaseList(open);
        CaseListPreview all =
                importing.preview("case-list.csv", PracticeCaseList.write(practice, work));
        var weeks = new Cohort(work.cohort().getFirst(), work.cohort().getLast());
        OpenInspection.await(importing.importRows(all.drawn(Optional.of(weeks)), false));
    }

    private void record(
            OpenInspection open, SubjectId id, Practice.Entry entry, PracticeSeconds seconds) {
        clock.set(entry.lastEdit());
        Optional<String> reason = Optional.of(entry.reason()).filter(text -> !text.isEmpty());
        List<RecordAnswers.Given> given = new ArrayList<>();
        new TreeMap<>(entry.answers())
                .forEach((code, word) ->
                        given.add(
                                given(
                                        id,
                                        code,
                                        word,
                                        word.equals("na") ? reason : Optional.empty())));
        new TreeMap<>(work.itemsOf(entry.reference()))
                .forEach((code, words) -> {
                    // What the case list said stands already.
                    if (!code.equals(Cohort.BEGAN)) {
                        given.add(given(id, code, words, Optional.empty()));
                    }
                });
        OpenInspection.await(new RecordAnswers(open).answerAll(given));
        CompleteCases marking = new CompleteCases(open);
        switch (entry.status()) {
            case "Complete" -> OpenInspection.await(marking.complete(id, open.snapshot().state()));
            case "Signed off" -> {
                OpenInspection.await(marking.complete(id, open.snapshot().state()));
                if (seconds.judge(entry.reference(), id)) {
                    // An adjudicated answer is one that the mark did not speak of.
                    OpenInspection.await(marking.complete(id, open.snapshot().state()));
                }
                OpenInspection.await(marking.signOff(id, open.snapshot().state()));
            }
            default -> {}
        }
    }

    private static RecordAnswers.Given given(
            SubjectId id, String code, String words, Optional<String> reason) {
        return new RecordAnswers.Given(id, code, Optional.of(words), reason, List.of());
    }
}
