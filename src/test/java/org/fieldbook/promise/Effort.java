package org.fieldbook.promise;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How much of the processor this thread takes for something, whatever else the machine does meanwhile. What
/// comes from outside may take no more than two seconds of it.
public final class Effort {

    /// In milliseconds.
    public static final long MOST = 2_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long began = THREADS.getCurrentThreadCpuTime();

    /// Since this was made, in milliseconds.
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - began);
    }

    /// Does the work and hands out what comes of it. Fails where it took too much.
    public static <T extends @Nullable Object> T within(Supplier<T> work) {
        var effort = new Effort();
        T done = work.get();
        long millis = effort.millis();
        if (millis > MOST) {
            throw new AssertionError("the processor was busy with it for " + millis + " ms");
        }
        return done;
    }
}
