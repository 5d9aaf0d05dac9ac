package org.fieldbook.ui.start;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.IconSet;
import org.fieldbook.ui.fx.Theme;

import java.text.Bidi;
import java.time.OffsetDateTime;
import java.util.List;

/// What the first screen needs that needs no JavaFX: read while that loads, so that nobody waits for it afterwards.
public final class ReadAhead {

    /// One of each part of the set that the first screen shows.
    private static final List<String> ICONS =
            List.of(
                    "mdi2n-notebook-outline",
                    "mdi2c-cog-outline",
                    "mdi2h-help-circle-outline",
                    "mdi2e-eye-outline",
                    "mdi2l-lock-open-variant-outline",
                    "mdi2t-timer-outline",
                    "mdi2w-wifi-off",
                    "mdi2s-school-outline");

    private ReadAhead() {}

    /// On any thread.
    public static void read(Messages messages) {
        IconSet.read(ICONS);
        Theme.readAhead();
        // JavaFX asks of every text which way it is written, and the first answer comes with tables
        // of all characters.
        new Bidi(ReadAhead.class.getSimpleName(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        // The names of days and months come with the first date that is written.
        StoreCard.moment(OffsetDateTime.MIN, messages);
    }
}
