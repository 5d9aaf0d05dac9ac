package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class NoticedTest {

    private static final Set<String> KNOWN = Noticed.words(List.of("Northmoor PDU", "Tamar Vale"));

    private static List<String> found(String text, Noticed.Kind kind) {
        return Noticed.in(text, KNOWN, 2023).stream()
                .filter(one -> one.kind() == kind)
                .map(one -> text.substring(one.from(), one.to()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    His date of birth is 03/05/1990.             | 03/05/1990
                    03/05/1990 is on the file.                   | 03/05/1990
                    DOB 3.5.90                                   | 3.5.90
                    D.O.B. 03-05-90, male                        | 03-05-90
                    born on 3 May 1990                           | 3 May 1990
                    The daughter, born 12th of June 2019, lives there. | 12th of June 2019
                    He was born in 1985.                         | 1985
                    Born: 1990-05-03                             | 1990-05-03
                    dob: 14/03/2021 (the child)                  | 14/03/2021
                    Her birthday is 3 May 2001                   | 3 May 2001
                    the son (14 March 2009) was not mentioned    | 14 March 2009
                    """)
    void datesOfBirthAreNoticed(String text, String expected) {
        assertThat(found(text, Noticed.Kind.BIRTH)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    He said that Mr X was there.                 | Mr X
                    Mrs. Kowalski was seen                       | Mrs. Kowalski
                    Dr Anne Harker wrote                         | Dr Anne Harker
                    the partner, Sarah O'Neill, moved out        | Sarah O'Neill
                    lives with Jean-Luc Picard now               | Jean-Luc Picard
                    his mother Siân Llewellyn rang               | Siân Llewellyn
                    Yesterday John Smith attended.               | John Smith
                    spoke to Sarah Jones, Social Worker          | Sarah Jones
                    it was Lisa Brand's idea                     | Lisa Brand's
                    """)
    void namesAreNoticed(String text, String expected) {
        assertThat(found(text, Noticed.Kind.NAME)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Call-outs in October are on file but not reflected in the assessment.
                    The order began on 14/03/2022 and ends in March 2024.
                    Seen on 4 Nov 2022; a home visit was due by 1.12.2022.
                    Police Constable and Social Worker both attended the Crown Court.
                    A Suspended Sentence Order with a Rehabilitation Activity Requirement.
                    He goes to Newton Abbot School and lives in Marsh Farm Road.
                    Referred to Change Grow Live and to the Salvation Army.
                    Moved from Northmoor PDU to Tamar Vale in May.
                    MAPPA Level 2, OASys and VISOR were read.
                    Domestic Abuse enquiries went to Children's Services.
                    Section 2.2.3 was judged No. Nothing Else was written.
                    Risk is 12/100, ratio 3/5, version 1.2.19.
                    the 1990s were mentioned, room 1990, case 19/05
                    Universal Credit was stopped. His Majesty's Prison was told.
                    """)
    void whatNobodyIsCalledRaisesNoAlarm(String text) {
        assertThat(Noticed.in(text, KNOWN, 2023)).as(text).isEmpty();
    }

    @Test
    void whatIsNoticedStandsInTheOrderOfTheTextAndNeverTwice() {
        String text = "Here Mr Tom Baker, DOB 03/05/1990, met Ann Other.\nAlso born 3 May 1991.";
        List<Noticed> found = Noticed.in(text, KNOWN, 2023);
        assertThat(found)
                .extracting(one -> text.substring(one.from(), one.to()))
                .containsExactly("Mr Tom Baker", "03/05/1990", "Ann Other", "3 May 1991");
    }

    @Test
    void aTextOfForgottenLengthIsReadOnceThrough() {
        String text = "Ordinary words about a case, nothing else. ".repeat(2_300);
        assertThat(Noticed.in(text, KNOWN, 2023)).isEmpty();
        assertThat(Noticed.in("Aa ".repeat(33_000), KNOWN, 2023)).isNotEmpty();
    }
}
