package org.fieldbook;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

import java.util.Set;
import java.util.stream.Stream;

/// What pure packages may not touch.
final class Surroundings {

    private Surroundings() {}

    /// Types that are files, network, clocks, randomness, threads or logs.
    static DescribedPredicate<JavaClass> impureType() {
        Set<String> names =
                Set.of(
                        "java.time.Clock",
                        "java.time.InstantSource",
                        "java.util.Random",
                        "java.util.SplittableRandom",
                        "java.security.SecureRandom",
                        "java.lang.Thread",
                        "java.lang.Process",
                        "java.lang.ProcessBuilder",
                        "java.util.Timer");
        return DescribedPredicate.describe(
                "are files, network, clocks, randomness, threads or logs",
                c -> {
                    String p = c.getPackageName() + ".";
                    boolean file =
                            p.startsWith("java.io.")
                                    && !c.isAssignableTo(java.io.IOException.class)
                                    && !c.getName().equals("java.io.Serializable");
                    return file
                            || names.contains(c.getName())
                            || Stream.of(
                                            "java.nio.file.",
                                            "java.nio.channels.",
                                            "java.net.",
                                            "java.util.random.",
                                            "java.util.concurrent.",
                                            "java.util.logging.",
                                            "java.util.prefs.")
                                    .anyMatch(p::startsWith)
                            || c.getName().startsWith("java.lang.System$");
                });
    }

    /// Static calls that read the surroundings: the time, a random number, the default locale, zone or charset.
    static DescribedPredicate<JavaAccess<?>> impureAccess() {
        return DescribedPredicate.describe(
                "reads clock, randomness, defaults or the environment",
                access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getTarget().getName();
                    return (owner.startsWith("java.time.") && name.equals("now"))
                            || (owner.equals("java.lang.System")
                                    && !name.equals("arraycopy")
                                    && !name.equals("identityHashCode"))
                            || (owner.equals("java.lang.Math") && name.equals("random"))
                            || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                            || (owner.equals("java.util.Collections") && name.equals("shuffle"))
                            || (owner.equals("java.util.Locale")
                                    && (name.equals("getDefault") || name.equals("setDefault")))
                            || (owner.equals("java.util.TimeZone") && name.equals("getDefault"))
                            || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
                            || (owner.equals("java.nio.charset.Charset")
                                    && name.equals("defaultCharset"))
                            || (owner.equals("java.util.Date") && name.equals("<init>"))
                            || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
                            || owner.equals("java.lang.Runtime")
                            || (owner.equals("java.lang.String") && usesDefaultLocale(access));
                });
    }

    /// `toLowerCase()`, `toUpperCase()`, `formatted(..)` and `format(..)` without a locale.
    private static boolean usesDefaultLocale(JavaAccess<?> access) {
        return Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                        .contains(access.getTarget().getName())
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .noneMatch(t -> t.getName().equals("java.util.Locale"));
    }
}
