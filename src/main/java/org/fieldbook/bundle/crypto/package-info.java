/// Signs, verifies, encrypts and decrypts: JSON Web Signatures and JSON Web Encryption on the curve P-256.
/// The only home of the JOSE library. Random sources and keys come in as arguments; nothing is kept.
@NullMarked
package org.fieldbook.bundle.crypto;

import org.jspecify.annotations.NullMarked;
