package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class MachineTest {

    @TempDir Path folder;

    @Test
    void windowsKnowsTheComputersName() {
        assertThat(Machine.name(Map.of("COMPUTERNAME", "LAPTOP-7"), folder.resolve("none")))
                .isEqualTo("LAPTOP-7");
    }

    @Test
    void elsewhereTheSystemsFileTellsMachinesApart() throws IOException {
        Path id = Files.writeString(folder.resolve("machine-id"), "0123456789abcdef\n");
        assertThat(Machine.name(Map.of(), id)).isEqualTo("0123456789abcdef");
    }

    @Test
    void withoutEitherTheNameIsAlwaysTheSame() {
        assertThat(Machine.name(Map.of(), folder.resolve("none")))
                .isEqualTo(Machine.name(Map.of("COMPUTERNAME", ""), folder.resolve("none")));
    }
}
