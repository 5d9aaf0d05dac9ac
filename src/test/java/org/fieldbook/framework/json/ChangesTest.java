package org.fieldbook.framework.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.framework.Fault;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.PackComparison;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

class ChangesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static List<String> faults(Consumer<ObjectNode> more) {
        return switch (PackReader.read(NewerPack.bytes(more))) {
            case PackReader.Result.Usable _ -> List.of();
            case PackReader.Result.Faulty(List<Fault> faults) ->
                    faults.stream().map(Fault::toString).toList();
        };
    }

    private static Consumer<ObjectNode> changes(String json) {
        return pack -> pack.set("changes", MAPPER.readTree(json));
    }

    @Test
    void whatWasRenamedStaysInItsFieldWithItsPrompts() {
        Framework newer = NewerPack.pack().framework();
        assertThat(newer.field("2.5.4")).isEqualTo("pdu-2021/2.5.1");
        assertThat(newer.field("2.5.4a")).isEqualTo("pdu-2021/2.5.1a");
        assertThat(newer.field("2.5.2")).isEqualTo("pdu-2021/2.5.2");
        assertThat(newer.current("2.5.1b")).isEqualTo("2.5.4b");
        assertThat(newer.findCode("pdu-2021/2.5.1")).contains("2.5.4");
        assertThat(newer.findCode("pdu-2023/2.5.1")).isEmpty();
        assertThat(newer.findQuestion("2.5.1")).isEmpty();
    }

    @Test
    void aFieldNeverMeansTwoThings() {
        assertThat(faults(changes("{\"dropped\": [\"2.5.2\"]}")).toString())
                .contains("2.5.2 was the code of something else");
        assertThat(
                        faults(
                                        changes(
                                                "{\"renamed\": [{\"code\": \"2.5.4\", \"was\":"
                                                        + " \"2.5.2\"}]}"))
                                .toString())
                .contains("2.5.2 was the code of something else");
        assertThat(
                        faults(
                                        changes(
                                                "{\"renamed\": [{\"code\": \"9.9\", \"was\":"
                                                        + " \"9.8\"}]}"))
                                .toString())
                .contains("There is no 9.9 here");
        assertThat(
                        faults(
                                        changes(
                                                "{\"renamed\": [{\"code\": \"2.5.4\", \"was\":"
                                                    + " \"9.8\"}, {\"code\": \"2.5.3\", \"was\":"
                                                    + " \"9.8\"}]}"))
                                .toString())
                .contains("9.8 is there twice");
        assertThat(faults(changes("{\"meaning\": [{\"code\": \"9.9\", \"text\": \"x\"}]}")))
                .isNotEmpty();
    }

    @Test
    void aColumnThatAnItemIsAskedInPlaceOfIsNoColumnAnyMore() {
        assertThat(faults(changes(listed("roshAgrees", "rosh"))).toString())
                .contains("$.changes.listed")
                .contains("rosh is still a column of the case list");
        assertThat(faults(changes(listed("2.2.1", "roshAgreed"))).toString())
                .contains("There is no item 2.2.1 here");
        assertThat(faults(changes(listed("roshAgrees", "roshAgreed")))).isEmpty();
        assertThat(faults(pack -> pack.put("format", "fieldbook-framework/3")).toString())
                .contains("$.changes.listed");
    }

    private static String listed(String code, String column) {
        return "{\"listed\": [{\"code\": \"" + code + "\", \"column\": \"" + column + "\"}]}";
    }

    /// An older program refuses such a pack whole, and this one does not let a pack of an older format say it.
    @Test
    void onlyAPackOfFormatThreeSpeaksOfItsEarlierVersions() {
        assertThat(faults(pack -> pack.put("format", "fieldbook-framework/2"))).isNotEmpty();
        assertThat(faults(_ -> {})).isEmpty();
    }

    @Test
    void aComparisonNamesWhatIsRenamedDroppedNewAndNotTheSame() {
        PackComparison found = PackComparison.of(Packs.pdu2021(), NewerPack.pack().framework());
        assertThat(found.renamed())
                .extracting(PackComparison.Renamed::was)
                .contains("2.5.1", "2.5.1a")
                .allMatch(code -> code.startsWith("2.5.1"));
        assertThat(found.dropped())
                .extracting(PackComparison.Ask::code)
                .containsExactly("reoffended");
        assertThat(found.added())
                .extracting(PackComparison.Ask::code)
                .containsExactly("transferred");
        assertThat(found.changed())
                .extracting(one -> one.now().code(), PackComparison.Changed::what)
                .containsExactly(
                        tuple("2.2.2", List.of(PackComparison.What.MEANING)),
                        tuple("2.3.3", List.of(PackComparison.What.CONDITION)));
        assertThat(found.rules()).isEqualTo(Set.of(PackComparison.Rule.DISCRETION));
        PackComparison back = PackComparison.of(NewerPack.pack().framework(), Packs.pdu2021());
        assertThat(back.dropped())
                .extracting(PackComparison.Ask::code)
                .containsExactly("transferred");
        assertThat(back.added()).extracting(PackComparison.Ask::code).containsExactly("reoffended");
        assertThat(PackComparison.of(Packs.pdu2021(), Packs.pdu2021()).changed()).isEmpty();
    }
}
