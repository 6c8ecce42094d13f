package dev.signet.support;

/** An enum of doubles. What it was read from may say more than it does: see {@link Extras}. */
public interface DoubleEnum {
    /** {@return the number on the wire} */
    double value();
}
