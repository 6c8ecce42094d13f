package dev.signet.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that was generated.
 *
 * <p>The annotation is kept in class files, so that tools that read them can exclude generated code. JaCoCo does so by
 * default, for every annotation whose simple name contains {@code Generated}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {}
