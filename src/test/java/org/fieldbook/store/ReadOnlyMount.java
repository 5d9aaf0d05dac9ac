package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder as it is seen where nobody may write to it, whoever they are.
public final class ReadOnlyMount implements AutoCloseable {

    private final Path seen;
    private final boolean isThere;

    /// @param seen where it is to be seen; absent
    public ReadOnlyMount(Path folder, Path seen) throws IOException {
        this.seen = Files.createDirectory(seen);
        isThere =
                run("mount", "--bind", folder.toString(), seen.toString())
                        && run("mount", "-o", "remount,ro,bind", seen.toString());
    }

    /// Whether there is one: it takes the right to mount.
    public boolean isThere() {
        return isThere;
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.onExit().join().exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        if (isThere && !run("umount", seen.toString())) {
            throw new IOException("still mounted");
        }
    }
}
