package org.fieldbook.ui.shell;

import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AskToAssess;
import org.fieldbook.service.AssessAgain;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.Draft;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The quality of judgements: a court report that two judged otherwise, and a case that the lead judges apart.
final class QualityScreens {

    private static final String CODE = "2.1.1";

    /// A case of which the lead knows nothing yet.
    private static final String THIRD =
            """
            case,sample,inspector,sentence,sex,age,rosh,domesticAbuse
            TE-003,case,B. Tester,Licence,Female,18 to 25,High,no
            """;

    private final ShownWindow window;
    private final Session session;
    private final SmallInspection small;
    private final Laptop ben;

    QualityScreens(ShownWindow window, Session session, SmallInspection small, Laptop ben) {
        this.window = window;
        this.session = session;
        this.small = small;
        this.ben = ben;
    }

    /// @param folder where bundles are put
    void show(Path folder) {
        judgeTwice(folder);
        window.look("quality of judgements", this::quality);
        window.look("a second assessment", () -> window.fire("quality-open-TE-003"));
        window.look(
                "both assessments",
                () -> {
                    quality();
                    window.fire("quality-open-TR-01");
                });
        window.look(
                "a case with a comment",
                () -> {
                    session.openCase(small.id("TR-01"));
                });
        window.look(
                "a section with comments",
                () -> session.openCase(small.id("TR-01"), "section/courtEnquiries"));
        window.look(
                "a comment being written on an item",
                () -> window.fire("recording-comment-open-courtDomesticAbuseNeeded"));
        window.look("what a case is returned with", () -> window.fire("recording-check"));
        window.look(
                "a case returned with comments",
                () -> {
                    new CompleteCases(small.inspection)
                            .giveBack(
                                    small.id("TR-01"),
                                    small.inspection.snapshot().state(),
                                    "Two questions about the enquiries.")
                            .join();
                    session.openCase(small.id("TR-01"), "section/courtEnquiries");
                });
        window.look("what a case was returned with", () -> window.fire("recording-check"));
    }

    private void quality() {
        session.go(Section.CASES);
        window.fire("cases-quality");
    }

    private void judgeTwice(Path folder) {
        OpenInspection lead = small.inspection;
        SubjectId report = small.id("TR-01");
        Laptop.answer(lead, report, CODE, "yes");
        new CompleteCases(lead).complete(report, lead.snapshot().state()).join();
        ask(report, ben.inspection);
        var list = new ImportCaseList(lead);
        list.importRows(list.preview("third.csv", THIRD.getBytes(StandardCharsets.UTF_8)), false)
                .join();
        ask(small.id("TE-003"), lead);
        write(lead, report, comment(CODE), "Which source?");
        write(lead, report, comment("courtChildSafeguardingNeeded"), "Who decided that, and when?");
        write(lead, report, comment("reportType"), "Was it not an oral report?");
        Laptop.take(ben.inspection, Laptop.bundle(lead, folder.resolve("asked.fieldbook")));
        SubjectId second =
                AssessAgain.findAbout(ben.inspection.snapshot().state(), report)
                        .orElseThrow()
                        .subject()
                        .id();
        new RecordAnswers(ben.inspection)
                .answer(
                        new RecordAnswers.Given(
                                second, CODE, Optional.of("no"), Optional.empty(), List.of()))
                .join();
        write(
                ben.inspection,
                second,
                Fields.assessorsNote(lead.snapshot().framework(), CODE),
                "Domestic abuse enquiries were not made.");
        new AssessAgain(ben.inspection).complete(second, ben.inspection.snapshot().state()).join();
        Laptop.take(lead, Laptop.bundle(ben.inspection, folder.resolve("assessed.fieldbook")));
    }

    private String comment(String code) {
        return Fields.comment(small.inspection.snapshot().framework(), code);
    }

    private void ask(SubjectId subject, OpenInspection assessor) {
        new AskToAssess(small.inspection)
                .ask(subject, assessor.snapshot().me().id(), UUID.randomUUID())
                .join();
    }

    private static void write(OpenInspection on, SubjectId subject, String field, String text) {
        new WriteNotes(on)
                .commit(
                        new Draft(
                                subject,
                                Optional.empty(),
                                Map.of(field, text),
                                Map.of(field, List.of()),
                                0))
                .join();
    }
}
