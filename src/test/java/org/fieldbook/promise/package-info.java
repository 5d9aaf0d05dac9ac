/// The page of what is promised, and which tests saw it hold.
@NullMarked
package org.fieldbook.promise;

import org.jspecify.annotations.NullMarked;
