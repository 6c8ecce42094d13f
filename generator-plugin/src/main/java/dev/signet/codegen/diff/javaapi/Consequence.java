package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a Java caller notices of one feature.
 *
 * @param owner the type that has the feature
 * @param warning whether it is but a warning, so that something is deprecated now
 * @param positional whether it is about something that takes several values in an order
 * @param text a sentence
 * @param causes ids of the elements that may be the reason
 */
public record Consequence(
        String owner,
        Verdict source,
        Verdict binary,
        boolean warning,
        boolean positional,
        String text,
        Set<String> causes) {
    public Consequence {
        causes = Set.copyOf(causes);
    }

    static Consequence of(Verdict source, Verdict binary, String text, Feature... features) {
        boolean positional = features[0].parameters().size() > 1;
        return new Consequence(outer(features[0]), source, binary, false, positional, text, causes(features));
    }

    /** What those notice who rely on the order of constants. */
    static Consequence ofOrder(String text, Feature... features) {
        return new Consequence(
                outer(features[0]), Verdict.LIMITED, Verdict.LIMITED, false, true, text, causes(features));
    }

    private static String outer(Feature feature) {
        int dot = feature.owner().indexOf('.');
        return dot < 0 ? feature.owner() : feature.owner().substring(0, dot);
    }

    static Consequence warning(Feature old, Feature now) {
        String text = "the use of " + now.shown() + " is a warning";
        return new Consequence(outer(old), Verdict.LIMITED, Verdict.COMPATIBLE, true, false, text, causes(old, now));
    }

    private static Set<String> causes(Feature... features) {
        Set<String> causes = new LinkedHashSet<>();
        for (Feature feature : features) {
            causes.addAll(feature.causes());
        }
        return causes;
    }

    public Impact impact() {
        return Impact.onJava(source, binary, text);
    }
}
