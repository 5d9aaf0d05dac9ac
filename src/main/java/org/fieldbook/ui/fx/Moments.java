package org.fieldbook.ui.fx;

import org.fieldbook.i18n.Messages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// Dates and times as people read them on screen, beside today's.
public final class Moments {

    private final Messages messages;
    private final Clock clock;

    public Moments(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// Such as "Today 10:42" or "Mon 13 Mar 10:58"; the year stands only where it is another.
    ///
    /// @param at ISO date and time with offset, as in the journal
    public String minute(String at) {
        return moment(OffsetDateTime.parse(at), "HH:mm");
    }

    /// Likewise in few words: of the six days before today the name of the day does, such as "Tue 17:30".
    public String brief(String at) {
        OffsetDateTime moment = OffsetDateTime.parse(at);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = moment.toLocalDate();
        if (day.equals(today)) {
            return minute(at);
        }
        String pattern =
                day.isBefore(today) && day.isAfter(today.minusWeeks(1))
                        ? "EEE HH:mm"
                        : day.getYear() == today.getYear() ? "d MMM HH:mm" : "d MMM uuuu";
        return moment.format(DateTimeFormatter.ofPattern(pattern, messages.locale()));
    }

    /// The same with seconds.
    public String second(String at) {
        return moment(OffsetDateTime.parse(at), "HH:mm:ss");
    }

    private String moment(OffsetDateTime at, String time) {
        String hour = at.format(DateTimeFormatter.ofPattern(time, messages.locale()));
        LocalDate today = LocalDate.now(clock);
        if (at.toLocalDate().equals(today)) {
            return messages.text("moment.today", hour);
        }
        String pattern = at.getYear() == today.getYear() ? "EEE d MMM" : "d MMM uuuu";
        return at.format(DateTimeFormatter.ofPattern(pattern, messages.locale())) + " " + hour;
    }
}
