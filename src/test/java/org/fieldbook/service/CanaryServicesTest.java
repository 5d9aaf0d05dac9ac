package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;

/// L1 is worth what [CanaryWork] does: whatever writes into an inspection has to be used there.
class CanaryServicesTest {

    private static final Set<String> WRITING = Set.of("act", "acts", "receive");

    private final Set<JavaClass> services =
            new ClassFileImporter()
                    .importPackages(OpenInspection.class.getPackageName()).stream()
                            .collect(Collectors.toSet());

    @Test
    void l1WhateverWritesIntoAnInspectionIsUsedByTheWorkThatIsLookedFor() {
        Set<String> used =
                services.stream()
                        .filter(one -> outermost(one).startsWith("Canary"))
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .map(one -> outermost(one.getTargetClass()))
                        .collect(Collectors.toSet());
        Set<String> writing =
                services.stream()
                        .filter(CanaryServicesTest::isShipped)
                        .filter(CanaryServicesTest::writes)
                        .map(CanaryServicesTest::outermost)
                        .collect(Collectors.toSet());
        assertThat(writing).hasSizeGreaterThan(25);
        assertThat(writing.stream().filter(one -> !used.contains(one)))
                .as("what the practice colleagues write is made up: nobody types it")
                .containsExactly("PracticeColleagues");
    }

    private static boolean writes(JavaClass one) {
        return one.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(OpenInspection.class)
                                && WRITING.contains(call.getName()));
    }

    private static boolean isShipped(JavaClass one) {
        return one.getSource().orElseThrow().getUri().getPath().contains("/classes/");
    }

    private static String outermost(JavaClass one) {
        return one.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
    }
}
