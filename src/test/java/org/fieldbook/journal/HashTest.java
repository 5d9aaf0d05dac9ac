package org.fieldbook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A hash is its 64 digits, however it is kept.
class HashTest {

    /// FIPS 180-4, the example of one block.
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static byte[] random(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void itIsThatOfTheStandardWholeOrPartByPart() {
        MessageDigest parts = Hash.begin();
        parts.update("a".getBytes(StandardCharsets.UTF_8));
        parts.update("bc".getBytes(StandardCharsets.UTF_8));
        assertThat(Hash.of("abc").hex()).isEqualTo(ABC).isEqualTo(Hash.of(parts).hex());
        assertThat(new Hash(ABC)).isEqualTo(Hash.of("abc")).hasToString(ABC);
    }

    @Test
    void digitsAndBytesSayTheSame() {
        for (long seed = 0; seed < 100; seed++) {
            byte[] bytes = random(seed);
            String hex = HexFormat.of().formatHex(bytes);
            assertThat(Hash.ofBytes(bytes)).isEqualTo(new Hash(hex)).hasToString(hex);
            assertThat(Hash.ofBytes(bytes).hashCode()).isEqualTo(new Hash(hex).hashCode());
            assertThat(new Hash(hex).toArray()).isEqualTo(bytes);
        }
    }

    /// Every laptop shows the lowest hash where people differ: all have to agree about which that is.
    @Test
    void theirOrderIsThatOfTheirDigits() {
        List<Hash> hashes = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            byte[] bytes = random(seed);
            hashes.add(Hash.ofBytes(bytes));
            // Alike up to the last part.
            bytes[31] ^= (byte) 0x80;
            hashes.add(Hash.ofBytes(bytes));
            bytes[16] ^= (byte) 0x80;
            hashes.add(Hash.ofBytes(bytes));
        }
        assertThat(hashes.stream().sorted().toList())
                .isEqualTo(hashes.stream().sorted(Comparator.comparing(Hash::hex)).toList());
    }

    @Test
    void anyOtherDigitMakesAnother() {
        Hash abc = new Hash(ABC);
        for (int at = 0; at < ABC.length(); at++) {
            char other = ABC.charAt(at) == '0' ? '1' : '0';
            Hash changed = new Hash(ABC.substring(0, at) + other + ABC.substring(at + 1));
            assertThat(changed).isNotEqualTo(abc);
            assertThat(changed.compareTo(abc)).isNotZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015add",
                "BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "\u0661a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f2001"
            })
    void whatHasNo64SmallDigitsIsNone(String text) {
        assertThat(Hash.isHex(text)).isFalse();
        assertThatThrownBy(() -> new Hash(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHasNo32BytesIsNone() {
        for (int length : new int[] {0, 31, 33}) {
            assertThatThrownBy(() -> Hash.ofBytes(new byte[length]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
