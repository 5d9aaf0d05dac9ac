package org.fieldbook.ui.shell;

import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AttachFiles;
import org.fieldbook.service.Draft;
import org.fieldbook.service.ImportSurvey;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.ProposeRatings;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.Laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The screens of organisational delivery with evidence, of what the lead and a colleague recorded.
final class DeliveryScreens {

    private static final String CASE = "TE-002";

    private final ShownWindow window;

    DeliveryScreens(ShownWindow window) {
        this.window = window;
    }

    /// A colleague proposes ratings, which the lead may read as second reader.
    static void propose(OpenInspection colleague) {
        for (String code : List.of("1.1", "1.2")) {
            new ProposeRatings(colleague)
                    .propose(new ProposeRatings.Proposed(code, Optional.of(Rating.GOOD), List.of()))
                    .join();
        }
    }

    /// Evidence of every kind, and findings that rest on some of it.
    ///
    /// @param blobs where the store keeps attached files
    static void record(OpenInspection inspection, Path blobs) {
        SubjectId plan =
                evidence(
                        inspection,
                        EvidenceKind.DOCUMENT,
                        "PDU delivery plan and risk register",
                        Map.of("1.1", Mark.CONTEXT, "1.3", Mark.CONTEXT));
        SubjectId meeting =
                evidence(
                        inspection,
                        EvidenceKind.MEETING,
                        "Head of PDU, opening meeting",
                        Map.of("1.1", Mark.STRENGTH, "1.2", Mark.AREA));
        attach(inspection, meeting, "Notes of the opening meeting with a long name.pdf", "notes");
        attach(inspection, meeting, "Structure of the PDU.pdf", "structure");
        missing(inspection, plan, blobs);
        evidence(
                inspection,
                EvidenceKind.FOCUS_GROUP,
                "Probation officers, 8 people",
                Map.of("1.1", Mark.AREA));
        evidence(inspection, EvidenceKind.DATA, "Staff survey results", Map.of());
        for (String workload : List.of("very", "quite", "quite", "notSo", "notAtAll")) {
            SubjectId spoken = interview(inspection, workload);
            attach(inspection, spoken, "What the officer showed us.pdf", workload);
        }
        inspection.snapshot().subjects().stream()
                .filter(one -> one.reference().equals(CASE))
                .forEach(one ->
                        attach(
                                inspection,
                                Laptop.note(inspection, one.id(), "2.2.1a", "The plan is undated."),
                                "Sentence plan of March, as it was handed over.pdf",
                                "plan"));
        new ImportSurvey(inspection)
                .importSheets(
                        new ImportSurvey(inspection)
                                .preview(
                                        "views.csv",
                                        "viewHeard\nagree\nagree\n"
                                                .getBytes(StandardCharsets.UTF_8)))
                .join();
        finding(inspection, Mark.STRENGTH, "A clear plan that staff can explain", plan, meeting);
        finding(inspection, Mark.AREA, "No clear plan for vacancies in one team", meeting);
    }

