/// Organisational delivery: proposed ratings of the standards judged on evidence.
@NullMarked
package org.fieldbook.ui.delivery;

import org.jspecify.annotations.NullMarked;
