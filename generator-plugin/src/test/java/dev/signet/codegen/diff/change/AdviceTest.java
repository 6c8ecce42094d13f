package dev.signet.codegen.diff.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.diff.change.Element.Kind;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final Element PET = new Element(Kind.OBJECT, "", "Pet", "Pet", "#/components/schemas/Pet", "");
    private static final Element ANIMAL =
            new Element(Kind.OBJECT, "", "Animal", "Animal", "#/components/schemas/Animal", "");

    private static String of(Impact impact) {
        return Advice.of(new Change.Removed(PET, impact));
    }

    @Test
    void ownersOfTheServiceActIfOldClientsBreakAndThoseOfTheClientElse() {
        assertThat(of(Impact.breaking(true, true))).isEqualTo(of(Impact.breaking(true, false)));
        assertThat(of(Impact.breaking(true, false))).startsWith("keep what old clients rely on");
        assertThat(of(Impact.breaking(false, true))).contains("once the service is deployed");
    }

    @Test
    void breakingSourceIsAMajorVersionAndANameCanBeKept() {
        Impact source = Impact.onJava(Verdict.BREAKING, Verdict.BREAKING, "Pet is gone");
        assertThat(of(source)).isEqualTo("release under a new major version");
        assertThat(Advice.of(new Change.Renamed(PET, ANIMAL, source)))
                .startsWith("keep the old name by x-java-name, or");
        assertThat(of(Impact.onJava(Verdict.COMPATIBLE, Verdict.BREAKING, "Pet differs")))
                .contains("compile again");
    }

    @Test
    void nothingIsAdvisedIfNothingBreaks() {
        assertThat(of(Impact.NONE)).isEmpty();
        assertThat(of(Impact.limited(true, true))).isEmpty();
    }
}
