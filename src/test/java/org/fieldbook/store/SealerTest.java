package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The form of what is sealed, and the derivation of keys against other programs'.
class SealerTest {

    private static final byte[] PLACE = {1};

    private final Sealer sealer = new Sealer(new byte[Sealer.KEY_SIZE], new SecureRandom());

    @ParameterizedTest
    @CsvSource({"0, 284", "1, 284", "252, 284", "253, 540", "508, 540", "509, 796"})
    void sizesAreRoundedUpTo256WithNonceAndTag(int plain, int sealed) throws Exception {
        byte[] bytes = sealer.seal(new byte[plain], PLACE);
        assertThat(bytes).hasSize(sealed);
        assertThat(sealer.open(bytes, PLACE)).isEqualTo(new byte[plain]);
    }

    @Test
    void theSameBytesAreNeverSealedTheSame() {
        assertThat(sealer.seal(PLACE, PLACE)).isNotEqualTo(sealer.seal(PLACE, PLACE));
    }

    @Test
    void whatIsSealedForOnePlaceDoesNotOpenInAnother() {
        byte[] sealed = sealer.seal(PLACE, PLACE);
        assertThatThrownBy(() -> sealer.open(sealed, new byte[] {2}))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void aWipedSealerIsOfNoUse() {
        byte[] key = new byte[Sealer.KEY_SIZE];
        key[7] = 7;
        Sealer wiped = new Sealer(key, new SecureRandom());
        wiped.wipe();
        assertThat(key).containsOnly(0);
        assertThatThrownBy(() -> wiped.seal(PLACE, PLACE))
                .isInstanceOf(IllegalStateException.class);
    }

    /// The expected bytes come from the reference implementation of Argon2 (version 1.3, `argon2id`).
    @Test
    void aPassphraseIsStretchedAsTheReferenceImplementationDoes() {
        byte[] key = Passphrase.stretch("made up".toCharArray(), new byte[16], Argon2Cost.SMALLEST);
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("37bd5d46b78baad0a2e0028586f9e20f36693e93485088d30281d6976b3fc48d");
    }

    /// The expected bytes come from OpenSSL's HKDF with SHA-256 and no salt.
    @Test
    void subKeysAreDerivedAsOpensslDoes() {
        byte[] key = Derivation.derive(new byte[Sealer.KEY_SIZE], "row");
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("f7f688f3f8f12e24bba8fcf739cd87392b2d570fb8e26415ddbd7e5eab044a51");
    }
}
