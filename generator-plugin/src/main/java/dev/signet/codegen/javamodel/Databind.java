package dev.signet.codegen.javamodel;

import java.util.Locale;

/** Which version of Jackson databind is to know the generated types. */
public enum Databind {
    /** None. */
    NONE,
    /** Packages {@code com.fasterxml.jackson}. */
    JACKSON2,
    /** Packages {@code tools.jackson}. */
    JACKSON3;

    /** The word for it in parameters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
