package org.fieldbook.store;

import java.security.SecureRandom;

/// What a store takes from its surroundings.
///
/// @param random for keys, nonces and identities
/// @param cost of trying a passphrase, for slots made from now on; older slots keep theirs
/// @param host any text that names this machine; kept only in sealed rows
public record StoreEnvironment(SecureRandom random, Argon2Cost cost, String host) {}
