package org.fieldbook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The administrators' page tells of the policy as it is taken.
class PolicyPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/administrator.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MEMBER = Pattern.compile("\"([a-zA-Z]+)\":");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z.]+)` \\|");

    @TempDir private Path folder;

    private static String example() throws IOException {
        var found = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theExampleIsTakenAndUsesEveryMember() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), example());
        FoundPolicy found = new PolicyFile(file, folder).read();
        assertThat(found.fault()).isEmpty();
        assertThat(found.holds().longestIdle()).isEqualTo(10);
        assertThat(found.holds().exports()).containsExactlyInAnyOrder(Export.BUNDLES, Export.PDF);
        assertThat(found.holds().headquarters()).isPresent();
        assertThat(found.holds().exchange().only()).isTrue();
        assertThat(found.holds().retention().demand()).contains(180);
    }

    @Test
    void everyMemberOfTheExampleHasItsRowAndEveryRowItsMember() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> last(row.group(1))))
                .containsExactlyInAnyOrderElementsOf(
                        MEMBER.matcher(example())
                                .results()
                                .map(MatchResult::group)
                                .map(member -> member.replaceAll("[\":]", ""))
                                .filter(member -> !member.matches("exchange|retention"))
                                .toList());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /// As the page says: everything but the format, and the folder where `exchange` stands.
    @ParameterizedTest
    @CsvSource({
        "/format, false",
        "/idleMinutes, true",
        "/exports, true",
        "/headquarters, true",
        "/exchange, true",
        "/exchange/folder, false",
        "/exchange/only, true",
        "/retention, true",
        "/retention/suggestDays, true",
        "/retention/demandDays, true"
    })
    void whatMayBeLeftOutIsTakenWithoutIt(String member, boolean taken) throws IOException {
        JsonNode policy = JsonMapper.shared().readTree(example());
        JsonPointer place = JsonPointer.compile(member);
        ((ObjectNode) policy.at(place.head())).remove(place.last().getMatchingProperty());
        Path file = Files.writeString(folder.resolve("policy.json"), policy.toString());
        assertThat(new PolicyFile(file, folder).read().fault().isEmpty()).isEqualTo(taken);
    }

    @Test
    void everyWordForAnExportIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Stream.of(Export.values()))
                .allSatisfy(export -> assertThat(page).contains("`" + export.word() + "`"));
    }
}
