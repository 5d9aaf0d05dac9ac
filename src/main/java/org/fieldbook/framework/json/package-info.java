/// Reads and writes framework packs as JSON, checks them against the schema, and names every fault
/// by its JSON path.
@NullMarked
package org.fieldbook.framework.json;

import org.jspecify.annotations.NullMarked;
