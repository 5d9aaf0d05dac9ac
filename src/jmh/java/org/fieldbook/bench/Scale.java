package org.fieldbook.bench;

/// How large the work of a run is: `fieldbook.bench.scale` divides every size, to try a measurement out.
public final class Scale {

    private static final int BY = Integer.getInteger("fieldbook.bench.scale", 1);

    private Scale() {}

    public static int of(int size) {
        return Math.max(1, size / BY);
    }
}
