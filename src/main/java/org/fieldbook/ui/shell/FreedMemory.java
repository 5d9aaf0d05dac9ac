package org.fieldbook.ui.shell;

import java.util.ArrayList;
import java.util.List;

/// The memory that objects lay in which nobody can reach any more.
public final class FreedMemory {

    /// What the collector hands out whole: the program is shipped with `G1HeapRegionSize` of this size.
    private static final int REGION = 1024 * 1024;

    /// Small, so that few bytes are left at the end of what the collector hands out in one go.
    private static final int PIECE = 1024;

    /// What an array takes besides its elements.
    private static final int HEADER = 16;

    /// The part of all memory the virtual machine may have that stays free meanwhile for every
    /// other thread: an eighth.
    private static final int LEFT = 8;

    /// More is never free in a window that shows inspections, and takes no longer than anybody notices.
    private static final long MOST = 512L * 1024 * 1024;

    private FreedMemory() {}

    /// Has what nobody can reach given up, and overwrites what is free then: the virtual machine
    /// does neither by itself, and would show old bytes in what it fills gaps with. No more is
    /// written than is free, nor than three times [#MOST]; where memory is short, less. Takes 0.1 to 0.6 seconds:
    /// not for the FX thread.
    public static void overwrite() {
        Runtime memory = Runtime.getRuntime();
        List<byte[]> zeros = new ArrayList<>();
        System.gc();
        fill(zeros, PIECE, memory);
        fill(zeros, REGION, memory);
        // Each thread of the collector packs what is alive into its first regions and leaves the
        // end of the last one as it was. The zeros are packed behind what is alive: then that end
        // is zeros.
        System.gc();
        // What is free now is whole regions, some of which other threads had begun to fill.
        fill(zeros, REGION, memory);
        zeros.clear();
        System.gc();
    }

    private static void fill(List<byte[]> zeros, int size, Runtime memory) {
        long free = Math.min(memory.freeMemory(), MOST);
        for (; free >= size && !isScarce(memory); free -= size) {
            zeros.add(new byte[size - HEADER]);
        }
    }

    private static boolean isScarce(Runtime memory) {
        long taken = memory.totalMemory() - memory.freeMemory();
        return memory.maxMemory() - taken < memory.maxMemory() / LEFT;
    }
}
