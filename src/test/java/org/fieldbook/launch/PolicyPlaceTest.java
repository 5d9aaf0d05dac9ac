package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PolicyPlaceTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, /etc/fieldbook/policy.json",
        "Mac OS X, /Library/Application Support/Fieldbook/policy.json",
        "Windows 11, D:\\Data/Fieldbook/policy.json"
    })
    void eachSystemHasAPlaceOfItsOwn(String system, String place) {
        assertThat(PolicyPlace.of(Map.of("ProgramData", "D:\\Data"), system))
                .isEqualTo(Path.of(place));
    }

    @Test
    void aFileThatIsNamedCountsOnlyWhereTheSystemsPlaceHoldsNone() throws IOException {
        Path expected = folder.resolve("policy.json");
        Path named = Files.writeString(folder.resolve("named.json"), idle(7));
        assertThat(read(expected, "").there()).isFalse();
        assertThat(read(expected, named.toString()).holds().longestIdle()).isEqualTo(7);
        Files.writeString(expected, idle(3));
        assertThat(read(expected, named.toString()).holds().longestIdle()).isEqualTo(3);
        Files.writeString(expected, "not whole");
        assertThat(read(expected, named.toString()).fault()).isPresent();
    }

    @Test
    void aFileThatIsNamedHasToBeThere() {
        assertThat(
                        read(folder.resolve("none.json"), folder.resolve("absent.json").toString())
                                .fault())
                .contains(new PolicyFault(PolicyFault.Kind.UNREADABLE, ""));
    }

    private static String idle(int minutes) {
        return "{\"format\":1,\"idleMinutes\":" + minutes + "}";
    }

    private FoundPolicy read(Path expected, String named) {
        return PolicyPlace.read(expected, named, folder);
    }
}
