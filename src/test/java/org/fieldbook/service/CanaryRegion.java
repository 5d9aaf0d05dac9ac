package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.intake.sheet.Workbooks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about a region: a unit is inspected to the end, its counts are signed and taken
/// in, and its inspection is erased.
final class CanaryRegion {

    private final OpenStore store;
    private final CanaryWork.Places places;

    CanaryRegion(OpenStore store, CanaryWork.Places places) {
        this.store = store;
        this.places = places;
    }

    private OpenInspection begin(String code, String service, String framework, String lead) {
        return store.open(
                store.create(
                        new NewInspection(
                                        code,
                                        service,
                                        framework,
                                        Map.of(),
                                        LocalDate.of(2024, 3, 4),
                                        LocalDate.of(2024, 3, 15),
                                        lead,
                                        false)
                                .inRegion(word("unitregion"))));
    }

    void addUp() throws IOException {
        String code = word("closedcase");
        OpenInspection unit = begin(code, word("unitservice"), "pdu-2023", word("closedlead"));
        judge(unit);
        await(new FinishRatings(unit).finish(unit.snapshot().state()));
        new SignCounts(unit).save(places.chosen("unit.counts"));
        takeIn(begin(word("regioncode"), word("regionservice"), "region-2023", word("lead")));
        var id = unit.snapshot().state().inspection();
        store.closing().close(id, code, _ -> {});
        store.closing().save(id, places.chosen("receipt.json"));
    }

    /// A workbook of one case, judged and signed off.
    private void judge(OpenInspection unit) throws IOException {
        var file = places.chosen("cases.xlsx");
        Files.write(
                file,
                Workbooks.of(
                        Workbooks.row(1, "case", "sample", "inspector")
                                + Workbooks.row(
                                        2, word("closedcase"), "case", word("closedlead"))));
        var importing = new ImportCaseList(unit);
        await(importing.importRows(importing.preview(file), false));
        SampleSubject only = unit.snapshot().subjects().getFirst();
        await(
                new RecordAnswers(unit)
                        .answerAll(
                                only.answers().keySet().stream()
                                        .map(code ->
                                                new RecordAnswers.Given(
                                                        only.id(),
                                                        code,
                                                        Optional.of("yes"),
                                                        Optional.empty(),
                                                        List.of()))
                                        .toList()));
        var completing = new CompleteCases(unit);
        await(completing.complete(only.id(), unit.snapshot().state()));
        await(completing.signOff(only.id(), unit.snapshot().state()));
    }

    /// They say another region than this one, and are taken out again.
    private void takeIn(OpenInspection region) {
        await(new ExpectUnits(region).expect(word("waitedfor")));
        var taking = new TakeInCounts(region);
        TakeInCounts.Preview preview = taking.preview(places.chosen("unit.counts"));
        await(taking.take(preview, word("readwith"), Optional.of(word("otherregion"))));
        await(
                taking.remove(
                        preview.counts().inspection(),
                        word("takenout"),
                        region.snapshot().state()));
        var finishing = new FinishRatings(region);
        await(finishing.finish(region.snapshot().state()));
        await(finishing.withdraw(word("notfinal"), region.snapshot().state()));
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
