package org.fieldbook.framework;

/// A yes/no question asked once when an inspection is set up, such as whether the PDU has a court team.
///
/// @param id field of the inspection that holds the answer `yes` or `no`
/// @param usual the answer assumed where none was given
public record SetupFact(String id, String text, boolean usual) {}
