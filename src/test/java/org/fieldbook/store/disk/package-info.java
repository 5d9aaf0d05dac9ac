/// What a process did to files, as the system saw it, and what a power cut may leave of it.
@NullMarked
package org.fieldbook.store.disk;

import org.jspecify.annotations.NullMarked;
