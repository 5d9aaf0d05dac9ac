package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class StructureCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ok | false
                    Tree 5 page 6: btreeInitPage() returns error code 11 | false
                    Tree 5 page 6: btreeInitPage() returns error code 266 | true
                    Tree 5 page 6: unable to get the page. error code=522 | true
                    Freelist: failed to get page 9 | true
                    wrong # of entries in index change_by_replica | false
                    """)
    void aPageThatTheDiskDidNotGiveIsToldFromOneThatWasAltered(String told, boolean isUnread) {
        assertThat(StructureCheck.isUnread(List.of("Tree 3 page 4: free space corruption", told)))
                .isEqualTo(isUnread);
    }
}
