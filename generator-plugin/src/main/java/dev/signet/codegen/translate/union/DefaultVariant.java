package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variant of values whose discriminator is absent or unknown, which a document may state. */
final class DefaultVariant {
    private DefaultVariant() {}

    /** The tree, in which what has no value of the discriminator that is known is the variant that the document says. */
    static Dispatch in(Dispatch root, @Nullable String discriminator, List<Leaf> leaves) {
        Dispatch byDefault = leaves.stream()
                .filter(Leaf::byDefault)
                .findFirst()
                .<Dispatch>map(leaf -> new Dispatch.To(leaf.variant()))
                .orElse(null);
        return byDefault == null || discriminator == null
                ? root
                : orDefault(root, Place.SELF.property(discriminator), byDefault);
    }

    private static Dispatch orDefault(Dispatch tree, Place discriminator, Dispatch byDefault) {
        Dispatch.ByValue test = tree.asByValue().orElse(null);
        if (test == null || !test.place().equals(discriminator)) {
            return tree.isUnknown() ? byDefault : tree;
        }
        Dispatch unlisted = orDefault(test.unlisted(), discriminator, byDefault);
        Dispatch otherwise = test.otherwise().asByValue().isPresent()
                ? orDefault(test.otherwise(), discriminator, byDefault)
                : byDefault;
        return new Dispatch.ByValue(
                test.place(), test.kind(), test.cases(), unlisted.isUnknown() ? byDefault : unlisted, otherwise);
    }
}
