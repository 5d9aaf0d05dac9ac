package org.fieldbook.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a measurement is called on the page of results, and how many times its floor it may take.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Aim {

    /// In words for people.
    String what();

    /// What its floor does, in words for people.
    String floor();

    /// At most so many times the floor; 0 where nothing is aimed at.
    double most() default 0;
}
