/// Interviews with practitioners and people on probation, surveys, and what came of them in figures.
@NullMarked
package org.fieldbook.ui.interviews;

import org.jspecify.annotations.NullMarked;
