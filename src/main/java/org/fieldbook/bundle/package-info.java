/// What a bundle holds and asks for: runs of changes, signed heads, recipients, receipts. Pure; uses
/// journal, framework and inspection. File format and cryptography are its sub-packages.
@NullMarked
package org.fieldbook.bundle;

import org.jspecify.annotations.NullMarked;
