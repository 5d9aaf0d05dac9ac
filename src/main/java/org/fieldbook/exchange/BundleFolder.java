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
    /// @param others everything else: still being written, or not Fieldbook's
    public record Contents(List<Path> bundles, List<Path> others) {
        public Contents {
            bundles = List.copyOf(bundles);
            others = List.copyOf(others);
        }
    }

    /// Looks at names only.
    public Contents list() throws IOException {
        List<Path> bundles = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                boolean isBundle =
                        name(entry).endsWith(BundleFile.ENDING)
                                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
                (isBundle ? bundles : others).add(entry);
                if (bundles.size() + others.size() > MOST) {
                    throw new IOException("more than " + MOST + " files");
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        bundles.sort(Comparator.comparing(BundleFolder::name));
        others.sort(Comparator.comparing(BundleFolder::name));
        return new Contents(bundles, others);
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
