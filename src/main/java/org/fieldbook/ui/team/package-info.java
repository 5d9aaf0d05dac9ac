/// The team of an inspection and its laptops.
@NullMarked
package org.fieldbook.ui.team;

import org.jspecify.annotations.NullMarked;
