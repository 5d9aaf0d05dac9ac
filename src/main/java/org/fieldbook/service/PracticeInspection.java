package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.intake.Practice;
import org.fieldbook.intake.json.PracticeReader;
import org.fieldbook.intake.sheet.PracticeCaseList;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the practice inspection: the case list imported, every answer recorded through the same
/// services as the desktop's, at the moments its file gives. It is marked as practice for good.
public final class PracticeInspection {

    /// Everybody may know it: there is nothing real behind it.
    public static final String PASSPHRASE = "practice";

    private static final String FILE = "/org/fieldbook/practice/practice-inspection.json";

    private final Stores stores;
    private final Practice practice;
    private final PracticeClock clock;

    public PracticeInspection(Stores stores, Practice practice, Clock clock) {
        this.practice = practice;
        this.clock = new PracticeClock(clock);
        this.stores = stores.withClock(this.clock);
    }

    /// The practice inspection that comes with the program.
    public static Practice shipped() {
        try (InputStream in = PracticeInspection.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its practice inspection");
            }
            return new PracticeReader().read(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Opens the practice store, on the day of the visit its file stands at.
    public OpenStore unlock(Path folder) {
        clock.set(practice.now());
        return stores.unlock(folder, PASSPHRASE.toCharArray());
    }

    /// Opens the practice store in this folder, made first if there is none. It is made beside the
    /// folder and moved there once it is whole, so that a kill meanwhile leaves no half of one.
    public OpenStore open(Path folder) {
        if (!stores.isStore(folder)) {
            Path beside = folder.resolveSibling(folder.getFileName() + " " + UUID.randomUUID());
            make(beside).close();
            try {
                Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                Failure failure =
                        new Failure(
                                Failure.Kind.NOT_SAVED,
                                "D-02",
                                "demo.notWritten",
                                folder.toString());
                failure.initCause(failed);
                throw failure;
            }
        }
        return unlock(folder);
    }

    /// Makes an empty store under the published passphrase, for a colleague who joins the practice
    /// inspection, and leaves it open.
    OpenStore makeEmpty(Path folder) {
        return stores.createPublished(folder);
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
        clock.set(first());
        OpenStore store = stores.createPublished(folder);
        try {
            fill(store.open(store.create(wanted())));
            return store;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private void fill(OpenInspection open) {
        addTeam(open);
        importCases(open);
        Map<String, SubjectId> subjects =
                open.snapshot().subjects().stream()
                        .collect(Collectors.toMap(SampleSubject::reference, SampleSubject::id));
        for (Practice.Withdrawn withdrawn : practice.withdrawn()) {
            OpenInspection.await(
                    new WithdrawCases(open)
                            .withdraw(
                                    find(subjects, withdrawn.reference()),
                                    withdrawn.reason(),
                                    List.of()));
        }
        List<Practice.Entry> inOrder = new ArrayList<>(practice.entries());
        inOrder.sort(Comparator.comparing(Practice.Entry::lastEdit));
        inOrder.forEach(entry -> record(open, find(subjects, entry.reference()), entry));
        clock.set(practice.now());
        propose(open);
    }

    private LocalDateTime first() {
        return practice.entries().stream()
                .map(Practice.Entry::lastEdit)
                .min(Comparator.naturalOrder())
                .orElse(practice.now())
                .toLocalDate()
                .atStartOfDay();
    }

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
        OpenInspection.await(
                importing.importRows(
                        importing.preview("case-list.csv", PracticeCaseList.write(practice)),
                        false));
    }

    private void record(OpenInspection open, SubjectId id, Practice.Entry entry) {
        clock.set(entry.lastEdit());
        Optional<String> reason = Optional.of(entry.reason()).filter(text -> !text.isEmpty());
        OpenInspection.await(
                new RecordAnswers(open)
                        .answerAll(
                                entry.answers().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(answer ->
                                                new RecordAnswers.Given(
                                                        id,
                                                        answer.getKey(),
                                                        Optional.of(answer.getValue()),
                                                        answer.getValue().equals("na")
                                                                ? reason
                                                                : Optional.empty(),
                                                        List.of()))
                                        .toList()));
        CompleteCases marking = new CompleteCases(open);
        switch (entry.status()) {
            case "Complete" -> OpenInspection.await(marking.complete(id, open.snapshot().state()));
            case "Signed off" -> {
                OpenInspection.await(marking.complete(id, open.snapshot().state()));
                OpenInspection.await(marking.signOff(id, open.snapshot().state()));
            }
            default -> {}
        }
    }

    private void propose(OpenInspection open) {
        OpenInspection.await(
                new ProposeRatings(open)
                        .proposeAll(
                                practice.proposals().stream()
                                        .map(proposal ->
                                                new ProposeRatings.Proposed(
                                                        proposal.standard(),
                                                        Rating.find(proposal.rating()),
                                                        List.of()))
                                        .toList()));
    }

    private static SubjectId find(Map<String, SubjectId> subjects, String reference) {
        return Optional.ofNullable(subjects.get(reference))
                .orElseThrow(() ->
                        new IllegalStateException("the practice case list lacks " + reference));
    }
}
