package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

class RehearsalTest {

    static Stream<Framework> frameworks() {
        return new Frameworks().list().stream().map(Pack::framework);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void whatWasSealedInMemoryIsReadBackAndRated(Framework framework) {
        List<Integer> yes =
                new Rehearsal(new SecureRandom(), Clock.systemUTC())
                        .run(framework).standards().stream()
                                .map(StandardResult::questions)
                                .flatMap(List::stream)
                                .map(QuestionResult::counts)
                                .map(counts -> counts.yes())
                                .distinct()
                                .toList();
        assertThat(yes).contains(Rehearsal.CASES).isSubsetOf(0, Rehearsal.CASES);
    }
}
