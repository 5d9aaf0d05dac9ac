package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

class GenesisTest {

    private static final SubjectId INSPECTION = Fields.inspection(Desk.INSPECTION);
    private static final PublicKey KEY = new PublicKey("A".repeat(43), "A".repeat(43));

    private final Desk ann = new Desk(1);

    private Genesis genesis() {
        return new Genesis(
                Hash.of("pack"), true, new Genesis.Lead(ann.author(), "A. Example", KEY, KEY));
    }

    private Change begin(Genesis genesis) {
        return ann.write(ann.edit(INSPECTION, Fields.GENESIS, genesis.toValue())).getFirst();
    }

    @Test
    void theFirstChangeHoldsTheGenesis() {
        Change change = begin(genesis());
        assertThat(Genesis.of(ann.state())).isEqualTo(genesis());
        assertThat(Genesis.findChange(ann.state())).contains(change);
    }

    @Test
    void headquartersKeysAreThereIfItTakesPart() {
        Genesis with =
                new Genesis(
                        Hash.of("pack"),
                        false,
                        genesis().lead(),
                        Optional.of(new Genesis.Headquarters(KEY, KEY)));
        begin(with);
        assertThat(Genesis.of(ann.state())).isEqualTo(with);
    }

    @Test
    void nobodyRewritesTheGenesisLater() {
        begin(genesis());
        ann.write(INSPECTION, Fields.GENESIS, "another");
        assertThat(Genesis.of(ann.state())).isEqualTo(genesis());
    }

    @Test
    void aGenesisThatLacksSomethingIsNone() {
        ann.write(INSPECTION, Fields.GENESIS, "nothing");
        assertThat(Genesis.find(ann.state())).isEmpty();
    }

    @Test
    void sixWordsStandForTheHash() {
        Hash hash = new Hash("00ff01807f40" + "0".repeat(52));
        assertThat(ReadAloud.words(hash))
                .containsExactly("acorn", "zebra", "actor", "ladder", "kitten", "cousin");
    }

    @Test
    void everyByteHasAWordOfItsOwnByItsFirstFourLetters() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            String hex = HexFormat.of().toHexDigits((byte) i) + "0".repeat(62);
            String word = ReadAloud.words(new Hash(hex)).getFirst();
            words.add(word.substring(0, Math.min(4, word.length())));
        }
        assertThat(words).hasSize(256);
    }
}
