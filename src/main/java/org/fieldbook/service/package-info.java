/// Use cases, one class for each thing a user does: opens the transaction, calls the core, announces
/// after commit. Desktop and command line call this and nothing below it.
@NullMarked
package org.fieldbook.service;

import org.jspecify.annotations.NullMarked;
