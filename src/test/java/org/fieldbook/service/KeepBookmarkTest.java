package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class KeepBookmarkTest {

    @TempDir Path folder;

    private static Bookmark at(Made made, boolean left) {
        var spot = new Bookmark.Spot(made.id("TE-002"), "2.2.3", 2, 17, true);
        return new Bookmark("cases", Optional.of(spot), left);
    }

    @Test
    void aPlaceIsFoundAgainAfterTheStoreWasClosed() {
        try (var made = new Made(folder)) {
            assertThat(new KeepBookmark(made.open()).find()).isEmpty();
            Bookmark place = at(made, false);
            Made.await(new KeepBookmark(made.open()).keep(place));
            made.reopen();
            assertThat(new KeepBookmark(made.open()).find()).contains(place);
        }
    }

    @Test
    void itIsNoChangeAndNoDraft() {
        try (var made = new Made(folder)) {
            int before = made.now().state().size();
            Made.await(new KeepBookmark(made.open()).keep(at(made, false)));
            made.reopen();
            assertThat(made.now().state().size()).isEqualTo(before);
            assertThat(new WriteNotes(made.open()).drafts()).isEmpty();
        }
    }

    @Test
    void theInspectionThatWasOpenIsFoundUnlessSomebodyHadLeftIt() {
        try (var made = new Made(folder)) {
            assertThat(made.store().findOpenLast()).isEmpty();
            Made.await(new KeepBookmark(made.open()).keep(at(made, false)));
            assertThat(made.store().findOpenLast()).contains(made.now().state().inspection());
            Made.await(new KeepBookmark(made.open()).keep(at(made, true)));
            assertThat(made.store().findOpenLast()).isEmpty();
        }
    }

    /// Whoever looks at what closing one would erase opens it too.
    @Test
    void itIsFoundWhereAnotherWasOpenedInTheSameSecond() {
        Clock still = Clock.fixed(Instant.parse("2023-03-15T10:42:07Z"), ZoneOffset.UTC);
        try (OpenStore store =
                QuickStores.of(still)
                        .create(folder.resolve("store"), Made.PASSPHRASE.toCharArray())) {
            store.open(store.create(Made.wanted("TE-1")));
            OpenInspection second = store.open(store.create(Made.wanted("TE-2")));
            var here = new Bookmark("overview", Optional.empty(), false);
            Made.await(new KeepBookmark(second).keep(here));
            assertThat(store.findOpenLast()).contains(second.snapshot().state().inspection());
        }
    }
}
