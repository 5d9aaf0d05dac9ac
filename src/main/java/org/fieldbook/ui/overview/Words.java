package org.fieldbook.ui.overview;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.ui.fx.CaseFilter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words that several parts of the overview share.
final class Words {

    private static final int MOST = 4;
    private static final int FULL = 100;

    private Words() {}

    /// A whole per cent, half up. Only all is 100, and only nothing is 0.
    static int percent(int part, int whole) {
        int rounded = Math.toIntExact((200L * part + whole) / (2L * whole));
        if (part < whole && rounded == FULL) {
            return FULL - 1;
        }
        return part > 0 && rounded == 0 ? 1 : rounded;
    }

    /// Such as "Fri 17 March".
    static String day(LocalDate date, Messages messages) {
        return DateTimeFormatter.ofPattern("EEE d MMMM", messages.locale()).format(date);
    }

    /// Such as "Fri 17 Mar", where there is little room.
    static String shortDay(LocalDate date, Messages messages) {
        return DateTimeFormatter.ofPattern("EEE d MMM", messages.locale()).format(date);
    }

    /// A few references, and how many there are besides.
    static String references(List<SampleSubject> subjects, Messages messages) {
        String first =
                subjects.stream()
                        .limit(MOST)
                        .map(SampleSubject::reference)
                        .collect(Collectors.joining(", "));
        int more = subjects.size() - MOST;
        return more > 0 ? messages.text("overview.more", first, more) : first;
    }

    /// The list of these; of all cases if there are none. A list shows one sample.
    static Destination cases(String title, List<SampleSubject> subjects) {
        return new Destination.Cases(
                subjects.stream()
                        .findFirst()
                        .map(first ->
                                new CaseFilter(
                                        title,
                                        subjects.stream()
                                                .filter(one -> one.sample().equals(first.sample()))
                                                .map(SampleSubject::id)
                                                .toList())));
    }

    /// The list of all cases.
    static Destination allCases() {
        return new Destination.Cases(Optional.empty());
    }
}
