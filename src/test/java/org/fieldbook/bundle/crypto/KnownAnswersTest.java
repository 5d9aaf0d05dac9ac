package org.fieldbook.bundle.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;

/// The examples that the standards print.
class KnownAnswersTest {

    @Test
    void theSignatureOfRfc7515AppendixA3() {
        PublicKey signer =
                new PublicKey(
                        "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                        "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
        String input =
                "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6"
                        + "Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        String signature =
                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-"
                        + "Kg6NU1Q";
        assertThat(isSigned(input, signature, signer)).isTrue();
        assertThat(isSigned(input + "A", signature, signer)).isFalse();
    }

    private static boolean isSigned(String input, String signature, PublicKey signer) {
        return SignedDigest.isSigned(Hash.of(ascii(input)), signature, signer);
    }

    @Test
    void theKeyAgreementOfRfc7518AppendixC() throws Exception {
        PublicKey alice =
                new PublicKey(
                        "gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0",
                        "SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps");
        PublicKey bob =
                new PublicKey(
                        "weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
                        "e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck");
        JWEHeader header =
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM)
                        .agreementPartyUInfo(Base64URL.encode("Alice"))
                        .agreementPartyVInfo(Base64URL.encode("Bob"))
                        .build();
        ECPrivateKey alices = secret(alice, "0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo");
        ECPrivateKey bobs = secret(bob, "VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw");
        String agreed = "VqqN6vgjbSBcIijNcacQGg";
        assertThat(KeyAgreement.agree(header, P256.point(bob), alices).getEncoded())
                .isEqualTo(new Base64URL(agreed).decode());
        assertThat(KeyAgreement.agree(header, P256.point(alice), bobs).getEncoded())
                .isEqualTo(new Base64URL(agreed).decode());
    }

    /// RFC 7638 itself prints only the thumbprint of an RSA key.
    @Test
    void theThumbprintOfTheKeyInRfc9449Section6() {
        PublicKey key =
                new PublicKey(
                        "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
                        "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA");
        assertThat(key.thumbprint()).isEqualTo("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    private static ECPrivateKey secret(PublicKey open, String d) throws Exception {
        return new ECKey.Builder(Curve.P_256, new Base64URL(open.x()), new Base64URL(open.y()))
                .d(new Base64URL(d))
                .build()
                .toECPrivateKey();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
