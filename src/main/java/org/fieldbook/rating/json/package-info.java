/// Writes ratings with their reasons as the JSON document that the command line promises.
@NullMarked
package org.fieldbook.rating.json;

import org.jspecify.annotations.NullMarked;
