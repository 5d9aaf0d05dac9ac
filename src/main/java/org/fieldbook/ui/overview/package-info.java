/// How an inspection stands, and the ways from there to where work is done.
@NullMarked
package org.fieldbook.ui.overview;

import org.jspecify.annotations.NullMarked;
