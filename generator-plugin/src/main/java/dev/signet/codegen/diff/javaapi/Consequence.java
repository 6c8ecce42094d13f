package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
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
        return new Consequence(
                JavaApi.outer(features[0].owner()), source, binary, false, positional, text, causes(features));
    }

    /** What those notice who rely on the order of constants. */
    static Consequence ofOrder(String text, Feature... features) {
        return new Consequence(
                JavaApi.outer(features[0].owner()),
                Verdict.LIMITED,
                Verdict.LIMITED,
                false,
                true,
                text,
                causes(features));
    }

    static Consequence warning(Feature old, Feature now) {
        String text = "the use of " + now.shown() + " is a warning";
        return new Consequence(
                JavaApi.outer(old.owner()), Verdict.LIMITED, Verdict.COMPATIBLE, true, false, text, causes(old, now));
    }

    private static Set<String> causes(Feature... features) {
        Set<String> causes = new LinkedHashSet<>();
        for (Feature feature : features) {
            feature.causes().forEach(origin -> causes.add(id(origin)));
        }
        return causes;
    }

    private static String id(Origin origin) {
        return origin.kind() == Origin.Kind.TYPE
                ? Element.typeId(origin.name())
                : Element.id(Kind.valueOf(origin.kind().name()), origin.owner(), origin.name());
    }

    public Impact impact() {
        return Impact.onJava(source, binary, text);
    }
}
