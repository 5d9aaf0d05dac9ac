package org.fieldbook.bundle.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.utils.ECChecks;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

import org.fieldbook.journal.PublicKey;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;

/// The curve P-256 (NIST SP 800-186).
public final class P256 {

    private static final ECParameterSpec PARAMETERS = Curve.P_256.toECParameterSpec();

    private P256() {}

    /// True if the key is a point of the curve, its coordinates within the field. To be asked before a
    /// key is taken into a roster: nothing can be encrypted for one that is not.
    public static boolean isPoint(PublicKey key) {
        BigInteger prime = ((ECFieldFp) PARAMETERS.getCurve().getField()).getP();
        BigInteger x = new Base64URL(key.x()).decodeToBigInteger();
        BigInteger y = new Base64URL(key.y()).decodeToBigInteger();
        // The library's check counts modulo the prime: two spellings of one point.
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && ECChecks.isPointOnCurve(x, y, PARAMETERS);
    }

    /// The key as Java knows it. Refuses with [IllegalArgumentException] what is no point.
    static ECPublicKey point(PublicKey key) {
        if (!isPoint(key)) {
            throw new IllegalArgumentException("the key is no point of the curve");
        }
        try {
            return new ECKey.Builder(Curve.P_256, new Base64URL(key.x()), new Base64URL(key.y()))
                    .build()
                    .toECPublicKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    /// The key as it stands in files.
    public static PublicKey key(ECPublicKey point) {
        ECKey key = new ECKey.Builder(Curve.P_256, point).build();
        return new PublicKey(key.getX().toString(), key.getY().toString());
    }

    /// A new pair of keys.
    public static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(PARAMETERS, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }
}
