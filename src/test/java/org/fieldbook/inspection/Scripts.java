package org.fieldbook.inspection;

import java.util.function.LongConsumer;

/// Runs a law over many seeds. The property `fieldbook.scripts` says how many, `fieldbook.seed` where
/// to begin.
public final class Scripts {

    private static final int USUAL = 300;

    private Scripts() {}

    /// Runs the law with one seed after another and names the seed that breaks it.
    public static void each(String law, LongConsumer script) {
        each(law, 1, script);
    }

    /// Likewise, of a law whose scripts take long.
    ///
    /// @param share one in so many of the scripts is run
    public static void each(String law, int share, LongConsumer script) {
        long from = Long.getLong("fieldbook.seed", 1);
        int count = Integer.getInteger("fieldbook.scripts", USUAL) / share;
        System.out.println(law + ": " + count + " scripts from seed " + from);
        for (long seed = from; seed < from + count; seed++) {
            try {
                script.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError(law + " broke with -Dfieldbook.seed=" + seed, broken);
            }
        }
    }
}
