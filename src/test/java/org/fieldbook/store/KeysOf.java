package org.fieldbook.store;

import org.fieldbook.journal.PublicKey;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The secret bytes of a store, to be looked for where they should not be.
public final class KeysOf {

    private KeysOf() {}

    /// Every key of the store by a name: its own, its inspections', and what is derived of them.
    public static Map<String, byte[]> store(Path folder, String passphrase) {
        try {
            KeyFile file = KeyPlaces.read(folder.resolve(KeyFile.NAME));
            byte[] storeKey =
                    WayIn.passphrase(passphrase.toCharArray(), new SecureRandom())
                            .open(new Slots(file.slots()));
            Map<String, byte[]> keys = new LinkedHashMap<>();
            keys.put("store key", storeKey);
            keys.put("key stretched from " + passphrase, stretched(file, passphrase));
            for (String purpose : new String[] {"keys", "list", "tail"}) {
                keys.put("store key's " + purpose, Derivation.derive(storeKey, purpose));
            }
            KeyContents contents = KeyContents.unseal(file, storeKey, new SecureRandom());
            for (var one : contents.secrets().entrySet()) {
                add(keys, one.getValue());
            }
            return keys;
        } catch (UnreadableException altered) {
            throw new AssertionError(altered);
        }
    }

    private static byte[] stretched(KeyFile file, String passphrase) throws UnreadableException {
        Slot slot = new Slots(file.slots()).find(Slot.PASSPHRASE).orElseThrow();
        byte[] asked = new BinaryReader(slot.body().toArray()).bytes();
        return PassphraseSlot.stretch(asked, passphrase.toCharArray());
    }

    /// What bundles are encrypted for, and what opens them.
    public record Agreement(PublicKey open, ECPrivateKey secret) {}

    /// The agreement keys in every file of keys below some folders, whatever it is called.
    public static List<Agreement> agreements(List<Path> folders, String passphrase) {
        List<Agreement> all = new ArrayList<>();
        for (Path keys : new KeysTried(Path.of(""), folders).keyFiles()) {
            KeyFile file = KeyPlaces.read(keys);
            try {
                byte[] storeKey =
                        WayIn.passphrase(passphrase.toCharArray(), new SecureRandom())
                                .open(new Slots(file.slots()));
                for (InspectionSecrets one :
                        KeyContents.unseal(file, storeKey, new SecureRandom()).secrets().values()) {
                    all.add(
                            new Agreement(
                                    one.publicKeys().agreement(), one.privateKeys().agreement()));
                }
            } catch (UnreadableException altered) {
                throw new AssertionError(altered);
            }
        }
        return all;
    }

    private static void add(Map<String, byte[]> keys, InspectionSecrets secrets)
            throws UnreadableException {
        BinaryWriter written = new BinaryWriter();
        secrets.write(written);
        byte[] content = new BinaryReader(written.toArray()).bytes();
        keys.put("content key", content);
        for (String purpose : new String[] {"row", "draft", "blob", "name", "tally"}) {
            keys.put("content key's " + purpose, Derivation.derive(content, purpose));
        }
        keys.put("agreement key", scalar(secrets.privateKeys().agreement().getS().toByteArray()));
        keys.put("signing key", scalar(secrets.privateKeys().signing().getS().toByteArray()));
    }

    /// Its last 31 bytes: a number has no leading zero, and one that says it is positive.
    private static byte[] scalar(byte[] number) {
        return java.util.Arrays.copyOfRange(number, number.length - 31, number.length);
    }
}
