package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.function.Consumer;

/// Has the disk of an open store refuse, as SQLite sees it. All of it goes on the store's own
/// connection and thread.
public final class DiskFaults {

    private static final long NO_LIMIT = 1_000_000;

    private final Store store;

    public DiskFaults(Store store) {
        this.store = store;
    }

    /// No room for another page: what is long is refused with S-13.
    public void full() {
        full(0);
    }

    /// Room for no more than so many pages of 4 KiB: what is short is still taken.
    public void full(int spare) {
        set(handle -> {
            long pages = handle.createQuery("PRAGMA page_count").mapTo(Long.class).one();
            limit(handle, pages + spare);
        });
    }

    /// Nothing at all may be written: everything is refused with S-08.
    public void readOnly() {
        set(handle -> handle.execute("PRAGMA query_only = ON"));
    }

    /// The connection has ended, as after a flush that failed: everything is refused with S-14.
    public void failed() {
        var database = field("contents", StoreContents.class).database();
        try {
            var ended = Database.class.getDeclaredField("ended");
            ended.setAccessible(true);
            ended.setBoolean(database, true);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError(changed.getMessage(), changed);
        }
    }

    /// Everything may be written again.
    public void none() {
        set(handle -> {
            handle.execute("PRAGMA query_only = OFF");
            limit(handle, NO_LIMIT);
        });
    }

    private static void limit(Handle handle, long pages) {
        handle.execute("PRAGMA max_page_count = " + pages);
    }

    private void set(Consumer<Handle> work) {
        StoreContents contents = field("contents", StoreContents.class);
        field("writer", WriterThread.class)
                .submit(() ->
                        contents.database()
                                .read(handle -> {
                                    work.accept(handle);
                                    return true;
                                }))
                .join();
    }

    private <T> T field(String name, Class<T> type) {
        try {
            var field = Store.class.getDeclaredField(name);
            field.setAccessible(true);
            return type.cast(field.get(store));
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError(changed.getMessage(), changed);
        }
    }
}
