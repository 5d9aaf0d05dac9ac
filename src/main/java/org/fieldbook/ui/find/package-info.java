/// Finding a case, a note or something to do, from anywhere in the window.
@NullMarked
package org.fieldbook.ui.find;

import org.jspecify.annotations.NullMarked;
