package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of a few megabytes, where the right to mount is given.
public record SmallDisk(Path place) implements AutoCloseable {

    public static SmallDisk mount(Path parent) throws IOException {
        return mount(parent, 1);
    }

    public static SmallDisk mount(Path parent, int megabytes) throws IOException {
        Path place = Files.createDirectory(parent.resolve("disk"));
        Assumptions.assumeTrue(
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tmpfs",
                        place.toString()),
                "needs the right to mount");
        return new SmallDisk(place);
    }

    /// Takes all room but this.
    public Path fill(int left) throws IOException {
        long room = Files.getFileStore(place).getUsableSpace();
        return Files.write(place.resolve("ballast"), new byte[(int) room - left]);
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", place.toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.onExit().join().exitValue() == 0;
    }
}
