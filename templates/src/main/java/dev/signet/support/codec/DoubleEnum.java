package dev.signet.support.codec;

/** An enum of doubles. The original JSON literal is kept in {@link Extras}. */
public interface DoubleEnum {
    /** {@return the number on the wire} */
    double value();
}
