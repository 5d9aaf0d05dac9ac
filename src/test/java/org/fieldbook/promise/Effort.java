package org.fieldbook.promise;

import com.sun.management.OperatingSystemMXBean;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How much of the processor this thread, or this program, takes for something, whatever else the machine does
/// meanwhile. What comes from outside may take no more than two seconds of it.
public final class Effort {

    /// In milliseconds.
    public static final long MOST = 2_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final LongSupplier busy;
    private final long began;

    /// Of this thread, which does all of the work.
    public Effort() {
        this(THREADS::getCurrentThreadCpuTime);
    }

    private Effort(LongSupplier busy) {
        this.busy = busy;
        this.began = busy.getAsLong();
    }

    /// Of all threads of this program, the collector's and the compiler's too: for what works on several.
    public static Effort ofProgram() {
        return new Effort(SYSTEM::getProcessCpuTime);
    }

    /// Since this was made, in milliseconds.
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(busy.getAsLong() - began);
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
