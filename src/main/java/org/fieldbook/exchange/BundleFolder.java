package org.fieldbook.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A folder that everybody on the team can reach: a share, a stick, or one that a sync client carries. Nothing
/// in it is ever altered or removed; what others put there is only read.
///
/// @param path of the folder
public record BundleFolder(Path path) {

    /// More files than a whole inspection makes; a folder with more is somebody else's.
    private static final int MOST = 10_000;

    /// What lies in the folder.
    ///
    /// @param bundles whose names end as a bundle's, in the order of their names; whether they are whole
    ///     is seen when they are read
    /// @param unfinished what a laptop is writing still, or was cut off in
    /// @param others everything else: not Fieldbook's
    public record Contents(List<Path> bundles, List<Path> unfinished, List<Path> others) {
        public Contents {
            bundles = List.copyOf(bundles);
            unfinished = List.copyOf(unfinished);
            others = List.copyOf(others);
        }
    }

    /// It holds more files than an inspection ever makes, so it is somebody else's.
    public static final class TooMany extends IOException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("more than " + MOST + " files");
        }
    }

    /// Looks at names only. Throws [TooMany] where there are too many.
    public Contents list() throws IOException {
        List<Path> bundles = new ArrayList<>();
        List<Path> unfinished = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        int files = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                files++;
                if (files > MOST) {
                    throw new TooMany();
                }
                if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    others.add(entry);
                } else if (name(entry).endsWith(BundleFile.ENDING)) {
                    bundles.add(entry);
                } else if (name(entry).endsWith(BundleFile.ENDING + BundleFile.UNFINISHED)) {
                    unfinished.add(entry);
                } else {
                    others.add(entry);
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        for (List<Path> kind : List.of(bundles, unfinished, others)) {
            kind.sort(Comparator.comparing(BundleFolder::name));
        }
        return new Contents(bundles, unfinished, others);
    }

    /// Whether it can be reached: a stick that was pulled cannot.
    public boolean isThere() {
        return Files.isDirectory(path);
    }

    /// Puts a bundle there under a name nobody has used: what a colleague put there stays.
    ///
    /// @return where it is
    public Path put(String name, ByteBuffer bundle) throws IOException {
        Path file = path.resolve(name);
        String stem = name.substring(0, name.length() - BundleFile.ENDING.length());
        for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
            file = path.resolve(stem + "-" + i + BundleFile.ENDING);
        }
        BundleFile.write(file, bundle);
        return file;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