    private static SubjectId evidence(
            OpenInspection inspection, EvidenceKind kind, String title, Map<String, Mark> marks) {
        var id = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.KIND, kind.word());
        texts.put(Fields.DATE, "2023-03-14");
        texts.put(Fields.TITLE, title);
        texts.put(Fields.SOURCE, "The head of the PDU and two managers");
        texts.put(
                Fields.TEXT,
                "The PDU's own audit of 30 cases found weak use of police information in 17. "
                        + "Managers saw the results in February. No action was recorded by the "
                        + "time of our visit.");
        marks.forEach((code, mark) ->
                texts.put(Fields.mark(inspection.snapshot().framework(), code), mark.word()));
        commit(inspection, new Draft(id, Optional.empty(), texts, Map.of(), 0));
        return id;
    }

    private static void attach(OpenInspection inspection, SubjectId to, String name, String words) {
        new AttachFiles(inspection)
                .attach(
                        to,
                        new AttachFiles.Offered(
                                Bytes.of(words.getBytes(StandardCharsets.UTF_8)),
                                name,
                                AttachmentType.PDF,
                                Set.of()))
                .join();
    }

    /// A file that another laptop has and this one not.
    ///
    /// @param blobs where the store keeps attached files
    private static void missing(OpenInspection inspection, SubjectId to, Path blobs) {
        try {
            Set<Path> before = files(blobs);
            attach(inspection, to, "Risk register with a long name, as of spring.pdf", "register");
            Set<Path> added = new HashSet<>(files(blobs));
            added.removeAll(before);
            for (Path file : added) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static SubjectId interview(OpenInspection inspection, String workload) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.KIND, Interview.With.PRACTITIONER.word());
        texts.put(Fields.DATE, "2023-03-13");
        texts.put(Fields.SOURCE, "Probation officer");
        texts.put(inspection.snapshot().framework().field("workload"), workload);
        inspection.snapshot().subjects().stream()
                .filter(one -> one.id().kind().equals("case"))
                .forEach(one -> texts.put(Interview.link(one.id()), Interview.LINKED));
        var id = new SubjectId(Fields.INTERVIEW, UUID.randomUUID());
        commit(inspection, new Draft(id, Optional.empty(), texts, Map.of(), 0));
        return id;
    }

    private static void finding(
            OpenInspection inspection, Mark shows, String text, SubjectId... evidence) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.SHOWS, shows.word());
        texts.put(Fields.TEXT, text);
        for (SubjectId one : evidence) {
            texts.put(Fields.SUPPORTED + one.id(), Finding.LINKED);
        }
        var about =
                new About(
                        Fields.inspection(inspection.snapshot().state().inspection()),
                        inspection.snapshot().framework().field("1.1"));
        commit(
                inspection,
                new Draft(
                        new SubjectId(Fields.FINDING, UUID.randomUUID()),
                        Optional.of(about),
                        texts,
                        Map.of(),
                        0));
    }

    private static void commit(OpenInspection inspection, Draft draft) {
        new WriteNotes(inspection).commit(draft).join();
    }

    /// @param noted a case whose first prompt has a note with a file
    void show(Session session, SubjectId noted) {
        window.look("evidence", () -> session.go(Section.DELIVERY));
        window.look(
                "files attached to evidence",
                () -> window.find("evidence-table", TableView.class).getSelectionModel().select(1));
        window.look(
                "a file that is not here",
                () -> window.find("evidence-table", TableView.class).getSelectionModel().select(0));
        window.look("evidence of a standard", () -> toggle("evidence-linked"));
        window.look("evidence being entered", () -> window.fire("evidence-add"));
        window.look(
                "a strength being written",
                () -> {
                    window.fire("evidence-done");
                    toggle("evidence-all");
                    window.fire("finding-add-strength-1.1");
                });
        window.look(
                "another standard",
                () -> {
                    window.fire("finding-done");
                    toggle("delivery-tab-1.2");
                    window.find("evidence-table", TableView.class).getSelectionModel().select(1);
                });
        window.look("nothing recorded like that", () -> toggle("evidence-unlinked"));
        window.look(
                "evidence matrix",
                () -> {
                    toggle("evidence-all");
                    window.fire("delivery-matrix");
                });
        window.look(
                "organisational delivery on paper",
                () -> {
                    window.fire("matrix-back");
                    window.fire("delivery-print");
                });
        window.look(
                "interviews",
                () -> {
                    window.fire("print-back");
                    window.fire("delivery-interviews");
                });
        window.look("files of an interview", () -> toggle("interview-files-I-02"));
        window.look("an interview", () -> window.fire("interview-add-practitioner"));
        window.look(
                "an interview with a person",
                () -> {
                    window.fire("interview-done");
                    window.fire("interview-add-person");
                });
        window.look("interviews again", () -> window.fire("interview-done"));
        window.look(
                "a file attached to a note",
                () -> {
                    session.openCase(noted);
                    window.find("recording-side", TabPane.class).getSelectionModel().select(0);
                });
    }

    private void toggle(String id) {
        window.find(id, ToggleButton.class).fire();
    }
}
