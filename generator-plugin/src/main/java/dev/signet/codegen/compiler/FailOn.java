package dev.signet.codegen.compiler;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Impact;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of change that fails a comparison. */
public enum FailOn {
    SOURCE("breaking-source", "breaking for Java source"),
    BINARY("breaking-binary", "breaking for compiled Java"),
    WIRE("breaking-wire", "breaking on the wire"),
    ANY("any", "more than a change of descriptions");

    private final String text;
    private final String meaning;

    FailOn(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    static Optional<FailOn> of(String text) {
        return Stream.of(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** As it is written, such as {@code breaking-wire}. */
    @Override
    public String toString() {
        return text;
    }

    /** What such a change is, such as {@code breaking on the wire}. */
    public String meaning() {
        return meaning;
    }

    /** Whether there is such a change. */
    public boolean isExceededBy(ApiDiff diff) {
        return switch (this) {
            case SOURCE -> diff.worst(Impact::source).isBreaking();
            case BINARY -> diff.worst(Impact::binary).isBreaking();
            case WIRE -> diff.worst(Impact::wire).isBreaking();
            case ANY -> !diff.substantial().isEmpty();
        };
    }
}
