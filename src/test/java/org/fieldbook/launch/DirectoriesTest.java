package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

class DirectoriesTest {

    @Test
    void oneFolderHoldsEverythingIfItIsNamed() {
        Path home = Path.of("stick");
        Directories directories = Directories.of(Map.of(Directories.HOME, "stick"));
        assertThat(
                        Set.of(
                                directories.usualStore(),
                                directories.practiceStore(),
                                directories.demo(),
                                directories.settings(),
                                directories.log()))
                .as("each has its own place")
                .hasSize(5)
                .allSatisfy(path -> assertThat(path.getParent()).isEqualTo(home));
    }

    @Test
    void onLinuxTheLogLiesWhereStateIsKept() {
        assertThat(Directories.state(Map.of("XDG_STATE_HOME", "/somewhere/state"), "Linux"))
                .contains(Path.of("/somewhere/state/Fieldbook"));
        Path usual = Path.of(System.getProperty("user.home")).resolve(".local/state/Fieldbook");
        assertThat(Directories.state(Map.of("XDG_STATE_HOME", "state"), "Linux")).contains(usual);
        assertThat(Directories.state(Map.of(), "Linux")).contains(usual);
        assertThat(Directories.state(Map.of(), "Mac OS X")).isEmpty();
    }

    @Test
    void withoutItTheSystemsPlacesAreTaken() {
        Directories directories = Directories.of(Map.of(Directories.HOME, ""));
        assertThat(directories.data()).isAbsolute();
        assertThat(directories.config()).isAbsolute();
        assertThat(directories.log()).isAbsolute();
        assertThat(directories.data().toString()).contains("Fieldbook");
    }
}
