package org.fieldbook.framework;

/// Something wrong with a pack.
///
/// @param path where in the pack's JSON, such as `$.standards[4].questions[0].sample`
/// @param words what is wrong, as a sentence for whoever writes packs
public record Fault(String path, String words) {}
