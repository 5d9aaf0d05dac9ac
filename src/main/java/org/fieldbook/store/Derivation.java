package org.fieldbook.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// Sub-keys by HKDF-SHA256, one for each purpose, so that no key serves two.
final class Derivation {

    /// Named, because a search through all providers has Bouncy Castle's make each of its 900 classes.
    private static final String PROVIDER = "SunJCE";

    private Derivation() {}

    /// @param purpose such as `row`
    static byte[] derive(byte[] key, String purpose) {
        byte[] info = ("fieldbook/1/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256", PROVIDER)
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(info, Sealer.KEY_SIZE));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", impossible);
        }
    }
}
