package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.intake.Practice;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The practice inspection on three laptops, each with a store of its own: two colleagues join with another laptop, judge one
/// case differently without knowing of each other, and the lead takes both bundles in and decides as the
/// case stood before. One of them assesses another case a second time, and the lead adjudicates.
public final class DemoExchange {

    /// The judgement they differ about: safety in standard 2.3.
    private static final String QUESTION = "2.3.3";

    private static final String BUNDLE = "inspection.fieldbook";
    private static final String PAYLOAD = "inspection.json";
    private static final String FILES = "exchange";

    private final PracticeInspection practice;
    private final OpenInspection lead;
    private final Path folder;
    private final String version;

    DemoExchange(PracticeInspection practice, OpenInspection lead, Path folder, String version) {
        this.practice = practice;
        this.lead = lead;
        this.folder = folder;
        this.version = version;
    }

    /// The folders of the colleagues' stores below the demo's.
    static List<Path> stores(Path folder) {
        return List.of(folder.resolve("store-inspector"), folder.resolve("store-deputy"));
    }

    /// What was exchanged.
    ///
    /// @param people the three, the lead first
    /// @param sides what the two said of the case, in the order they are listed
    /// @param decided what stands
    /// @param assessed the case that the deputy assessed a second time and the lead adjudicated
    /// @param bundle the lead's, of the whole inspection with the decision
    /// @param payload what is signed in it, as plain JSON
    public record Exchanged(
            List<String> people,
            String reference,
            String question,
            List<String> sides,
            String decided,
            String assessed,
            Path bundle,
            Path payload) {}

    Exchanged run() throws IOException {
        Files.createDirectories(folder.resolve(FILES));
        Practice.Entry entry = practice.disputed();
        String inspector = entry.inspector();
        String deputy = practice.named(Role.DEPUTY);
        List<Path> stores = stores(folder);
        try (OpenStore first = practice.makeEmpty(stores.get(0));
                OpenStore second = practice.makeEmpty(stores.get(1))) {
            OpenInspection inspectors = join(first, inspector, "inspector");
            OpenInspection deputys = join(second, deputy, "deputy");
            String stands = Optional.ofNullable(entry.answers().get(QUESTION)).orElseThrow();
            String differs = stands.equals("yes") ? "no" : "yes";
            judge(inspectors, entry, differs, "Read the plan again.");
            judge(deputys, entry, stands, "Read as the deputy.");
            var seconds = new DemoSecond(practice.practice());
            DemoSecond.Assessed assessed = seconds.assess(deputys);
            take(lead, send(inspectors, "from-inspector"));
            take(lead, send(deputys, "from-deputy"));
            List<String> sides = decide(entry, stands);
            seconds.adjudicate(lead, assessed);
            Path bundle = folder.resolve(BUNDLE);
            save(lead, bundle, true);
            take(inspectors, bundle);
            take(deputys, bundle);
            Path payload = folder.resolve(PAYLOAD);
            ImportBundle.write(new ImportBundle(deputys).open(bundle), payload);
            return new Exchanged(
                    List.of(lead.snapshot().me().name(), inspector, deputy),
                    entry.reference(),
                    QUESTION,
                    sides,
                    stands,
                    assessed.reference(),
                    bundle,
                    payload);
        }
    }

    private OpenInspection join(OpenStore store, String name, String file) {
        IdentityCard card = store.join().writeCard(name, exchanged(file + "-card"));
        Path invitation = exchanged(file + "-invitation");
        new InviteColleague(lead, exporting(lead))
                .invite(card, InviteColleague.Namesake.SAME, Optional.empty(), invitation);
        JoinInspection joining = store.join();
        UUID joined = joining.accept(joining.read(invitation));
        return store.open(joined);
    }

    private Path exchanged(String name) {
        return folder.resolve(FILES).resolve(name + ".fieldbook");
    }

    private static void judge(
            OpenInspection on, Practice.Entry entry, String answer, String reason) {
        SampleSubject subject =
                on.snapshot().subjects().stream()
                        .filter(one -> one.reference().equals(entry.reference()))
                        .findFirst()
                        .orElseThrow();
        String field = on.snapshot().framework().field(QUESTION);
        OpenInspection.await(
                new RecordAnswers(on)
                        .answer(
                                new RecordAnswers.Given(
                                        subject.id(),
                                        QUESTION,
                                        Optional.of(answer),
                                        Optional.of(reason),
                                        on.snapshot()
                                                .state()
                                                .subject(subject.id())
                                                .field(field)
                                                .headHashes())));
    }

    /// The lead keeps the value as it stood before.
    private List<String> decide(Practice.Entry entry, String stands) {
        NamedConflicts conflicts = new NamedConflicts(lead);
        OpenConflict open = conflicts.get(entry.reference(), QUESTION);
        List<String> sides = open.sides().stream().map(DemoExchange::said).toList();
        int number = 1;
        while (!answer(open.sides().get(number - 1)).equals(stands)) {
            number++;
        }
        OpenInspection.await(
                conflicts.keep(open, number, Optional.of("The answer of before stands.")));
        return sides;
    }

    private static String said(OpenConflict.Side side) {
        return side.name() + ": " + answer(side);
    }

    private static String answer(OpenConflict.Side side) {
        return side.content() instanceof Content.Held(Value.Text(String text)) ? text : "";
    }

    private Path send(OpenInspection from, String name) {
        Path file = exchanged(name);
        save(from, file, false);
        return file;
    }

    private void save(OpenInspection from, Path file, boolean whole) {
        ExportBundle exporting = exporting(from);
        List<String> all = Addressees.laptops(exporting.recipients(), List.of());
        exporting.save(exporting.make(all, whole), file);
    }

    private static void take(OpenInspection into, Path file) {
        ImportBundle importing = new ImportBundle(into);
        importing.take(importing.preview(file));
    }

    private ExportBundle exporting(OpenInspection from) {
        return new ExportBundle(from, new SecureRandom(), version);
    }
}
