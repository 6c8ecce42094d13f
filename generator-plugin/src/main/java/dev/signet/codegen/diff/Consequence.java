package dev.signet.codegen.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a Java caller notices of one feature.
 *
 * @param warning whether it is but a warning, so that something is deprecated now
 * @param text a sentence
 * @param causes ids of the elements that may be the reason
 */
record Consequence(Verdict source, Verdict binary, boolean warning, String text, Set<String> causes) {
    Consequence {
        causes = Set.copyOf(causes);
    }

    static Consequence of(Verdict source, Verdict binary, String text, Feature... features) {
        return new Consequence(source, binary, false, text, causes(features));
    }

    static Consequence warning(Feature old, Feature now) {
        String text = "the use of " + now.shown() + " is a warning";
        return new Consequence(Verdict.LIMITED, Verdict.COMPATIBLE, true, text, causes(old, now));
    }

    private static Set<String> causes(Feature... features) {
        Set<String> causes = new LinkedHashSet<>();
        for (Feature feature : features) {
            causes.addAll(feature.causes());
        }
        return causes;
    }

    Impact impact() {
        return new Impact(Verdict.COMPATIBLE, Verdict.COMPATIBLE, source, binary, List.of(text));
    }
}
