/// Messages by key, in English and Welsh; the locale is always an argument. Uses no other package of
/// Fieldbook.
@NullMarked
package org.fieldbook.i18n;

import org.jspecify.annotations.NullMarked;
