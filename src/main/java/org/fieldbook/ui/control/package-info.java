/// Nodes shared by several screens.
@NullMarked
package org.fieldbook.ui.control;

import org.jspecify.annotations.NullMarked;
