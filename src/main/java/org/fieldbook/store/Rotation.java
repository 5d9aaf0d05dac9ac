package org.fieldbook.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which restore points stay. The newest always does. Of the two newest days that have any, all stay; of
/// the 14 newest, the last of each, and the last that was made before something was done; of the 26 newest
/// weeks, the last of each.
///
/// Days and weeks that have any are counted, and no clock is asked: a clock once put wrong by years would
/// otherwise cost all of them.
final class Rotation {

    private static final int WHOLE_DAYS = 2;
    private static final int DAYS = 14;
    private static final int WEEKS = 26;

    private Rotation() {}

    /// Those that can go.
    ///
    /// @param points newest first
    static List<RestorePoint> leaving(List<RestorePoint> points) {
        Set<LocalDate> days = new HashSet<>();
        Set<LocalDate> weeks = new HashSet<>();
        Set<LocalDate> withAct = new HashSet<>();
        List<RestorePoint> leaving = new ArrayList<>();
        for (RestorePoint point : points) {
            LocalDate day = LocalDate.ofInstant(point.at(), ZoneOffset.UTC);
            boolean isLastOfDay = days.add(day);
            boolean isLastOfWeek = weeks.add(monday(day));
            boolean isLastBeforeAct = point.why() != RestorePoint.Why.DAILY && withAct.add(day);
            boolean stays =
                    days.size() <= WHOLE_DAYS
                            || (days.size() <= DAYS && (isLastOfDay || isLastBeforeAct))
                            || (weeks.size() <= WEEKS && isLastOfWeek);
            if (!stays) {
                leaving.add(point);
            }
        }
        return leaving;
    }

    private static LocalDate monday(LocalDate day) {
        return day.minus(day.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS);
    }
}
