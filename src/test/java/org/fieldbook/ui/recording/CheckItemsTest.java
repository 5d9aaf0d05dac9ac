package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Pack;
import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What the check of a case shows of rules that block, that warn and that were set aside.
class CheckItemsTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private OpenInspection inspection;
    private SubjectId id;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        inspection =
                small.store.open(small.store.create(SmallInspection.wanted("TE-9"), setAside()));
        var list = new ImportCaseList(inspection);
        byte[] cases = "case\nTE-901\n".getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("cases.csv", cases), false).join();
        id = inspection.snapshot().subjects().getFirst().id();
        Toolkit.startHeadless();
    }

    @AfterEach
    void close() {
        small.close();
    }

    /// The pack whose rule about domestic abuse enquiries asks for nothing.
    private static Pack setAside() {
        return Packs.pack(
                NewerPack.bytes(pack ->
                        pack.get("consistency")
                                .valueStream()
                                .filter(rule ->
                                        rule.get("id")
                                                .stringValue()
                                                .equals("domesticAbuseNotAsked"))
                                .forEach(rule -> ((ObjectNode) rule).put("severity", "ignore"))));
    }

    private void answer(String code, String word) {
        Laptop.answer(inspection, id, code, word);
    }

    /// The lines of the check; a field for a reason is its id.
    private List<String> lines() {
        return Toolkit.call(() -> {
            var model =
                    new RecordingViewModel(
                            new EntryQueue(inspection, new DirectBackground()),
                            new DirectBackground(),
                            SmallInspection.WORDS);
            model.open(id);
            var items = new CheckItems(model, SmallInspection.WORDS);
            items.show(Objects.requireNonNull(model.sheetProperty().get()));
            return items.lookupAll(".check-query").stream()
                    .flatMap(box -> children(box).stream())
                    .toList();
        });
    }

    private static List<String> children(Node box) {
        return ((VBox) box)
                .getChildren().stream()
                        .map(node ->
                                switch (node) {
                                    case Label label -> label.getText();
                                    case TextField field -> field.getId();
                                    default -> throw new AssertionError("what is " + node);
                                })
                        .toList();
    }

    @Test
    void oneThatWasSetAsideIsShownAndAsksForNothing() {
        answer("domesticAbuseEnquiryNeeded", "yes");
        answer("domesticAbuseEnquiryRequested", "no");
        answer("2.2.3", "yes");
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("To be looked at: A domestic abuse enquiry that was needed");
        assertThat(inspection.snapshot().subjects().getFirst().completeness().open()).isEmpty();
    }

    @Test
    void oneThatWarnsAsksWhyAndOneThatBlocksLetsNothingElse() {
        answer("childSafeguardingEnquiryNeeded", "yes");
        answer("childSafeguardingEnquiryRequested", "no");
        answer("2.2.3", "yes");
        answer("mappaCategory", "category3");
        answer("mappaLevel", "level1");
        assertThat(lines())
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("These answers cannot both stand: "),
                        line ->
                                assertThat(line)
                                        .startsWith("These answers do not fit together: ")
                                        .endsWith("or say why they stand."),
                        line ->
                                assertThat(line)
                                        .isEqualTo("recording-reason-childSafeguardingNotAsked"));
    }
}
