package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class MarkedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Enquiries were made | enquiries | [Enquiries] were made
                    risk and RISK       | Risk      | [risk] and [RISK]
                    the Rh\u0177s report | rhys      | the [Rh\u0177s] report
                    aaa                 | aa        | [aa]a
                    ÎLE DE FRANCE      | ile       | [ÎLE] DE FRANCE
                    Rhys                | ŷ         | Rh[y]s
                    nothing here        | plan      | nothing here
                    nothing wanted      | ' '       | nothing wanted
                    """)
    void hitsAreMarkedWhateverTheirCapitalsAndAccents(String text, String wanted, String marked) {
        assertThat(
                        Marked.of(text, wanted).stream()
                                .map(one -> one.isHit() ? "[" + one.text() + "]" : one.text())
                                .collect(Collectors.joining()))
                .isEqualTo(marked);
    }
}
