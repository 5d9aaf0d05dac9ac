package org.fieldbook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A copy of a damaged database to be read from, page by page, so that a page the disk no longer gives
/// costs only itself; and another first page for it where its own does not open.
final class DatabaseCopy {

    private static final int PAGE = 4096;
    private static final int CHANGE_COUNTER = 24;
    private static final int PAGE_COUNT = 28;
    private static final int FREE_PAGES = 32;
    private static final int SCHEMA_COOKIE = 40;
    private static final int COUNTED_AT = 92;

    private DatabaseCopy() {}

    /// @param faults told of pages that the disk does not give
    static void of(Path from, Path target, FaultSink faults) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out =
                        FileChannel.open(
                                target,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                OwnerOnly.file(target))) {
            long size = in.size();
            for (long at = 0; at < size; at += PAGE) {
                ByteBuffer page = ByteBuffer.allocate((int) Math.min(PAGE, size - at));
                try {
                    while (page.hasRemaining() && in.read(page, at + page.position()) >= 0) {}
                } catch (IOException unreadable) {
                    faults.found(
                            new Fault(
                                    Fault.Kind.DATABASE_UNREAD,
                                    DurableFiles.name(from) + " " + at / PAGE));
                }
                page.position(0).limit(page.capacity());
                long to = at;
                while (page.hasRemaining()) {
                    to += out.write(page, to);
                }
            }
        }
    }

    /// Whether pages are missing of those that its first page counts. A database that SQLite just made counts right.
    static boolean isCut(Path file) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer count = ByteBuffer.allocate(Integer.BYTES);
            return in.read(count, PAGE_COUNT) < Integer.BYTES
                    || in.size() < Integer.toUnsignedLong(count.getInt(0)) * PAGE;
        } catch (IOException unreadable) {
            return true;
        }
    }

    static long pages(Path file) throws IOException {
        return Files.size(file) / PAGE + 1;
    }

    /// The first page of a sound database: where its tables begin. Tables are made in the same order
    /// everywhere, so they begin at the same pages.
    static byte[] firstPage(Path sound) throws IOException {
        try (FileChannel in = FileChannel.open(sound, StandardOpenOption.READ)) {
            ByteBuffer page = ByteBuffer.allocate(PAGE);
            while (page.hasRemaining() && in.read(page, page.position()) >= 0) {}
            return page.array();
        }
    }

    /// Puts another's first page in place of this copy's, with this one's size. What is read through it is
    /// opened with its seals, so a page that does not fit shows nothing wrong.
    static void graft(Path copy, byte[] firstPage) throws IOException {
        Files.deleteIfExists(Database.journal(copy));
        ByteBuffer page = ByteBuffer.wrap(firstPage.clone());
        page.putInt(PAGE_COUNT, Math.toIntExact((Files.size(copy) + PAGE - 1) / PAGE));
        page.putInt(COUNTED_AT, page.getInt(CHANGE_COUNTER));
        page.putInt(FREE_PAGES, 0);
        page.putInt(FREE_PAGES + Integer.BYTES, 0);
        page.putInt(SCHEMA_COOKIE, page.getInt(SCHEMA_COOKIE) + 1);
        try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long to = 0;
            while (page.hasRemaining()) {
                to += out.write(page, to);
            }
            long size = out.size();
            if (size % PAGE != 0) {
                out.write(ByteBuffer.allocate((int) (PAGE - size % PAGE)), size);
            }
        }
    }
}
