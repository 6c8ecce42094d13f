package dev.signet.codegen.compiler;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Impact;
import java.util.List;
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

    /** Everything that may be written. */
    static List<String> words() {
        return Stream.concat(Stream.of(values()).map(FailOn::toString), Stream.of("none"))
                .toList();
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

    /** The changes that fail a comparison; those that are accepted do not. */
    public List<Change> exceeding(ApiDiff diff) {
        return diff.counted().stream().filter(this::isExceededBy).toList();
    }

    private boolean isExceededBy(Change change) {
        Impact impact = change.impact();
        return switch (this) {
            case SOURCE -> impact.source().isBreaking();
            case BINARY -> impact.binary().isBreaking();
            case WIRE -> impact.wire().isBreaking();
            case ANY -> !ApiDiff.isWording(change);
        };
    }
}
