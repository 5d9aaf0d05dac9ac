package org.fieldbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

class PageRangeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1-2, 4          | 1 2 4
                    4, 1 - 2        | 1 2 4
                    2–3;3      | 2 3
                    ''              | 1 2 3 4 5
                    ' , '           | 1 2 3 4 5
                    5               | 5
                    """)
    void pagesComeOnceAndInTheirOrder(String written, String expected) {
        List<Integer> numbers = Stream.of(expected.split(" ", -1)).map(Integer::valueOf).toList();
        assertThat(PageRange.parse(written, 5)).isEqualTo(new PageRange.Pages(numbers));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0        | 0
                    1, 6     | 6
                    3-2      | 3-2
                    4-999999 | 4-999999
                    """)
    void aPageThatIsNotThereIsNamed(String written, String part) {
        assertThat(PageRange.parse(written, 5)).isEqualTo(new PageRange.Outside(part));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1, two    | two
                    -3        | -3
                    1-2-3     | 1-2-3
                    2 3       | 2 3
                    9999999999| 9999999999
                    """)
    void whatCannotBeReadIsNamed(String written, String part) {
        assertThat(PageRange.parse(written, 5)).isEqualTo(new PageRange.Unreadable(part));
    }
}
