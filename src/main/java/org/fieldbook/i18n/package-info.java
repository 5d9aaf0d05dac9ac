/// Messages by key, in English, with room for other languages; the locale is always an argument. Uses no other
/// package of Fieldbook.
@NullMarked
package org.fieldbook.i18n;

import org.jspecify.annotations.NullMarked;
